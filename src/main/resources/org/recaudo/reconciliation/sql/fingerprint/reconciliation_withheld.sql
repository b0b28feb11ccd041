SELECT agreement, payment_day, match_statement, match_entry, tax, account, always, taken, amount_minor
FROM reconciliation_withheld
ORDER BY agreement, payment_day, match_statement, match_entry, tax
