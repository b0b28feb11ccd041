SELECT statement, entry, bank_account, booking_date, value_date, amount_minor, reference, text, delivery, line
FROM reconciliation_entry
ORDER BY statement, entry
