COPY invoicing_line (amount_minor, account, period, service_date, item_period, line, member, days, of_days, kind, name, plan,
    detail)
FROM STDIN
