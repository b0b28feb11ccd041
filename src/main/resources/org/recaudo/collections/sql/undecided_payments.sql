SELECT p.payment_key, p.payment_date, p.amount_minor, p.reference, p.suspense_reason,
       a.account AS account_1, a.confidence AS confidence_1, a.why AS why_1,
       b.account AS account_2, b.confidence AS confidence_2, b.why AS why_2,
       c.account AS account_3, c.confidence AS confidence_3, c.why AS why_3
FROM collections_payment AS p
LEFT JOIN collections_candidate AS a ON a.payment_key = p.payment_key AND a.place = 1
LEFT JOIN collections_candidate AS b ON b.payment_key = p.payment_key AND b.place = 2
LEFT JOIN collections_candidate AS c ON c.payment_key = p.payment_key AND c.place = 3
WHERE p.result = 'suspended'
  AND p.outcome = 'payment'
  AND p.payment_date <= ?
  AND NOT EXISTS (SELECT FROM collections_payment AS r WHERE r.original_key = p.payment_key)
  AND NOT EXISTS (SELECT FROM collections_correction AS d WHERE d.payment_key = p.payment_key)
ORDER BY p.payment_date, p.payment_key
