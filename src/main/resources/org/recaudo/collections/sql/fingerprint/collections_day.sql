SELECT agreement, payment_day, channel, delivery, payments, paid_minor, reversals, reversed_minor, rejects
FROM collections_day
ORDER BY agreement, payment_day, channel, delivery
