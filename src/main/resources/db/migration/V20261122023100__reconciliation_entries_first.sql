-- MT940 and BAI2 tell a statement's closing balance behind its entries, which are written as they are read.
ALTER TABLE reconciliation_entry
    ALTER CONSTRAINT reconciliation_entry_statement_fkey DEFERRABLE INITIALLY DEFERRED;
