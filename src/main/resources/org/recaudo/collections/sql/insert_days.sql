INSERT INTO collections_day
    (delivery, payment_day, payments, paid_minor, reversals, reversed_minor, rejects, agreement, channel)
SELECT ?,
       coalesce(payment_date, ?) AS payment_day,
       count(*) FILTER (WHERE outcome = 'payment'),
       coalesce(sum(amount_minor) FILTER (WHERE outcome = 'payment'), 0),
       count(*) FILTER (WHERE outcome = 'reversal'),
       coalesce(sum(amount_minor) FILTER (WHERE outcome = 'reversal'), 0),
       count(*) FILTER (WHERE outcome = 'reject'),
       ?,
       channel
FROM collections_incoming
GROUP BY payment_day, channel
ORDER BY payment_day, channel
