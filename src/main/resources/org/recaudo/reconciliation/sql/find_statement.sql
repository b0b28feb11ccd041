SELECT statement FROM reconciliation_statement WHERE statement = ?
