-- The invoices of a period to print, as the post sorts them; unknown postal codes last.
SELECT * FROM invoicing_invoice WHERE period = ? AND route = 'print' ORDER BY postal_order NULLS LAST, account
