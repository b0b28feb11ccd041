SELECT job, gate, found, reason, operator, forced_at
FROM runs_forced_gate
WHERE period = :period
ORDER BY job, gate, found
