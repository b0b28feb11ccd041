-- Another version of a member of generate_roll: account, member, plan, last day covered (or null).
INSERT INTO affiliates_version
SELECT source_delivery, source_line, household, version + 1, DATE '2026-10-02', birth_date, joined_on, n.left_on, member,
       true, 'changed-plan', relationship, cuil, document_type, document, surname, given_names, sex, n.plan, branch,
       street, number, floor, flat, locality, postal_code, province, telephone, email, channel
FROM affiliates_version AS v
CROSS JOIN (SELECT ?::integer AS account, ?::integer AS of_member, ?::text AS plan, ?::date AS left_on) AS n
WHERE household = n.account AND member = n.of_member
ORDER BY version DESC
LIMIT 1
