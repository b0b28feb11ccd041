INSERT INTO charges_service (source_delivery, source_line, unit_price_minor, patient_share_minor, tax_minor, period,
                             service_date, birth_date, service_id, insurer, member_id, patient_name, sex,
                             authorization_id, provider, practitioner, diagnosis, procedure, description, quantity)
VALUES (1, :line, :unitPrice, :patientShare, :tax, :period, :serviceDate, :birthDate, :serviceId, :insurer, :memberId,
        :patientName, :sex, :authorization, :provider, :practitioner, :diagnosis, :procedure, :description, :quantity)
