SELECT agreement, payment_day, match_statement, match_entry, bank_date, gross_minor, commission_minor, tax_minor
FROM reconciliation_matched_day
ORDER BY agreement, payment_day, match_statement, match_entry
