SELECT match_statement, match_entry, payment_day, tax, account, always, taken, amount_minor
FROM reconciliation_withheld
ORDER BY match_statement, match_entry, payment_day, tax
