SELECT o.account, o.agreement, o.sequence, o.number, o.presentation, o.mandate, o.amount_minor, o.item_period, o.due_date,
       o.collect_date, o.first, o.reference, i.kind, i.number AS instrument_number, i.holder, i.tax_id,
       s.event_date AS signed_on
FROM collections_debit_order AS o
JOIN collections_instrument AS i
    ON i.account = o.account AND i.agreement = o.agreement AND i.version = o.mandate
JOIN collections_mandate_event AS s
    ON s.account = o.account AND s.agreement = o.agreement AND s.version = o.mandate
WHERE o.agreement = ? AND o.sequence = ?
    AND NOT EXISTS (
        SELECT FROM collections_debit_event AS v
        WHERE v.account = o.account AND v.item_period = o.item_period AND v.presentation = o.presentation
    )
ORDER BY o.number
