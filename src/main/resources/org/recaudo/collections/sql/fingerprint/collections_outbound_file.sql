SELECT agreement, purpose, sequence, business_date, period, records, total_minor, content
FROM collections_outbound_file
ORDER BY agreement, purpose, sequence
