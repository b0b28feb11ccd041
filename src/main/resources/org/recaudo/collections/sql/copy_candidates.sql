COPY collections_candidate (account, place, confidence, payment_key, why) FROM STDIN
