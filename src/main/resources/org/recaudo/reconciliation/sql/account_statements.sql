SELECT s.statement, s.bank_account, s.opening_date, s.closing_date, s.opening_minor, s.closing_minor, s.delivery, s.line,
       coalesce((SELECT sum(b.amount_minor) FROM reconciliation_booking AS b WHERE b.statement = s.statement), 0)
           AS booked_minor
FROM reconciliation_statement AS s
WHERE s.closing_date <= ?
ORDER BY s.bank_account, s.closing_date, s.opening_date, s.statement
