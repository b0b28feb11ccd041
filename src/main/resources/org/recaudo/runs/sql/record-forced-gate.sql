INSERT INTO runs_forced_gate (period, job, gate, found, reason, operator)
VALUES (:period, :job, :gate, :found, :reason, :operator)
ON CONFLICT DO NOTHING
