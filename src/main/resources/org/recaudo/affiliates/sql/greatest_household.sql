SELECT coalesce(max(household), 0) FROM affiliates_version
