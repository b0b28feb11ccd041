SELECT period, account, charges, total_minor, value_date
FROM charges_calculation
ORDER BY period, account
