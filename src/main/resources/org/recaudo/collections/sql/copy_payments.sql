COPY collections_payment
    (amount_minor, delivery, line, account, payment_date, credit_date, repeated, late, payment_key, outcome, agreement,
     reference, channel, result, suspense_reason, parts, original_key, rung, confidence,
     named)
FROM STDIN
