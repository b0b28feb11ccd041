COPY charges_calculation (total_minor, account, charges, period, value_date) FROM STDIN
