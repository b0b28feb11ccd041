SELECT count(*) AS accounts, coalesce(sum(charges), 0) AS charges, coalesce(sum(total_minor), 0)::bigint AS total_minor
FROM charges_calculation
WHERE period = :period
