SELECT line, column_number, field, value, reason, expected, amount_minor
FROM intake_rejection
WHERE delivery = ?
ORDER BY line
