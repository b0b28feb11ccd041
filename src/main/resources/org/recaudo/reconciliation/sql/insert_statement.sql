INSERT INTO reconciliation_statement
    (opening_minor, closing_minor, delivery, line, opening_date, closing_date, statement, bank_account)
VALUES (?, ?, ?, ?, ?, ?, ?, ?)
