WITH answers AS (
    SELECT p.reference, p.outcome, p.amount_minor, p.payment_date AS day, '' AS code, p.line, p.account
    FROM collections_payment AS p
    WHERE p.delivery = ? AND p.agreement = ?
    UNION ALL
    SELECT r.reference, 'reject', r.amount_minor, r.reject_date, r.code, r.line, r.account
    FROM collections_reject AS r
    WHERE r.delivery = ?
), ordered AS (
    SELECT DISTINCT account, item_period, reference
    FROM collections_debit_order
    WHERE agreement = ?
), named AS (
    -- A network with few columns returns the account alone, as digits with zeros before.
    SELECT a.*, o.item_period,
           coalesce(o.account, a.account,
               CASE WHEN a.reference ~ '^0*[0-9]{9}$' THEN right(a.reference, 9)::integer END) AS household
    FROM answers AS a
    LEFT JOIN ordered AS o ON o.reference = a.reference
)
SELECT n.household AS account, n.item_period, n.outcome, n.amount_minor, n.day, n.code, n.line
FROM named AS n
WHERE EXISTS (SELECT FROM ordered AS o WHERE o.account = n.household)
ORDER BY n.household, n.item_period, CASE n.outcome WHEN 'payment' THEN 1 WHEN 'reject' THEN 2 ELSE 3 END, n.line
