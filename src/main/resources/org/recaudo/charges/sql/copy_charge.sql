COPY charges_charge (
    amount_minor, base_minor, source_delivery, account, source_line, period, service_date, member, sequence, days, of_days,
    age, concept, rule, rounding, rate, tariff, tariff_version, plan, role, ages, service_id, description
) FROM STDIN
