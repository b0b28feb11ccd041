COPY pg_temp.ledger_staged_entry (amount_minor, source_delivery, source_line, current_account, value_date, posting_period,
                                  item_period, natural_key, kind, debit_account, credit_account, source_rule,
                                  reversed_entry)
FROM STDIN
