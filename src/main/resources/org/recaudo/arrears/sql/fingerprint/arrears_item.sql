SELECT period, account, item_period, due_date, outstanding_minor, days_late, bucket, fee_from, fee_days, late_fee_minor
FROM arrears_item
ORDER BY period, account, item_period
