-- An entry of an account: key, debit, credit, amount, value date, account, item period (or null).
INSERT INTO ledger_entry (
    natural_key, kind, debit_account, credit_account, amount_minor, value_date, posting_period, current_account,
    item_period, source_rule)
SELECT n.key, 'opening', n.debit, n.credit, n.minor, n.day, date_trunc('month', n.day)::date, n.account, n.item, 'test'
FROM (SELECT ?::text AS key, ?::text AS debit, ?::text AS credit, ?::bigint AS minor, ?::date AS day,
             ?::integer AS account, ?::date AS item) AS n
