SELECT o.account, o.agreement, o.item_period, o.presentation, o.mandate, o.amount_minor, o.reference,
       coalesce(e.state, 'presented') AS state, coalesce(e.step, 0) AS steps, e.reason, e.event_date
FROM collections_debit_order AS o
LEFT JOIN LATERAL (
    SELECT v.state, v.step, v.reason, v.event_date
    FROM collections_debit_event AS v
    WHERE v.account = o.account AND v.item_period = o.item_period AND v.presentation = o.presentation
    ORDER BY v.step DESC
    LIMIT 1
) AS e ON true
WHERE o.account = ANY (?)
ORDER BY o.account, o.item_period, o.presentation
