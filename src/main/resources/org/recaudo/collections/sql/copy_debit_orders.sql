COPY collections_debit_order
    (amount_minor, account, presentation, sequence, number, mandate, item_period, due_date, collect_date, first,
     agreement, reference)
FROM STDIN
