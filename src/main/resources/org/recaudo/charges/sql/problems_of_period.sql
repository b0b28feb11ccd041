SELECT p.account, p.member, p.reason, p.found
FROM charges_problem AS p
WHERE p.period = ?
  AND NOT EXISTS (SELECT FROM charges_calculation AS c WHERE c.period = p.period AND c.account = p.account)
ORDER BY p.account, p.reason
