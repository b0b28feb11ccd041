INSERT INTO charges_problem (account, period, member, reason, found)
VALUES (:account, :period, :member, :reason, :found)
ON CONFLICT DO NOTHING
