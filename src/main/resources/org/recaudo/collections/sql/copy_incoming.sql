COPY collections_incoming
    (amount_minor, line, account, payment_date, credit_date, outcome, payment_key, reference, channel, reason,
     reason_text)
FROM STDIN
