SELECT * FROM charges_service WHERE service_id = ANY (:ids) ORDER BY service_id
