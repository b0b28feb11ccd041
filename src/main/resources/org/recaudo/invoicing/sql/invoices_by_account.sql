-- Every invoice of a period, by account.
SELECT * FROM invoicing_invoice WHERE period = ? ORDER BY account
