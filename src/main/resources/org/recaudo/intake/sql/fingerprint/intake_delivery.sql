SELECT agreement, identity, id, sha256, name, format, business_date, period,
       accepted, rejected, skipped, accepted_minor, rejected_minor, skipped_minor
FROM intake_delivery
ORDER BY agreement, identity
