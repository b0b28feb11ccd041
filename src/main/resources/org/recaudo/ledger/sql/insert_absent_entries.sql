INSERT INTO ledger_entry
    (amount_minor, source_delivery, source_line, current_account, value_date, posting_period, item_period,
     natural_key, kind, debit_account, credit_account, source_rule, reversed_entry)
SELECT s.amount_minor, s.source_delivery, s.source_line, s.current_account, s.value_date, s.posting_period, s.item_period,
       s.natural_key, s.kind, s.debit_account, s.credit_account, s.source_rule, s.reversed_entry
FROM pg_temp.ledger_staged_entry AS s
WHERE NOT EXISTS (SELECT FROM ledger_entry AS e WHERE e.natural_key = s.natural_key)
ORDER BY s.natural_key
