COPY reconciliation_entry
    (amount_minor, delivery, line, entry, booking_date, value_date, statement, bank_account, reference, text)
FROM STDIN
