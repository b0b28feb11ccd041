-- Households from a number on left on the last day of October.
INSERT INTO affiliates_version
SELECT source_delivery, source_line, household, version + 1, DATE '2026-10-02', birth_date, joined_on, DATE '2026-10-31',
       member, true, 'left', relationship, cuil, document_type, document, surname, given_names, sex, plan, branch,
       street, number, floor, flat, locality, postal_code, province, telephone, email, channel
FROM affiliates_version AS v
WHERE household >= ?
