SELECT max(period) FROM ledger_seal
