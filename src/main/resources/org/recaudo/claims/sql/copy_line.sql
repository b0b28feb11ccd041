COPY claims_line (claim_number, line, service_id, service_date, practitioner, diagnosis, procedure_code, description,
                  quantity, unit_price_minor, factor, tax_minor, net_minor, patient_share_minor, payer_share_minor)
FROM STDIN
