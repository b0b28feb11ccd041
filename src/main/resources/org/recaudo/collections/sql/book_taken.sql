SELECT payment_key, outcome, agreement, payment_date, credit_date, amount_minor, reference, channel, account, result,
       suspense_reason, repeated, late, parts, original_key, rung, confidence, named,
       delivery, line
FROM collections_payment
WHERE payment_date BETWEEN ? AND ?
ORDER BY agreement, payment_date, payment_key, outcome
