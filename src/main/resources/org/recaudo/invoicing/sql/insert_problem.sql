INSERT INTO invoicing_problem (account, period, reason) VALUES (?, ?, ?)
