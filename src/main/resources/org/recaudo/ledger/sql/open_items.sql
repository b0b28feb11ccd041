-- Every account after the given one, in order: outstanding per item, and the member's credit.
SELECT e.current_account, e.item_period, e.outstanding_minor, e.credit_minor, i.due_date, i.reference,
       i.source_delivery IS NOT NULL AS opening
FROM (SELECT current_account,
             item_period,
             sum(CASE ? WHEN debit_account THEN amount_minor WHEN credit_account THEN -amount_minor ELSE 0 END)::bigint
                 AS outstanding_minor,
             sum(CASE ? WHEN credit_account THEN amount_minor WHEN debit_account THEN -amount_minor ELSE 0 END)::bigint
                 AS credit_minor
      FROM ledger_entry
      WHERE current_account > ? AND value_date <= ?
      GROUP BY current_account, item_period) AS e
LEFT JOIN ledger_open_item AS i ON i.account = e.current_account AND i.period = e.item_period
WHERE e.outstanding_minor <> 0 OR e.credit_minor <> 0
ORDER BY e.current_account, e.item_period
