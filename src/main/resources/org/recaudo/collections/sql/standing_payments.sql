SELECT p.payment_key, p.payment_date, p.amount_minor, p.reference, p.parts
FROM collections_payment AS p
WHERE p.agreement = ?
  AND p.reference = ANY (?)
  AND p.outcome = 'payment'
  AND NOT EXISTS (SELECT FROM collections_payment AS r WHERE r.original_key = p.payment_key)
ORDER BY p.reference, p.amount_minor, p.payment_date DESC, p.payment_key DESC
