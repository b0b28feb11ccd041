SELECT account, period, due_date, reference, source_line, source_rule
FROM ledger_open_item
ORDER BY account, period
