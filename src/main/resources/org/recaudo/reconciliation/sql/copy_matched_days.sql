COPY reconciliation_matched_day
    (gross_minor, commission_minor, tax_minor, match_entry, payment_day, bank_date, match_statement, agreement)
FROM STDIN
