SELECT account, item_period, presentation, step, state, event_date, amount_minor, reason, code, delivery, line
FROM collections_debit_event
ORDER BY account, item_period, presentation, step
