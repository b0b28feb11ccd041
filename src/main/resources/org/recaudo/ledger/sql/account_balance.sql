SELECT coalesce(sum(CASE debit_account WHEN ? THEN amount_minor ELSE -amount_minor END), 0)::bigint
FROM ledger_entry
WHERE ? IN (debit_account, credit_account) AND value_date <= ?
