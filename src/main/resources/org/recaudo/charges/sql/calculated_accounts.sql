SELECT account FROM charges_calculation WHERE period = ? ORDER BY account
