SELECT agreement, payment_day, channel,
       sum(payments) AS payments,
       sum(paid_minor) AS paid_minor,
       sum(reversals) AS reversals,
       sum(reversed_minor) AS reversed_minor,
       sum(rejects) AS rejects
FROM collections_day
WHERE payment_day <= ?
GROUP BY agreement, payment_day, channel
ORDER BY agreement, payment_day, channel
