-- One pass over the entries, then both sides of the few sums.
WITH totals AS (
    SELECT debit_account, credit_account, posting_period = ? AS current, sum(amount_minor) AS amount_minor
    FROM ledger_entry
    WHERE posting_period <= ?
    GROUP BY 1, 2, 3
)
SELECT code,
       sum(CASE WHEN current THEN 0 ELSE debit_minor - credit_minor END)::bigint AS opening_minor,
       sum(CASE WHEN current THEN debit_minor ELSE 0 END)::bigint AS debit_minor,
       sum(CASE WHEN current THEN credit_minor ELSE 0 END)::bigint AS credit_minor
FROM (SELECT debit_account AS code, current, amount_minor AS debit_minor, 0 AS credit_minor FROM totals
      UNION ALL
      SELECT credit_account, current, 0, amount_minor FROM totals) AS sides
GROUP BY code
ORDER BY code
