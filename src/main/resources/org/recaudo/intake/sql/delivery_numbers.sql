WITH numbered AS (
    SELECT CASE
               WHEN split_part(identity, '-', -1) ~ '^[0-9]{1,18}$' THEN split_part(identity, '-', -1)::bigint
           END AS number
    FROM intake_delivery
    WHERE agreement = :agreement AND format = :format AND id <> :id
)
SELECT max(number) FILTER (WHERE number < :number) AS number_before,
       min(number) FILTER (WHERE number > :number) AS number_after,
       count(*) FILTER (WHERE number = :number) > 0 AS repeated
FROM numbered
