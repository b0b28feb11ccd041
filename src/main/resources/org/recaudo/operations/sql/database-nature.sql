SELECT
    current_setting('server_version_num')::integer AS version,
    current_setting('server_version') AS version_name,
    pg_encoding_to_char(encoding) AS encoding,
    datcollate AS collation_name,
    datlocprovider = 'b' OR (datlocprovider = 'c' AND datcollate IN ('C', 'POSIX', 'C.UTF-8', 'C.utf8')) AS by_code_point
FROM pg_database
WHERE datname = current_database()
