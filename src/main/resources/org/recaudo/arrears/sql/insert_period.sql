INSERT INTO arrears_period (period, business_date, charged_to, annual_rate, days_in_year, rounding)
VALUES (:period, :businessDate, :chargedTo, :annualRate, :daysInYear, :rounding)
