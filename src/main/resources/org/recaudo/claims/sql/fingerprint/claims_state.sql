SELECT claim_number, state, reached_on, bundle_number
  FROM claims_state
 ORDER BY claim_number COLLATE "C", state COLLATE "C"
