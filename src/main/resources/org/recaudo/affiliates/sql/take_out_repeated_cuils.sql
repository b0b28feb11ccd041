-- Every line of a person but the first: one person has cover once. The affiliate keeps what is in force of them.
WITH numbered AS (
    SELECT ctid, source_line,
           row_number() OVER person AS occurrence,
           first_value(source_line) OVER person AS first_line
    FROM pg_temp.affiliates_incoming
    WINDOW person AS (PARTITION BY cuil ORDER BY source_line)
), taken_out AS (
    DELETE FROM pg_temp.affiliates_incoming AS i
    USING numbered AS n
    WHERE i.ctid = n.ctid AND n.occurrence > 1
    RETURNING i.source_line, i.household, i.member, i.cuil, n.first_line
), withheld AS (
    INSERT INTO pg_temp.affiliates_withheld (household, member) SELECT household, member FROM taken_out
)
SELECT source_line, household, member, cuil, first_line
FROM taken_out
ORDER BY source_line
