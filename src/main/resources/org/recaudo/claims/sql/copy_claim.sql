COPY claims_claim (claim_number, insurer, period, sequence, created_on, member_id, patient_name, birth_date, sex,
                   authorization_code, provider, currency, total_minor, tax_minor, patient_share_minor,
                   payer_share_minor)
FROM STDIN
