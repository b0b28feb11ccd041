-- The period is issued whole.
INSERT INTO invoicing_issue (invoices, period, issued_on)
SELECT count(*), ?, ? FROM invoicing_invoice WHERE period = ?
