SELECT period, account, reason
FROM invoicing_problem
ORDER BY period, account
