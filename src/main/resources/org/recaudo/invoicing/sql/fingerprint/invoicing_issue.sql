SELECT period, issued_on, invoices
FROM invoicing_issue
ORDER BY period
