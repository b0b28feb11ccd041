SELECT count(*) FROM pg_temp.affiliates_incoming
