-- The invoices of a period that took a route, by account.
SELECT * FROM invoicing_invoice WHERE period = ? AND route = ? ORDER BY account
