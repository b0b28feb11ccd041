SELECT bundle_number, insurer, period, sequence, business_date, claims, lines, total_minor, tax_minor,
       patient_share_minor, payer_share_minor
  FROM claims_bundle
 WHERE period = ?
 ORDER BY insurer COLLATE "C", sequence
