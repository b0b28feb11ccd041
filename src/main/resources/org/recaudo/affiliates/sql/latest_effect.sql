SELECT max(effective_on) FROM affiliates_version
