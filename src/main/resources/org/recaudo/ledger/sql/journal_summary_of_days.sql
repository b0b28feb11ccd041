SELECT kind, debit_account, credit_account, count(*) AS entries, sum(amount_minor)::bigint AS amount_minor
FROM ledger_entry
WHERE value_date BETWEEN ? AND ?
GROUP BY kind, debit_account, credit_account
