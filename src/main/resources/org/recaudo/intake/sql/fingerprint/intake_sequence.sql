SELECT agreement, series, number, delivery
FROM intake_sequence
ORDER BY agreement, series, number, delivery
