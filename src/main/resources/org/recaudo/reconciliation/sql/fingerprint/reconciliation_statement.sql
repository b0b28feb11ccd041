SELECT statement, bank_account, opening_date, closing_date, opening_minor, closing_minor, delivery, line
FROM reconciliation_statement
ORDER BY statement
