SELECT account, member, service_id, service_date, description, patient_share_minor, source_delivery, source_line
FROM charges_service AS s
WHERE account IS NOT NULL AND patient_share_minor > 0 AND service_date <= ?
  AND NOT EXISTS (SELECT FROM charges_charge AS c WHERE c.service_id = s.service_id)
ORDER BY account, member, service_date, service_id
