SELECT e.statement, e.entry, e.bank_account, e.booking_date, e.value_date, e.amount_minor, e.reference, e.text,
       e.delivery, e.line
FROM reconciliation_entry AS e
WHERE e.booking_date <= ?
  AND NOT EXISTS (
      SELECT FROM reconciliation_booking AS b WHERE b.statement = e.statement AND b.entry = e.entry)
ORDER BY e.statement, e.entry
