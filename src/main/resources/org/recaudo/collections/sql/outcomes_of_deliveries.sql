SELECT p.delivery, p.line, p.payment_key, p.payment_date, p.amount_minor, p.outcome, p.named, p.reference,
       coalesce(c.account, p.account) AS account, CASE WHEN c.account IS NULL THEN p.rung ELSE 'correction' END AS rung,
       CASE WHEN c.account IS NULL THEN p.confidence ELSE 100 END AS confidence,
       CASE WHEN c.account IS NULL THEN p.parts ELSE c.parts END AS parts, coalesce(c.decision, '') AS decision
FROM collections_payment AS p
LEFT JOIN collections_correction AS c ON c.payment_key = p.payment_key AND p.outcome = 'payment'
WHERE p.delivery = ANY (?)
ORDER BY p.delivery, p.line, p.outcome
