-- Households 1 to n with one to four members each, in the plans A100, B200 and C300, covered since 2020.
INSERT INTO affiliates_version (
    source_delivery, source_line, household, version, effective_on, birth_date, joined_on, left_on, member, active,
    change, relationship, cuil, document_type, document, surname, given_names, sex, plan, branch, street, number, floor,
    flat, locality, postal_code, province, telephone, email, channel)
SELECT 1, h * 10 + m + 1, h, 1, DATE '2026-10-01',
       DATE '1950-03-15' + ((h * 37 + m * 9001) % 25000), DATE '2020-01-01', NULL, m, true,
       'joined', CASE m WHEN 0 THEN '00' WHEN 1 THEN '01' ELSE '03' END,
       lpad((20000000000 + h * 10 + m)::text, 11, '0'), 'DU', (h * 10 + m)::text, 'PEREZ', 'ANA', 'F',
       (ARRAY['A100', 'B200', 'C300'])[1 + h % 3], '001', 'BELGRANO', '100', '', '', 'ROSARIO', '2000', 'S', '', '', 'paper'
FROM generate_series(1, ?::integer) AS h, generate_series(0, h % 4) AS m
