SELECT m.statement, m.entry, m.match_statement, m.match_entry, m.agreement, m.rule, m.booking_date, m.amount_minor,
       e.delivery, e.line
FROM reconciliation_matched_entry AS m
JOIN reconciliation_entry AS e ON e.statement = m.statement AND e.entry = m.entry
ORDER BY m.match_statement, m.match_entry, m.booking_date, m.statement, m.entry
