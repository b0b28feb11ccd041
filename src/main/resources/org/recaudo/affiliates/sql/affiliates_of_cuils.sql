-- What is in force on a date of each affiliate who ever had one of these CUILs; an active one comes before one who left.
SELECT household, member, version, active, relationship, cuil, document_type, document, surname, given_names, sex, birth_date,
       plan, branch, joined_on, left_on, street, number, floor, flat, locality, postal_code, province, telephone, email,
       channel
FROM (SELECT DISTINCT ON (household, member) *
      FROM affiliates_version
      WHERE (household, member) IN (SELECT household, member FROM affiliates_version WHERE cuil = ANY (?))
        AND effective_on <= ?
      ORDER BY household, member, version DESC) AS in_force
WHERE cuil = ANY (?)
ORDER BY cuil, active DESC, household, member
