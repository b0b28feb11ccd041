-- How many invoices of a period took each route, and what they sum to.
SELECT route, count(*) AS invoices, sum(total_minor)::bigint AS total_minor
FROM invoicing_invoice WHERE period = ? GROUP BY route
