WITH answers AS (
    SELECT p.reference, p.outcome, p.amount_minor, p.payment_date AS day, '' AS code, p.line
    FROM collections_payment AS p
    WHERE p.delivery = ? AND p.agreement = ?
    UNION ALL
    SELECT r.reference, 'reject', r.amount_minor, r.reject_date, r.code, r.line
    FROM collections_reject AS r
    WHERE r.delivery = ?
)
SELECT o.account, o.item_period, a.reference, a.outcome, a.amount_minor, a.day, a.code, a.line
FROM answers AS a
JOIN (SELECT DISTINCT account, item_period, reference FROM collections_debit_order WHERE agreement = ?) AS o
    ON o.reference = a.reference
ORDER BY o.account, o.item_period, CASE a.outcome WHEN 'payment' THEN 1 WHEN 'reject' THEN 2 ELSE 3 END, a.line
