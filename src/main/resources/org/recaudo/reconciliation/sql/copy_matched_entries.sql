COPY reconciliation_matched_entry
    (amount_minor, entry, match_entry, booking_date, statement, match_statement, agreement, rule)
FROM STDIN
