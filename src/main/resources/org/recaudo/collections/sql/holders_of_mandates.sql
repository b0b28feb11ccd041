SELECT DISTINCT account
FROM collections_mandate_event
WHERE account = ANY (?)
ORDER BY account
