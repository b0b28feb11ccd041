COPY collections_debit_event
    (amount_minor, account, presentation, step, delivery, line, item_period, event_date, state, reason, code)
FROM STDIN
