SELECT coalesce(max(sequence), 0) FROM claims_claim WHERE insurer = ? AND period = ?
