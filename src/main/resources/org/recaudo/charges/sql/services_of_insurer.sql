SELECT * FROM charges_service WHERE insurer = ? AND period = ? ORDER BY service_date, service_id
