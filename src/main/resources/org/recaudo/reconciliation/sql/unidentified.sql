SELECT e.statement, e.entry, e.bank_account, e.booking_date, e.amount_minor, e.reference, e.text
FROM reconciliation_booking AS b
JOIN reconciliation_entry AS e ON e.statement = b.statement AND e.entry = b.entry
WHERE b.kind = 'unidentified'
  AND b.booking_date <= ?
ORDER BY e.booking_date, e.statement, e.entry
