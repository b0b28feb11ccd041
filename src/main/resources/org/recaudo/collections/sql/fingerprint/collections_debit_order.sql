SELECT account, item_period, presentation, agreement, sequence, number, mandate, amount_minor, reference, due_date,
       collect_date, first
FROM collections_debit_order
ORDER BY account, item_period, presentation
