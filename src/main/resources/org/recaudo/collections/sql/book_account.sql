SELECT payment_key, outcome, agreement, payment_date, credit_date, amount_minor, reference, channel, account, result,
       suspense_reason, repeated, late, parts, original_key, rung, confidence, delivery,
       line
FROM collections_payment
WHERE reference >= ? AND reference < ?
ORDER BY payment_date, payment_key, outcome
