-- Which files told of the day, so that what opens it again can be named: a delivery's number comes from its content and
-- does not say which came first.
ALTER TABLE reconciliation_day_event ADD COLUMN files text NOT NULL DEFAULT '';

COMMENT ON COLUMN reconciliation_day_event.files IS 'numbers of the deliveries that told of the day, ascending, by blanks';
