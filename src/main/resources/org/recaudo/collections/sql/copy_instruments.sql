COPY collections_instrument (account, version, agreement, kind, number, holder, tax_id) FROM STDIN
