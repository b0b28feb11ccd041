SELECT schemaname, sequencename, last_value
FROM pg_sequences
WHERE schemaname IN ('public', 'batch')
ORDER BY schemaname COLLATE "C", sequencename COLLATE "C"
