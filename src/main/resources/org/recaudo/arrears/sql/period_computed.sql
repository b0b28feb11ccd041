SELECT business_date, charged_to, annual_rate, days_in_year, rounding
FROM arrears_period
WHERE period = :period
