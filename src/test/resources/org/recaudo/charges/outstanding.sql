-- What an account has outstanding by item.
SELECT to_char(item_period, 'YYYY-MM') || ' '
       || sum(CASE WHEN debit_account = '1310' THEN amount_minor ELSE -amount_minor END)
FROM ledger_entry
WHERE current_account = ? AND '1310' IN (debit_account, credit_account)
GROUP BY item_period
ORDER BY item_period
