COPY arrears_calculation (total_minor, late_fee_minor, account, period) FROM STDIN
