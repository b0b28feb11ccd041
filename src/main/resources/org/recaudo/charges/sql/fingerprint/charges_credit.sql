SELECT period, account, applied_minor
FROM charges_credit
ORDER BY period, account
