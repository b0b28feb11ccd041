SELECT count(*) > 1
FROM batch.batch_job_execution AS execution
JOIN batch.batch_job_instance AS instance USING (job_instance_id)
JOIN batch.batch_job_execution_params AS parameter USING (job_execution_id)
WHERE instance.job_name = :job
  AND execution.status = 'COMPLETED'
  AND parameter.parameter_name = 'period'
  AND parameter.parameter_value = :period
