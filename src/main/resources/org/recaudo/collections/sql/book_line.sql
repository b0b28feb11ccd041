SELECT p.payment_key, p.outcome, p.agreement, p.payment_date, p.credit_date, p.amount_minor, p.reference, p.channel,
       coalesce(c.account, p.account) AS account, p.result, p.suspense_reason, p.repeated, p.late,
       coalesce(c.parts, p.parts) AS parts, p.original_key,
       CASE WHEN c.account IS NULL THEN p.rung ELSE 'correction' END AS rung,
       CASE WHEN c.account IS NULL THEN p.confidence ELSE 100 END AS confidence,
       p.named, p.delivery, p.line
FROM collections_payment AS p
LEFT JOIN collections_correction AS c
    ON c.payment_key = p.payment_key AND p.outcome = 'payment' AND c.decision = 'account'
WHERE p.delivery = ? AND p.line = ?
ORDER BY p.payment_key, p.outcome
