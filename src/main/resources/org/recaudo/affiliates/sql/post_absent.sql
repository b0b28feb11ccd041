-- A last version for each covered affiliate whom the roll does not list: cover ends on the eve of the period.
WITH in_force AS (
    SELECT DISTINCT ON (household, member) *
    FROM affiliates_version
    ORDER BY household, member, version DESC
)
INSERT INTO affiliates_version
      (household, member, relationship, cuil, document_type, document, surname, given_names, sex, birth_date, plan, branch,
       joined_on, left_on, street, number, floor, flat, locality, postal_code, province, telephone, email, channel,
       source_line, version, change, active, effective_on, source_delivery)
SELECT household, member, relationship, cuil, document_type, document, surname, given_names, sex, birth_date, plan, branch,
       joined_on, ?::date - 1, street, number, floor, flat, locality, postal_code, province, telephone, email, channel,
       NULL, version + 1, 'left', false, ?, ?
FROM in_force AS f
WHERE active AND (left_on IS NULL OR left_on >= ?)
  AND NOT EXISTS (SELECT FROM pg_temp.affiliates_incoming AS i WHERE i.household = f.household AND i.member = f.member)
  AND NOT EXISTS (SELECT FROM pg_temp.affiliates_withheld AS w WHERE w.household = f.household AND w.member = f.member)
ORDER BY household, member
