SELECT household
FROM (SELECT DISTINCT ON (household, member) household, active, left_on
      FROM affiliates_version
      WHERE household = ANY (?) AND effective_on <= ?
      ORDER BY household, member, version DESC) AS in_force
GROUP BY household
HAVING NOT bool_or(coalesce(left_on >= ?, active))
ORDER BY household
