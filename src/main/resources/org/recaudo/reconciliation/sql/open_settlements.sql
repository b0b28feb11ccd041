SELECT b.statement, b.entry, b.agreement, b.booking_date, b.amount_minor, e.delivery, e.line
FROM reconciliation_booking AS b
JOIN reconciliation_entry AS e ON e.statement = b.statement AND e.entry = b.entry
WHERE b.kind = 'settlement'
  AND b.booking_date <= ?
  AND NOT EXISTS (
      SELECT FROM reconciliation_matched_entry AS m WHERE m.statement = b.statement AND m.entry = b.entry)
ORDER BY b.agreement, b.booking_date, b.statement, b.entry
