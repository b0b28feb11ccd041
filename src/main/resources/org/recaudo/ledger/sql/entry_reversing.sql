SELECT natural_key, kind, debit_account, credit_account, amount_minor, value_date, posting_period, current_account,
       item_period, source_delivery, source_line, source_rule, reversed_entry
FROM ledger_entry
WHERE reversed_entry = ?
