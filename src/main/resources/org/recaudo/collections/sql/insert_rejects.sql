INSERT INTO collections_reject
    (amount_minor, delivery, line, account, reject_date, agreement, reference, channel, code, description)
SELECT amount_minor, ?, line, account, coalesce(payment_date, ?), ?, reference, channel, reason, reason_text
FROM collections_incoming
WHERE outcome = 'reject'
ORDER BY line
