SELECT 'claim ' || c::text FROM claims_claim c
UNION ALL
SELECT 'line ' || l::text FROM claims_line l
UNION ALL
SELECT 'state ' || s::text FROM claims_state s
UNION ALL
SELECT 'bundle ' || b::text FROM claims_bundle b
UNION ALL
SELECT 'entry ' || e::text FROM ledger_entry e
 ORDER BY 1
