SELECT agreement, code, min(description) AS description, count(*) AS rejects, sum(amount_minor) AS asked_minor
FROM collections_reject
WHERE reject_date BETWEEN ? AND ?
GROUP BY agreement, code
ORDER BY agreement, code
