SELECT EXISTS (SELECT FROM ledger_entry WHERE natural_key >= ? AND natural_key < ? AND kind = 'charge')
