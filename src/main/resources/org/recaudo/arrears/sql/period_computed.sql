SELECT business_date FROM arrears_period WHERE period = :period
