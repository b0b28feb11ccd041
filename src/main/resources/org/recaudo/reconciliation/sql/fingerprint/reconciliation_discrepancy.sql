SELECT subject, kind, expected_minor, found_minor, agreement, noted_on, expected_on, found_on, reason, action
FROM reconciliation_discrepancy
ORDER BY subject, kind, expected_minor, found_minor
