SELECT period, account, issued_on, first_due, last_due, bill_entity, route, recipient, address, postal_code, postal_order,
       province, branch, previous_minor, movements_minor, charges_minor, total_minor, overdue_minor, overdue_items,
       oldest_overdue
FROM invoicing_invoice
ORDER BY period, account
