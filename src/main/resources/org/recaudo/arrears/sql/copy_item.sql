COPY arrears_item (
    outstanding_minor, late_fee_minor, account, days_late, fee_days, period, item_period, due_date, fee_from, bucket
) FROM STDIN
