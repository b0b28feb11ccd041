-- Who was covered on the eve of the period or later, and how many of them this roll no longer covers.
SELECT count(*) AS in_force,
       count(*) FILTER (WHERE i.left_on < ? OR (i.household IS NULL AND w.household IS NULL)) AS lost
FROM (SELECT DISTINCT ON (household, member) household, member, active, left_on
      FROM affiliates_version
      ORDER BY household, member, version DESC) AS f
LEFT JOIN pg_temp.affiliates_incoming AS i USING (household, member)
LEFT JOIN (SELECT DISTINCT household, member FROM pg_temp.affiliates_withheld) AS w USING (household, member)
WHERE f.active AND (f.left_on IS NULL OR f.left_on >= ?)
