SELECT period, account, line, kind, member, name, plan, service_date, item_period, days, of_days, detail, amount_minor
FROM invoicing_line
ORDER BY period, account, line
