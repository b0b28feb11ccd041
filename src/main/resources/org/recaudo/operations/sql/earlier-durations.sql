SELECT round(extract(epoch FROM execution.end_time - execution.start_time) * 1000) AS milliseconds
FROM batch.batch_job_execution AS execution
JOIN batch.batch_job_instance AS instance USING (job_instance_id)
WHERE instance.job_name = :job
  AND execution.status = 'COMPLETED'
  AND execution.job_execution_id < :execution
ORDER BY execution.job_execution_id DESC
LIMIT 3
