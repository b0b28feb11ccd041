-- Every line of an affiliate number but the first.
WITH numbered AS (
    SELECT ctid, source_line,
           row_number() OVER affiliate AS occurrence,
           first_value(source_line) OVER affiliate AS first_line
    FROM pg_temp.affiliates_incoming
    WINDOW affiliate AS (PARTITION BY household, member ORDER BY source_line)
), taken_out AS (
    DELETE FROM pg_temp.affiliates_incoming AS i
    USING numbered AS n
    WHERE i.ctid = n.ctid AND n.occurrence > 1
    RETURNING i.source_line, i.household, i.member, i.cuil, n.first_line
)
SELECT source_line, household, member, cuil, first_line
FROM taken_out
ORDER BY source_line
