COPY charges_service (
    source_delivery, source_line, account, unit_price_minor, patient_share_minor, tax_minor, period, service_date,
    birth_date, member, service_id, insurer, member_id, patient_name, sex, authorization_id, provider, practitioner,
    diagnosis, procedure, description, quantity
) FROM STDIN
