-- Accounts from one number to another owe for October 2026: 1,000.00 and as many cents as their number.
WITH items AS (
    INSERT INTO ledger_open_item (account, period, due_date, source_line, source_delivery)
    SELECT n, DATE '2026-10-01', DATE '2026-10-10', n, 9 FROM generate_series(?::integer, ?::integer) AS n
    RETURNING account, period
)
INSERT INTO ledger_entry (
    natural_key, kind, debit_account, credit_account, amount_minor, value_date, posting_period, current_account,
    item_period, source_rule)
SELECT 'opening/' || lpad(account::text, 9, '0') || '/2026-10', 'opening', '1310', '3110', 100000 + account,
       DATE '2026-10-01', DATE '2026-10-01', account, period, 'test'
FROM items
