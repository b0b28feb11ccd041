WITH told AS (
    SELECT agreement, payment_day, channel, payments, paid_minor, reversals, reversed_minor, rejects
    FROM collections_day
    WHERE payment_day <= ?
    UNION ALL
    -- Members' transfers have no payments file whose days were summed; their keys say what they are.
    SELECT agreement, payment_date, channel,
           count(*) FILTER (WHERE outcome = 'payment'),
           coalesce(sum(amount_minor) FILTER (WHERE outcome = 'payment'), 0),
           count(*) FILTER (WHERE outcome = 'reversal'),
           coalesce(sum(amount_minor) FILTER (WHERE outcome = 'reversal'), 0),
           0
    FROM collections_payment
    WHERE payment_key >= 'bank/' AND payment_key < 'bank0'
      AND starts_with(payment_key, 'bank/' || agreement || '/')
      AND payment_date <= ?
    GROUP BY agreement, payment_date, channel
)
SELECT agreement, payment_day, channel,
       sum(payments) AS payments,
       sum(paid_minor) AS paid_minor,
       sum(reversals) AS reversals,
       sum(reversed_minor) AS reversed_minor,
       sum(rejects) AS rejects
FROM told
GROUP BY agreement, payment_day, channel
ORDER BY agreement, payment_day, channel
