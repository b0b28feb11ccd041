SELECT bucket, count(*) AS items, sum(outstanding_minor)::bigint AS outstanding_minor, sum(late_fee_minor)::bigint AS late_fee_minor
FROM arrears_item
WHERE period = :period
GROUP BY bucket
