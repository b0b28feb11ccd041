-- A service of one of ours: id, date, account, member, patient's share in minor units.
INSERT INTO charges_service (
    source_delivery, source_line, account, unit_price_minor, patient_share_minor, tax_minor, period, service_date,
    member, service_id, member_id, patient_name, sex, authorization_id, provider, practitioner, diagnosis, procedure,
    description, quantity)
SELECT 7, 2, n.account, n.share, n.share, 0, DATE '2026-11-01', n.day, n.of_member, n.id, '', 'X', 'F', '', 'P1', 'M1', 'Z00',
       '420101', 'Consulta', 1
FROM (SELECT ?::text AS id, ?::date AS day, ?::integer AS account, ?::integer AS of_member, ?::bigint AS share) AS n
