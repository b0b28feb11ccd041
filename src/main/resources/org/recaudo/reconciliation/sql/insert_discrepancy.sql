INSERT INTO reconciliation_discrepancy
    (expected_minor, found_minor, noted_on, expected_on, found_on, subject, kind, agreement, reason, action)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT DO NOTHING
