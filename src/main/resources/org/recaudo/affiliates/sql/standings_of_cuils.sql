-- The last version of every member of each household in which somebody ever had one of these CUILs.
SELECT DISTINCT ON (household, member) household, member, version, active, relationship, cuil, document_type, document,
       surname, given_names, sex, birth_date, plan, branch, joined_on, left_on, street, number, floor, flat, locality,
       postal_code, province, telephone, email, channel
FROM affiliates_version
WHERE household IN (SELECT household FROM affiliates_version WHERE cuil = ANY (?))
ORDER BY household, member, version DESC
