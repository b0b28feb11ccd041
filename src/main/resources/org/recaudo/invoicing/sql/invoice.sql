-- One invoice.
SELECT * FROM invoicing_invoice WHERE period = ? AND account = ?
