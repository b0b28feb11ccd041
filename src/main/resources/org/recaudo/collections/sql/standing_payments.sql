SELECT p.payment_key, p.payment_date, p.amount_minor, p.reference, coalesce(c.parts, p.parts) AS parts,
       c.payment_key IS NOT NULL AS corrected
FROM collections_payment AS p
LEFT JOIN collections_correction AS c ON c.payment_key = p.payment_key AND c.decision = 'account'
WHERE p.agreement = ?
  AND p.reference = ANY (?)
  AND p.outcome = 'payment'
  AND NOT EXISTS (SELECT FROM collections_payment AS r WHERE r.original_key = p.payment_key)
ORDER BY p.reference, p.amount_minor, p.payment_date DESC, p.payment_key DESC
