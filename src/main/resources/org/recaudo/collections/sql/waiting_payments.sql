SELECT p.payment_key, p.agreement, p.payment_date, p.credit_date, p.amount_minor, p.reference, p.channel, p.delivery, p.line,
       c.decision, c.account AS corrected_to,
       EXISTS (SELECT FROM collections_payment AS r WHERE r.original_key = p.payment_key) AS taken_back
FROM collections_payment AS p
LEFT JOIN collections_correction AS c ON c.payment_key = p.payment_key
WHERE p.payment_key = ANY (?) AND p.outcome = 'payment' AND p.result = 'suspended'
ORDER BY p.payment_key
