SELECT max(account) FROM arrears_calculation WHERE period = :period
