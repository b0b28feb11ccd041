SELECT account, agreement, version, kind, encode(sha256(convert_to(number, 'UTF8')), 'hex') AS number, holder, tax_id
FROM collections_instrument
ORDER BY account, agreement, version
