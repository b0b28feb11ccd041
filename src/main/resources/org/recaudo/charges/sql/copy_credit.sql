COPY charges_credit (applied_minor, account, period) FROM STDIN
