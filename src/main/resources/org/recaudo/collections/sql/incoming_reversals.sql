SELECT outcome, payment_key, account, payment_date, credit_date, amount_minor, reference, channel, reason, reason_text,
       payer_tax_id, payer_account, payer_name, mandate, line
FROM collections_incoming
WHERE outcome = 'reversal'
ORDER BY payment_date, line
