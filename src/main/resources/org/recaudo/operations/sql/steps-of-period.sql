-- The latest execution of each step for a period, whichever job ran it.
SELECT DISTINCT ON (step.step_name)
    step.step_name,
    step.status,
    coalesce(split_part(step.exit_message, E'\n', 1), '') AS why
FROM batch.batch_step_execution AS step
JOIN batch.batch_job_execution_params AS parameter USING (job_execution_id)
WHERE parameter.parameter_name = 'period'
  AND parameter.parameter_value = :period
ORDER BY step.step_name, step.step_execution_id DESC
