SELECT bank_account, max(closing_date) AS closing_date
FROM reconciliation_statement
WHERE closing_date <= ?
GROUP BY bank_account
ORDER BY bank_account
