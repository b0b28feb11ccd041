COPY reconciliation_booking (amount_minor, entry, booking_date, statement, kind, agreement) FROM STDIN
