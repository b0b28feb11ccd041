-- Dependants whose titular is not on this roll: neither on a line that is taken, nor on a rejected line of a titular whom
-- the fund has. They are not withheld: without a titular there is nobody to bill.
WITH taken_out AS (
    DELETE FROM pg_temp.affiliates_incoming AS i
    WHERE i.member <> 0
      AND NOT EXISTS (SELECT FROM pg_temp.affiliates_incoming AS t WHERE t.household = i.household AND t.member = 0)
      AND NOT EXISTS (SELECT FROM pg_temp.affiliates_withheld AS w
                      JOIN affiliates_version AS v USING (household, member)
                      WHERE w.household = i.household AND w.member = 0)
    RETURNING i.source_line, i.household, i.member, i.cuil
)
SELECT source_line, household, member, cuil, 0 AS first_line
FROM taken_out
ORDER BY source_line
