SELECT period, account, reason, member, found
FROM charges_problem
ORDER BY period, account, reason
