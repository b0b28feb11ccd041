-- Members' transfers to a collection account are payments, and those that the bank sent back reverse them.
ALTER TABLE reconciliation_booking DROP CONSTRAINT reconciliation_booking_kind_check;
ALTER TABLE reconciliation_booking ADD CONSTRAINT reconciliation_booking_kind_check
    CHECK (kind IN ('settlement', 'unidentified', 'payment', 'returned-payment', 'charge'));

-- What each tax of the agreement kept back of a matched day, and which of them were not kept back.
CREATE TABLE reconciliation_withheld (
    amount_minor    bigint NOT NULL,
    match_entry     integer NOT NULL,
    payment_day     date NOT NULL,
    always          boolean NOT NULL,
    taken           boolean NOT NULL,
    match_statement text COLLATE "C" NOT NULL,
    agreement       text COLLATE "C" NOT NULL,
    tax             text COLLATE "C" NOT NULL,
    account         text COLLATE "C" NOT NULL,
    PRIMARY KEY (agreement, payment_day, match_statement, match_entry, tax),
    FOREIGN KEY (agreement, payment_day, match_statement, match_entry) REFERENCES reconciliation_matched_day
);

COMMENT ON COLUMN reconciliation_withheld.always IS 'whether the agreement expects it of each transfer';

CREATE TRIGGER reconciliation_withheld_stands BEFORE UPDATE OR DELETE ON reconciliation_withheld
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER reconciliation_withheld_stands_whole BEFORE TRUNCATE ON reconciliation_withheld
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- That a network's payment day tied out, or that something opened it again. The last turn says what the day is.
CREATE TABLE reconciliation_day_event (
    gross_minor  bigint NOT NULL,
    amount_minor bigint NOT NULL,
    turn         integer NOT NULL CHECK (turn > 0),
    deliveries   integer NOT NULL,
    matches      integer NOT NULL,
    payment_day  date NOT NULL,
    noted_on     date NOT NULL,
    settled      boolean NOT NULL,
    agreement    text COLLATE "C" NOT NULL,
    cause        text COLLATE "C" NOT NULL,
    subject      text NOT NULL,
    PRIMARY KEY (agreement, payment_day, turn)
);

COMMENT ON COLUMN reconciliation_day_event.subject IS 'the file or bank entry that settled the day or opened it again';

CREATE TRIGGER reconciliation_day_event_stands BEFORE UPDATE OR DELETE ON reconciliation_day_event
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER reconciliation_day_event_stands_whole BEFORE TRUNCATE ON reconciliation_day_event
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Differences are noted by code; what a person reads comes from the wording of his language.
COMMENT ON COLUMN reconciliation_discrepancy.reason IS 'code of the reason; rows before this change hold its text';
COMMENT ON COLUMN reconciliation_discrepancy.action IS 'code of what to do; rows before this change hold its text';
