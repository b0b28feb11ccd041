-- Only ever run over a ledger that was found to have no row: its tables are made again as an older Recaudo had them.
DROP OWNED BY recaudo_owner
