SELECT payment_key, decision, account, amount_minor, corrected_on, parts, delivery, line
FROM collections_correction
ORDER BY payment_key
