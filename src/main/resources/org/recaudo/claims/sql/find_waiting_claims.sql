SELECT c.claim_number, c.insurer, c.period, c.sequence, c.created_on, c.member_id, c.patient_name, c.birth_date, c.sex,
       c.authorization_code, c.provider, c.currency, c.total_minor, l.line, l.service_id, l.service_date,
       l.practitioner, l.diagnosis, l.procedure_code, l.description, l.quantity, l.unit_price_minor, l.factor,
       l.tax_minor, l.net_minor, l.patient_share_minor, l.payer_share_minor
  FROM claims_claim c
  JOIN claims_line l USING (claim_number)
 WHERE c.insurer = ?
   AND c.period <= ?
   AND NOT EXISTS (SELECT 1 FROM claims_state s WHERE s.claim_number = c.claim_number AND s.state = 'bundled')
   AND CASE
           WHEN EXISTS (SELECT 1 FROM claims_state s WHERE s.claim_number = c.claim_number AND s.state = 'approved')
               THEN 'approved'
           ELSE 'estimated'
       END = ANY (string_to_array(?, ','))
 ORDER BY c.claim_number COLLATE "C", l.line
