SELECT account, reason FROM invoicing_problem WHERE period = ? ORDER BY account
