-- Gates that an operator opened, with the reason: finance reads them on the control sheet.
CREATE TABLE runs_forced_gate (
    period     text        NOT NULL,
    job        text        NOT NULL,
    gate       text        NOT NULL,
    found      text        NOT NULL,
    reason     text        NOT NULL,
    operator   text        NOT NULL,
    forced_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (period, job, gate, found)
);

CREATE TRIGGER runs_forced_gate_stays BEFORE UPDATE OR DELETE ON runs_forced_gate
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER runs_forced_gate_keeps_rows BEFORE TRUNCATE ON runs_forced_gate
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
