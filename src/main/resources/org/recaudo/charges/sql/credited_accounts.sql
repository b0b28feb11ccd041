SELECT account FROM charges_credit WHERE period = ? ORDER BY account
