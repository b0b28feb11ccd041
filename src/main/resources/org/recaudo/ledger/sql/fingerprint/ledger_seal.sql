SELECT period
FROM ledger_seal
ORDER BY period
