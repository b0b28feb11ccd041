SELECT agreement, payment_day, delivery, sum(paid_minor - reversed_minor)::bigint AS gross_minor
FROM collections_day
WHERE payment_day <= ?
GROUP BY agreement, payment_day, delivery
HAVING sum(payments + reversals) > 0
ORDER BY agreement, payment_day, delivery
