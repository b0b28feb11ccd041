SELECT p.payment_key, p.agreement, p.payment_date, p.reference, p.suspense_reason, p.delivery, p.line,
       CASE p.outcome WHEN 'payment' THEN p.amount_minor ELSE -p.amount_minor END AS waiting_minor
FROM collections_payment AS p
WHERE p.result = 'suspended'
  AND p.payment_date <= ?
  AND NOT EXISTS (
      SELECT FROM collections_payment AS r WHERE r.original_key = p.payment_key AND r.payment_date <= ?)
  AND (p.outcome = 'reversal'
       OR NOT EXISTS (
           SELECT FROM collections_correction AS c
           WHERE c.payment_key = p.payment_key AND c.decision = 'account' AND c.corrected_on <= ?))
ORDER BY p.payment_date, p.payment_key, p.outcome
