COPY collections_mandate_event (account, version, delivery, line, event_date, agreement, kind, rule, why) FROM STDIN
