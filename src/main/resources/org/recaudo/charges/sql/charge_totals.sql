SELECT coalesce(plan, '') AS plan, concept, count(*) AS charges, sum(amount_minor)::bigint AS amount_minor
FROM charges_charge
WHERE period = :period
GROUP BY 1, 2
ORDER BY coalesce(plan, '') COLLATE "C", concept
