SELECT agreement, sequence, records, total_minor, business_date, period, content
FROM collections_outbound_file
WHERE purpose = ? AND agreement = ?
ORDER BY sequence
