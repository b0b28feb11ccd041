-- The lines of some invoices of a period.
SELECT * FROM invoicing_line WHERE period = ? AND account = ANY (?) ORDER BY account, line
