INSERT INTO collections_outbound_file
    (purpose, agreement, sequence, records, total_minor, business_date, period, content)
VALUES (?, ?, ?, ?, ?, ?, ?, ?)
