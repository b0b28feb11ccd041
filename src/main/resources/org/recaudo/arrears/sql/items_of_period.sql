SELECT i.*, p.business_date
FROM arrears_item AS i
JOIN arrears_period AS p USING (period)
WHERE i.period = ? AND i.account > ?
ORDER BY i.account, i.due_date, i.item_period
