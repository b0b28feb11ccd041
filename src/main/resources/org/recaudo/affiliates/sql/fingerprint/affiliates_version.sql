SELECT household, member, version, effective_on, active, change, relationship, cuil, document_type, document, surname,
       given_names, sex, birth_date, plan, branch, joined_on, left_on, street, number, floor, flat, locality, postal_code,
       province, telephone, email, channel, source_line
FROM affiliates_version
ORDER BY household, member, version
