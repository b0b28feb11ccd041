SELECT DISTINCT number, account
FROM collections_instrument
WHERE number = ANY (?)
ORDER BY number, account
