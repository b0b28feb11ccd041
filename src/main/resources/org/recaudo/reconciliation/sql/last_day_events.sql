SELECT DISTINCT ON (agreement, payment_day)
       agreement, payment_day, turn, settled, noted_on, gross_minor, deliveries, matches, cause, subject, amount_minor,
       files
FROM reconciliation_day_event
ORDER BY agreement, payment_day, turn DESC
