COPY reconciliation_withheld
    (amount_minor, match_entry, payment_day, always, taken, match_statement, agreement, tax, account)
FROM STDIN
