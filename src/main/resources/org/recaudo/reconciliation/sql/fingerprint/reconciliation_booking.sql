SELECT statement, entry, booking_date, amount_minor, kind, agreement
FROM reconciliation_booking
ORDER BY statement, entry
