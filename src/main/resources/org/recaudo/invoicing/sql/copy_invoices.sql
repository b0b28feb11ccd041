COPY invoicing_invoice (previous_minor, movements_minor, charges_minor, total_minor, overdue_minor, account, period, issued_on,
    first_due, last_due, oldest_overdue, overdue_items, bill_entity, route, recipient, address, postal_code, postal_order,
    province, branch)
FROM STDIN
