COPY claims_state (claim_number, state, reached_on, bundle_number) FROM STDIN
