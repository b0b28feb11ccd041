SELECT bundle_number, insurer, period, sequence, business_date, payload, claims, lines, total_minor, tax_minor,
       patient_share_minor, payer_share_minor
  FROM claims_bundle
 ORDER BY bundle_number COLLATE "C"
