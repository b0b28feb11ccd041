SELECT period, business_date, charged_to, annual_rate, days_in_year, rounding
FROM arrears_period
ORDER BY period
