SELECT outcome, payment_key, account, payment_date, credit_date, amount_minor, reference, channel, reason, reason_text,
       line
FROM collections_incoming
WHERE outcome = 'payment'
ORDER BY account, payment_date, line
