COPY pg_temp.affiliates_incoming
      (household, member, relationship, cuil, document_type, document, surname, given_names, sex,
       birth_date, plan, branch, joined_on, left_on, street, number, floor, flat, locality, postal_code, province,
       telephone, email, channel,
       source_line)
FROM STDIN
