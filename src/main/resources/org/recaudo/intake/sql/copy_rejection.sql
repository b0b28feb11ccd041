COPY intake_rejection (delivery, line, column_number, field, value, reason, expected, amount_minor) FROM STDIN
