SELECT period, job, gate, found, reason
FROM runs_forced_gate
ORDER BY period, job, gate, found
