SELECT delivery, line, column_number, field, value, reason, expected, amount_minor
FROM intake_rejection
ORDER BY delivery, line
