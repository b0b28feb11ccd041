-- A version for each line that says something else than what is in force; how many of each kind.
WITH in_force AS (
    SELECT DISTINCT ON (household, member) *
    FROM affiliates_version
    ORDER BY household, member, version DESC
), compared AS (
    SELECT i.*,
           coalesce(f.version, 0) + 1 AS next_version,
           CASE
               WHEN f.version IS NULL OR NOT f.active THEN 'joined'
               WHEN f.left_on < ? AND (i.left_on IS NULL OR i.left_on >= ?) THEN 'joined'
               WHEN f.left_on IS NULL AND i.left_on IS NOT NULL THEN 'left'
               WHEN i.plan <> f.plan THEN 'changed-plan'
               WHEN (i.street, i.number, i.floor, i.flat, i.locality, i.postal_code, i.province)
                    <> (f.street, f.number, f.floor, f.flat, f.locality, f.postal_code, f.province)
                   THEN 'changed-address'
               WHEN (i.relationship, i.cuil, i.document_type, i.document, i.surname, i.given_names, i.sex, i.birth_date,
                     i.branch, i.joined_on, i.left_on, i.telephone, i.email, i.channel)
                    IS DISTINCT FROM
                    (f.relationship, f.cuil, f.document_type, f.document, f.surname, f.given_names, f.sex, f.birth_date,
                     f.branch, f.joined_on, f.left_on, f.telephone, f.email, f.channel)
                   THEN 'changed-other'
           END AS change
    FROM pg_temp.affiliates_incoming AS i
    LEFT JOIN in_force AS f USING (household, member)
), posted AS (
    INSERT INTO affiliates_version
          (household, member, relationship, cuil, document_type, document, surname, given_names, sex,
       birth_date, plan, branch, joined_on, left_on, street, number, floor, flat, locality, postal_code, province,
       telephone, email, channel,
           source_line, version, change, active, effective_on, source_delivery)
    SELECT household, member, relationship, cuil, document_type, document, surname, given_names, sex,
       birth_date, plan, branch, joined_on, left_on, street, number, floor, flat, locality, postal_code, province,
       telephone, email, channel,
           source_line, next_version, change, true, ?, ?
    FROM compared
    WHERE change IS NOT NULL
    ORDER BY household, member
    RETURNING change
)
SELECT change, count(*) AS affiliates
FROM posted
GROUP BY change
