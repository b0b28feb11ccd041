-- The greatest account that is done: chunks commit in account order, so everything up to it is.
SELECT greatest(
    (SELECT max(account) FROM invoicing_invoice WHERE period = ?),
    (SELECT max(account) FROM invoicing_problem WHERE period = ?))
