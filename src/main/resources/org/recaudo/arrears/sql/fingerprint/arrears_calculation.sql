SELECT period, account, total_minor, late_fee_minor
FROM arrears_calculation
ORDER BY period, account
