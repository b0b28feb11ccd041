-- What a household owed before: account, period, due date, line of the delivery.
INSERT INTO ledger_open_item (account, period, due_date, source_line, source_delivery)
VALUES (?::integer, ?::date, ?::date, ?::integer, 9)
