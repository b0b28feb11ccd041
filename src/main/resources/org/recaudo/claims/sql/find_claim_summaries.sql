SELECT c.claim_number, c.insurer, c.period, s.state, b.bundle_number, l.lines, c.total_minor, c.tax_minor,
       c.patient_share_minor, c.payer_share_minor
  FROM claims_claim c
  JOIN LATERAL (SELECT count(*)::int AS lines FROM claims_line x WHERE x.claim_number = c.claim_number) l ON true
  JOIN LATERAL (SELECT x.state
                  FROM claims_state x
                 WHERE x.claim_number = c.claim_number
                 ORDER BY array_position(ARRAY ['estimated', 'approved', 'bundled'], x.state) DESC
                 LIMIT 1) s ON true
  LEFT JOIN claims_state b ON b.claim_number = c.claim_number AND b.state = 'bundled'
 WHERE c.period = ?
 ORDER BY c.insurer COLLATE "C", c.claim_number COLLATE "C"
