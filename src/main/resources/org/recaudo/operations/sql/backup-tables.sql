-- Every table of the books and of the runs' state, each after the tables that it refers to; with the statements that copy it.
WITH RECURSIVE kept AS (
    SELECT c.oid, n.nspname AS schema_name, c.relname AS table_name
    FROM pg_class c
    JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname IN ('public', 'batch')
      AND c.relkind IN ('r', 'p')
      AND NOT c.relispartition
      AND c.relpersistence = 'p'
      AND c.relname <> 'flyway_schema_history'
), reached AS (
    SELECT oid, 0 AS depth FROM kept
    UNION
    SELECT f.conrelid, reached.depth + 1
    FROM reached
    JOIN pg_constraint f ON f.contype = 'f' AND f.confrelid = reached.oid AND f.conrelid <> f.confrelid
    WHERE reached.depth < 100
), depths AS (
    SELECT oid, max(depth) AS depth FROM reached GROUP BY oid
), columns AS (
    SELECT attrelid AS oid, string_agg(quote_ident(attname), ', ' ORDER BY attnum) AS names
    FROM pg_attribute
    WHERE attnum > 0 AND NOT attisdropped AND attgenerated = ''
    GROUP BY attrelid
), keys AS (
    SELECT i.indrelid AS oid, string_agg(quote_ident(a.attname), ', ' ORDER BY k.place) AS names
    FROM pg_index i
    CROSS JOIN LATERAL unnest(i.indkey::smallint[]) WITH ORDINALITY AS k(attnum, place)
    JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.attnum
    WHERE i.indisprimary
    GROUP BY i.indrelid
)
SELECT
    kept.schema_name,
    kept.table_name,
    format('COPY (SELECT %s FROM %I.%I ORDER BY %s) TO STDOUT',
        columns.names, kept.schema_name, kept.table_name, coalesce(keys.names, columns.names)) AS copy_out,
    format('COPY %I.%I (%s) FROM STDIN', kept.schema_name, kept.table_name, columns.names) AS copy_in,
    format('SELECT FROM %I.%I LIMIT 1', kept.schema_name, kept.table_name) AS any_row,
    format('ALTER TABLE %I.%I DISABLE TRIGGER USER', kept.schema_name, kept.table_name) AS quiet,
    format('ALTER TABLE %I.%I ENABLE TRIGGER USER', kept.schema_name, kept.table_name) AS watchful
FROM kept
JOIN depths USING (oid)
JOIN columns USING (oid)
LEFT JOIN keys USING (oid)
ORDER BY depths.depth, kept.schema_name COLLATE "C", kept.table_name COLLATE "C"
