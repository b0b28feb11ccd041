WITH numbered AS (
    SELECT line,
           first_value(line) OVER (PARTITION BY payment_key, outcome ORDER BY line) AS first_line
    FROM collections_incoming
    WHERE outcome <> 'reject'
), seen AS (
    SELECT i.line,
           coalesce(p.amount_minor, f.amount_minor) = i.amount_minor
               AND coalesce(p.payment_date, f.payment_date) = i.payment_date
               AND coalesce(p.reference, f.reference) = i.reference AS same
    FROM numbered AS n
    JOIN collections_incoming AS i ON i.line = n.line
    JOIN collections_incoming AS f ON f.line = n.first_line
    LEFT JOIN collections_payment AS p ON p.payment_key = i.payment_key AND p.outcome = i.outcome
    WHERE p.payment_key IS NOT NULL OR n.first_line < n.line
)
DELETE FROM collections_incoming AS i
USING seen
WHERE seen.line = i.line
RETURNING i.line, i.amount_minor, i.payment_key, seen.same
