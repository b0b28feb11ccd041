-- Files whose records were posted. The id is made of the content's hash, so it is the same in every database.
CREATE TABLE intake_delivery (
    id             bigint NOT NULL PRIMARY KEY CHECK (id > 0),
    sha256         text COLLATE "C" NOT NULL UNIQUE CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    name           text NOT NULL,
    format         text COLLATE "C" NOT NULL,
    agreement      text COLLATE "C" NOT NULL,
    identity       text COLLATE "C" NOT NULL CHECK (identity <> ''),
    business_date  date,
    period         date NOT NULL CHECK (extract(day FROM period) = 1),
    accepted       bigint NOT NULL CHECK (accepted >= 0),
    rejected       bigint NOT NULL CHECK (rejected >= 0),
    skipped        bigint NOT NULL CHECK (skipped >= 0),
    accepted_minor bigint NOT NULL,
    rejected_minor bigint NOT NULL,
    skipped_minor  bigint NOT NULL,
    UNIQUE (agreement, identity)
);

COMMENT ON COLUMN intake_delivery.period IS 'first day of the period whose run posted it';

-- Records of posted files that were not taken, and why. Card numbers are masked before they come here.
CREATE TABLE intake_rejection (
    delivery      bigint NOT NULL REFERENCES intake_delivery,
    line          bigint NOT NULL CHECK (line > 0),
    column_number integer NOT NULL CHECK (column_number >= 0),
    field         text NOT NULL,
    value         text NOT NULL,
    reason        text COLLATE "C" NOT NULL,
    expected      text NOT NULL,
    amount_minor  bigint NOT NULL,
    PRIMARY KEY (delivery, line)
);

CREATE TRIGGER intake_delivery_stands BEFORE UPDATE OR DELETE ON intake_delivery
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER intake_delivery_stands_whole BEFORE TRUNCATE ON intake_delivery
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER intake_rejection_stands BEFORE UPDATE OR DELETE ON intake_rejection
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER intake_rejection_stands_whole BEFORE TRUNCATE ON intake_rejection
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
