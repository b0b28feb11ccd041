SELECT DISTINCT p.reference
FROM collections_payment AS p
WHERE p.reference = ANY (?)
  AND p.outcome = 'payment'
  AND NOT EXISTS (SELECT FROM collections_payment AS r WHERE r.original_key = p.payment_key)
