-- The first staged entry whose key stands in the book with another content. Where it came from may differ.
SELECT s.natural_key
FROM pg_temp.ledger_staged_entry AS s
JOIN ledger_entry AS e USING (natural_key)
WHERE (s.kind, s.debit_account, s.credit_account, s.amount_minor, s.value_date)
      IS DISTINCT FROM (e.kind, e.debit_account, e.credit_account, e.amount_minor, e.value_date)
   OR s.current_account IS DISTINCT FROM e.current_account
   OR s.item_period IS DISTINCT FROM e.item_period
   OR s.reversed_entry IS DISTINCT FROM e.reversed_entry
ORDER BY s.natural_key
LIMIT 1
