SELECT account, agreement, version, kind, event_date, rule, why, delivery, line
FROM collections_mandate_event
ORDER BY account, agreement, version
