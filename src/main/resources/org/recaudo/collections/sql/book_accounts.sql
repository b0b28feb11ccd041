SELECT account, agreement, channel,
       count(*) FILTER (WHERE outcome = 'payment') AS payments,
       coalesce(sum(amount_minor) FILTER (WHERE outcome = 'payment'), 0)::bigint AS paid_minor,
       count(*) FILTER (WHERE outcome = 'reversal') AS reversals,
       coalesce(sum(amount_minor) FILTER (WHERE outcome = 'reversal'), 0)::bigint AS reversed_minor
FROM collections_payment
WHERE payment_date BETWEEN ? AND ?
GROUP BY account, agreement, channel
ORDER BY account NULLS LAST, agreement, channel
