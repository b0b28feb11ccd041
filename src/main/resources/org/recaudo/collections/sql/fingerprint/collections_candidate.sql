SELECT payment_key, place, account, why, confidence
FROM collections_candidate
ORDER BY payment_key, place
