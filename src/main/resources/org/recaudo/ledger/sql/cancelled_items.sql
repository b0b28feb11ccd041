-- A reversal that credits the receivable takes back a charge; one that debits it takes back a payment.
SELECT account, period
FROM (SELECT bill.account,
             bill.period,
             sum(amount_minor) FILTER (
                 WHERE e.debit_account = ? AND e.kind IN ('charge', 'late-fee', 'opening')) AS charged_minor,
             sum(amount_minor) FILTER (WHERE e.credit_account = ? AND e.kind = 'reversal') AS taken_back_minor
      FROM (SELECT DISTINCT account, period FROM unnest(?, ?) AS asked (account, period)) AS bill
      JOIN ledger_entry AS e ON e.current_account = bill.account AND e.item_period = bill.period
      GROUP BY bill.account, bill.period) AS bills
WHERE taken_back_minor >= charged_minor
ORDER BY account, period
