SELECT id, sha256, name, format, agreement, identity, business_date, period,
       accepted, rejected, skipped, accepted_minor, rejected_minor, skipped_minor
FROM intake_delivery
WHERE name = :name OR starts_with(sha256, :name)
ORDER BY id
