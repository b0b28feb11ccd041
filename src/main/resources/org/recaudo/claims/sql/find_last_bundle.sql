SELECT coalesce(max(sequence), 0) FROM claims_bundle WHERE insurer = ? AND period = ?
