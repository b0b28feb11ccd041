COPY affiliates_version
      (household, member, relationship, cuil, document_type, document, surname, given_names, sex, birth_date, plan, branch,
       joined_on, left_on, street, number, floor, flat, locality, postal_code, province, telephone, email, channel,
       source_line, version, change, active, effective_on, source_delivery)
FROM STDIN
