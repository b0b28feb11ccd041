-- The number of a delivery, where its sender numbers his files: what lies between two numbers is missing.
CREATE TABLE intake_sequence (
    delivery  bigint NOT NULL PRIMARY KEY REFERENCES intake_delivery,
    number    bigint NOT NULL CHECK (number >= 0),
    agreement text COLLATE "C" NOT NULL,
    series    text COLLATE "C" NOT NULL
);

CREATE INDEX intake_sequence_in_order ON intake_sequence (agreement, series, number);

CREATE TRIGGER intake_sequence_stands BEFORE UPDATE OR DELETE ON intake_sequence
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER intake_sequence_stands_whole BEFORE TRUNCATE ON intake_sequence
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
