-- Bank statements as they came. The key is the bank account's id and the bank's own statement id.
CREATE TABLE reconciliation_statement (
    opening_minor bigint NOT NULL,
    closing_minor bigint NOT NULL,
    delivery      bigint NOT NULL,
    line          bigint NOT NULL,
    opening_date  date NOT NULL,
    closing_date  date NOT NULL,
    statement     text COLLATE "C" PRIMARY KEY,
    bank_account  text COLLATE "C" NOT NULL,
    CHECK (closing_date >= opening_date)
);

CREATE INDEX reconciliation_statement_by_account
    ON reconciliation_statement (bank_account, closing_date, statement);

CREATE TRIGGER reconciliation_statement_stands BEFORE UPDATE OR DELETE ON reconciliation_statement
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER reconciliation_statement_stands_whole BEFORE TRUNCATE ON reconciliation_statement
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The booked entries of a statement, by their place in it. A debit is negative.
CREATE TABLE reconciliation_entry (
    amount_minor bigint NOT NULL,
    delivery     bigint NOT NULL,
    line         bigint NOT NULL,
    entry        integer NOT NULL,
    booking_date date NOT NULL,
    value_date   date NOT NULL,
    statement    text COLLATE "C" NOT NULL REFERENCES reconciliation_statement,
    bank_account text COLLATE "C" NOT NULL,
    reference    text NOT NULL,
    text         text NOT NULL,
    PRIMARY KEY (statement, entry)
);

CREATE TRIGGER reconciliation_entry_stands BEFORE UPDATE OR DELETE ON reconciliation_entry
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER reconciliation_entry_stands_whole BEFORE TRUNCATE ON reconciliation_entry
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What each entry was booked as, decided once; an entry without a row waits for its date.
CREATE TABLE reconciliation_booking (
    amount_minor bigint NOT NULL,
    entry        integer NOT NULL,
    booking_date date NOT NULL,
    statement    text COLLATE "C" NOT NULL,
    kind         text NOT NULL CHECK (kind IN ('settlement', 'unidentified', 'charge')),
    agreement    text COLLATE "C",
    PRIMARY KEY (statement, entry),
    FOREIGN KEY (statement, entry) REFERENCES reconciliation_entry,
    CHECK ((kind = 'settlement') = (agreement IS NOT NULL))
);

CREATE TRIGGER reconciliation_booking_stands BEFORE UPDATE OR DELETE ON reconciliation_booking
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER reconciliation_booking_stands_whole BEFORE TRUNCATE ON reconciliation_booking
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Bank entries and payment days that are the same money. A match is named after the first of its entries.
CREATE TABLE reconciliation_matched_entry (
    amount_minor    bigint NOT NULL,
    entry           integer NOT NULL,
    match_entry     integer NOT NULL,
    booking_date    date NOT NULL,
    statement       text COLLATE "C" NOT NULL,
    match_statement text COLLATE "C" NOT NULL,
    agreement       text COLLATE "C" NOT NULL,
    rule            text NOT NULL,
    PRIMARY KEY (statement, entry),
    FOREIGN KEY (statement, entry) REFERENCES reconciliation_booking
);

CREATE TRIGGER reconciliation_matched_entry_stands BEFORE UPDATE OR DELETE ON reconciliation_matched_entry
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER reconciliation_matched_entry_stands_whole BEFORE TRUNCATE ON reconciliation_matched_entry
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The part of a payment day that a match settles. Payments reported later for the same day are a part of their own.
CREATE TABLE reconciliation_matched_day (
    gross_minor      bigint NOT NULL,
    commission_minor bigint NOT NULL,
    tax_minor        bigint NOT NULL,
    match_entry      integer NOT NULL,
    payment_day      date NOT NULL,
    bank_date        date NOT NULL,
    match_statement  text COLLATE "C" NOT NULL,
    agreement        text COLLATE "C" NOT NULL,
    PRIMARY KEY (agreement, payment_day, match_statement, match_entry),
    FOREIGN KEY (match_statement, match_entry) REFERENCES reconciliation_matched_entry
);

CREATE TRIGGER reconciliation_matched_day_stands BEFORE UPDATE OR DELETE ON reconciliation_matched_day
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER reconciliation_matched_day_stands_whole BEFORE TRUNCATE ON reconciliation_matched_day
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Differences as they were first seen: what finance was told, when. What stands today is derived from the tables above.
CREATE TABLE reconciliation_discrepancy (
    expected_minor bigint NOT NULL,
    found_minor    bigint NOT NULL,
    noted_on       date NOT NULL,
    expected_on    date,
    found_on       date,
    subject        text COLLATE "C" NOT NULL,
    kind           text COLLATE "C" NOT NULL,
    agreement      text COLLATE "C" NOT NULL,
    reason         text NOT NULL,
    action         text NOT NULL,
    PRIMARY KEY (subject, kind, expected_minor, found_minor)
);

CREATE TRIGGER reconciliation_discrepancy_stands BEFORE UPDATE OR DELETE ON reconciliation_discrepancy
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER reconciliation_discrepancy_stands_whole BEFORE TRUNCATE ON reconciliation_discrepancy
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
