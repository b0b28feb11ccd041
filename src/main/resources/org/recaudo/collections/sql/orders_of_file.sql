SELECT o.account, o.agreement, o.sequence, o.number, o.presentation, o.mandate, o.amount_minor, o.item_period, o.due_date,
       o.collect_date, o.first, o.reference, i.kind, i.number AS instrument_number, i.holder, i.tax_id,
       s.event_date AS signed_on
FROM collections_debit_order AS o
JOIN collections_instrument AS i
    ON i.account = o.account AND i.agreement = o.agreement AND i.version = o.mandate
JOIN collections_mandate_event AS s
    ON s.account = o.account AND s.agreement = o.agreement AND s.version = o.mandate
WHERE o.agreement = ? AND o.sequence = ?
ORDER BY o.number
