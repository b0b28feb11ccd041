SELECT statement, entry, match_statement, match_entry, agreement, rule, booking_date, amount_minor
FROM reconciliation_matched_entry
ORDER BY statement, entry
