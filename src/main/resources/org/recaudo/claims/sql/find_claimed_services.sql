SELECT l.service_id
  FROM claims_line l
  JOIN claims_claim c USING (claim_number)
 WHERE c.insurer = ? AND c.period = ?
