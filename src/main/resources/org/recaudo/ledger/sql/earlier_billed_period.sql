-- The earliest period before the given one that was billed and is not sealed.
SELECT min(item_period)
FROM ledger_entry
WHERE kind = 'charge' AND item_period < ?
  AND item_period > coalesce((SELECT max(period) FROM ledger_seal), '-infinity')
