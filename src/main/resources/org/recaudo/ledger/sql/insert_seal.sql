INSERT INTO ledger_seal (period, sealed_by) VALUES (?, ?)
