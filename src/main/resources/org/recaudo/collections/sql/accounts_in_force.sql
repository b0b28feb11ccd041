SELECT DISTINCT account
FROM (
    SELECT DISTINCT ON (account, agreement) account, kind
    FROM collections_mandate_event
    ORDER BY account, agreement, version DESC
) AS latest
WHERE kind IN ('start', 'change', 'resume')
ORDER BY account
