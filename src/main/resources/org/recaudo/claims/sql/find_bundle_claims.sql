SELECT c.claim_number, c.insurer, c.period, c.sequence, c.created_on, c.member_id, c.patient_name, c.birth_date, c.sex,
       c.authorization_code, c.provider, c.currency, c.total_minor, l.line, l.service_id, l.service_date,
       l.practitioner, l.diagnosis, l.procedure_code, l.description, l.quantity, l.unit_price_minor, l.factor,
       l.tax_minor, l.net_minor, l.patient_share_minor, l.payer_share_minor
  FROM claims_state b
  JOIN claims_claim c USING (claim_number)
  JOIN claims_line l USING (claim_number)
 WHERE b.bundle_number = ?
 ORDER BY c.claim_number COLLATE "C", l.line
