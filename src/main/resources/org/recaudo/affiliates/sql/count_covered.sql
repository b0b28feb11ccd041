SELECT count(*)
FROM (SELECT DISTINCT ON (household, member) joined_on, left_on
      FROM affiliates_version
      WHERE effective_on <= ?
      ORDER BY household, member, version DESC) AS in_force
WHERE joined_on <= ? AND (left_on IS NULL OR left_on >= ?)
