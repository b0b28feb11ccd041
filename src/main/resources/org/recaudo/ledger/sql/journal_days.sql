SELECT value_date, debit_account, credit_account, count(*) AS entries, sum(amount_minor)::bigint AS amount_minor
FROM ledger_entry
WHERE kind = ? AND value_date BETWEEN ? AND ?
GROUP BY value_date, debit_account, credit_account
ORDER BY value_date, debit_account, credit_account
