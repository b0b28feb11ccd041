INSERT INTO ledger_open_item (account, period, due_date, reference, source_delivery, source_line, source_rule)
SELECT account, period, due_date, reference, source_delivery, source_line, source_rule
FROM unnest(?::integer[], ?::date[], ?::date[], ?::text[], ?::bigint[], ?::integer[], ?::text[])
     AS item (account, period, due_date, reference, source_delivery, source_line, source_rule)
ORDER BY account, period
ON CONFLICT (account, period) DO NOTHING
