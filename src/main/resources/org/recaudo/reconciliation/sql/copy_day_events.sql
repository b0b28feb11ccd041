COPY reconciliation_day_event
    (gross_minor, amount_minor, turn, deliveries, matches, payment_day, noted_on, settled, agreement, cause, subject,
     files)
FROM STDIN
