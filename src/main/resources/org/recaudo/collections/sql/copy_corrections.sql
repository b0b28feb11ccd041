COPY collections_correction
    (amount_minor, delivery, line, account, corrected_on, payment_key, decision, parts)
FROM STDIN
