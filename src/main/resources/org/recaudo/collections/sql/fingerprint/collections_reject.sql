SELECT delivery, line, agreement, reject_date, amount_minor, reference, channel, account, code, description
FROM collections_reject
ORDER BY delivery, line
