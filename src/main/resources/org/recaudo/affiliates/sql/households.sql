-- What is in force of every affiliate on a date, after one household, by one walk over the index.
SELECT DISTINCT ON (household, member) household, member, version, active, relationship, cuil, document_type, document, surname, given_names, sex, birth_date,
       plan, branch, joined_on, left_on, street, number, floor, flat, locality, postal_code, province, telephone, email,
       channel
FROM affiliates_version
WHERE household > ? AND effective_on <= ?
ORDER BY household, member, version DESC
