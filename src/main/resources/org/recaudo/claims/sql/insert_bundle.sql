INSERT INTO claims_bundle (bundle_number, insurer, period, sequence, business_date, payload, claims, lines, total_minor,
                           tax_minor, patient_share_minor, payer_share_minor)
VALUES (:number, :insurer, :period, :sequence, :businessDate, :payload, :claims, :lines, :total, :tax, :patientShare,
        :payerShare)
