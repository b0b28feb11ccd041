COPY collections_incoming
    (amount_minor, line, account, payment_date, credit_date, outcome, payment_key, reference, channel, reason,
     reason_text, payer_tax_id, payer_account, payer_name, mandate)
FROM STDIN
