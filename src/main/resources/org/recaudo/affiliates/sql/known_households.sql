SELECT DISTINCT household
FROM affiliates_version
WHERE household = ANY (?)
ORDER BY household
