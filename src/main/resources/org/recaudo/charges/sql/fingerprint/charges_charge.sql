SELECT period, account, member, concept, sequence, amount_minor, rule, base_minor, days, of_days, rate, rounding, tariff,
       tariff_version, plan, role, age, ages, service_id, service_date, description, source_delivery, source_line
FROM charges_charge
ORDER BY period, account, member, concept, sequence
