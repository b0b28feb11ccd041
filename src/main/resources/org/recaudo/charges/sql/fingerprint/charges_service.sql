SELECT service_id, period, service_date, account, member, insurer, member_id, patient_name, birth_date, sex,
       authorization_id, provider, practitioner, diagnosis, procedure, description, quantity, unit_price_minor,
       patient_share_minor, tax_minor, source_delivery, source_line
FROM charges_service
ORDER BY service_id
