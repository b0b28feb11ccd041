SELECT e.account, e.agreement, e.version, e.kind, e.event_date, e.why, e.rule, e.delivery, e.line,
       i.kind AS instrument, i.number, i.holder, i.tax_id
FROM collections_mandate_event AS e
LEFT JOIN collections_instrument AS i USING (account, agreement, version)
WHERE e.account = ANY (?)
ORDER BY e.account, e.agreement, e.version
