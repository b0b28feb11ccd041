-- What networks reported as paid or taken back: one row a line that moved money, never changed. The key is the network's
-- own payment id where its layout has one, otherwise delivery identity and line.
CREATE TABLE collections_payment (
    amount_minor    bigint NOT NULL CHECK (amount_minor > 0),
    delivery        bigint NOT NULL,
    line            bigint NOT NULL,
    account         integer,
    payment_date    date NOT NULL,
    credit_date     date,
    repeated        boolean NOT NULL,
    late            boolean NOT NULL,
    payment_key     text COLLATE "C" NOT NULL,
    outcome         text COLLATE "C" NOT NULL CHECK (outcome IN ('payment', 'reversal')),
    agreement       text COLLATE "C" NOT NULL,
    reference       text COLLATE "C" NOT NULL,
    channel         text COLLATE "C" NOT NULL,
    result          text NOT NULL,
    suspense_reason text,
    parts           text NOT NULL,
    original_key    text COLLATE "C",
    PRIMARY KEY (payment_key, outcome),
    CHECK ((result = 'suspended') = (suspense_reason IS NOT NULL)),
    CHECK (outcome = 'reversal' OR original_key IS NULL)
);

COMMENT ON COLUMN collections_payment.parts IS
    'where the money is, by blanks: item periods, credit or suspense; the last parts of the ledger entries'' keys';
COMMENT ON COLUMN collections_payment.original_key IS 'the payment that a reversal takes back';

-- The payments of a bill and, because a reference begins with the account, of a household.
CREATE INDEX collections_payment_by_reference ON collections_payment (reference, payment_date);

-- A payment is taken back at most once.
CREATE UNIQUE INDEX collections_payment_reversed_once ON collections_payment (original_key)
    WHERE original_key IS NOT NULL;

CREATE INDEX collections_payment_in_suspense ON collections_payment (payment_date) WHERE result = 'suspended';

CREATE TRIGGER collections_payment_stands BEFORE UPDATE OR DELETE ON collections_payment
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER collections_payment_stands_whole BEFORE TRUNCATE ON collections_payment
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Direct debits that the network or the payer's bank refused: no money moved, so no ledger entry.
CREATE TABLE collections_reject (
    amount_minor bigint NOT NULL,
    delivery     bigint NOT NULL,
    line         bigint NOT NULL,
    account      integer,
    reject_date  date NOT NULL,
    agreement    text COLLATE "C" NOT NULL,
    reference    text COLLATE "C" NOT NULL,
    channel      text COLLATE "C" NOT NULL,
    code         text COLLATE "C" NOT NULL,
    description  text NOT NULL,
    PRIMARY KEY (delivery, line)
);

CREATE INDEX collections_reject_by_date ON collections_reject (reject_date, agreement, code);

CREATE TRIGGER collections_reject_stands BEFORE UPDATE OR DELETE ON collections_reject
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER collections_reject_stands_whole BEFORE TRUNCATE ON collections_reject
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The sum of each delivery by payment day and channel, so that reconciling reads days and not millions of payments.
CREATE TABLE collections_day (
    delivery       bigint NOT NULL,
    payment_day    date NOT NULL,
    payments       bigint NOT NULL,
    paid_minor     bigint NOT NULL,
    reversals      bigint NOT NULL,
    reversed_minor bigint NOT NULL,
    rejects        bigint NOT NULL,
    agreement      text COLLATE "C" NOT NULL,
    channel        text COLLATE "C" NOT NULL,
    PRIMARY KEY (agreement, payment_day, channel, delivery)
);

CREATE TRIGGER collections_day_stands BEFORE UPDATE OR DELETE ON collections_day
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER collections_day_stands_whole BEFORE TRUNCATE ON collections_day
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
