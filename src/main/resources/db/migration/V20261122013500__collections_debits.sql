-- Direct debits. Mandates and orders are histories of events: rows are added and never changed, and state follows.

-- The account or card that a mandate's start or change brought: the only table that holds such numbers.
CREATE TABLE collections_instrument (
    account   integer NOT NULL,
    version   integer NOT NULL,
    agreement text COLLATE "C" NOT NULL,
    kind      text NOT NULL CHECK (kind IN ('card', 'cbu', 'account', 'iban')),
    number    text NOT NULL,
    holder    text NOT NULL,
    tax_id    text NOT NULL,
    PRIMARY KEY (account, agreement, version)
);

COMMENT ON COLUMN collections_instrument.number IS 'sensitive: shown to nobody, written only to the network''s file';

CREATE TRIGGER collections_instrument_stands BEFORE UPDATE OR DELETE ON collections_instrument
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER collections_instrument_stands_whole BEFORE TRUNCATE ON collections_instrument
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What happened to a household's mandate under an agreement; version counts its events from 1.
CREATE TABLE collections_mandate_event (
    account    integer NOT NULL,
    version    integer NOT NULL CHECK (version > 0),
    delivery   bigint NOT NULL,
    line       bigint NOT NULL,
    event_date date NOT NULL,
    agreement  text COLLATE "C" NOT NULL,
    kind       text NOT NULL CHECK (kind IN ('start', 'change', 'end', 'suspend', 'resume')),
    rule       text NOT NULL,
    why        text NOT NULL,
    PRIMARY KEY (account, agreement, version)
);

COMMENT ON COLUMN collections_mandate_event.rule IS 'empty when a line of a delivery tells the event';

CREATE TRIGGER collections_mandate_event_stands BEFORE UPDATE OR DELETE ON collections_mandate_event
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER collections_mandate_event_stands_whole BEFORE TRUNCATE ON collections_mandate_event
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A file of debit orders, or of debts where its layout numbers its files. Sequences are consecutive within an agreement
-- and purpose. The file itself is written from committed rows, so that it can be written again, byte for byte.
CREATE TABLE collections_outbound_file (
    sequence      integer NOT NULL CHECK (sequence > 0),
    records       bigint NOT NULL CHECK (records > 0),
    total_minor   bigint NOT NULL CHECK (total_minor > 0),
    business_date date NOT NULL,
    period        date NOT NULL,
    agreement     text COLLATE "C" NOT NULL,
    purpose       text COLLATE "C" NOT NULL CHECK (purpose IN ('debit-orders', 'debts')),
    content       text COLLATE "C" NOT NULL,
    PRIMARY KEY (agreement, purpose, sequence),
    UNIQUE (agreement, purpose, business_date, content)
);

COMMENT ON COLUMN collections_outbound_file.content IS
    'what tells two files of one day apart: SHA-256 of the debts, or the sequence of a file of orders';

CREATE TRIGGER collections_outbound_file_stands BEFORE UPDATE OR DELETE ON collections_outbound_file
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER collections_outbound_file_stands_whole BEFORE TRUNCATE ON collections_outbound_file
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- One presentation of one open item for direct debit. Its unique key is what keeps an item from being presented twice:
-- the next presentation has the next number, and is made only when the one before is closed.
CREATE TABLE collections_debit_order (
    amount_minor bigint NOT NULL CHECK (amount_minor > 0),
    account      integer NOT NULL,
    presentation integer NOT NULL CHECK (presentation > 0),
    sequence     integer NOT NULL,
    number       integer NOT NULL CHECK (number > 0),
    mandate      integer NOT NULL,
    item_period  date NOT NULL,
    due_date     date NOT NULL,
    collect_date date NOT NULL,
    first        boolean NOT NULL,
    agreement    text COLLATE "C" NOT NULL,
    reference    text COLLATE "C" NOT NULL,
    PRIMARY KEY (agreement, sequence, number),
    UNIQUE (account, item_period, presentation)
);

COMMENT ON COLUMN collections_debit_order.mandate IS 'version of the mandate whose account or card is debited';
COMMENT ON COLUMN collections_debit_order.first IS 'the first order under this account or card';

CREATE INDEX collections_debit_order_by_reference ON collections_debit_order (reference);

CREATE TRIGGER collections_debit_order_stands BEFORE UPDATE OR DELETE ON collections_debit_order
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER collections_debit_order_stands_whole BEFORE TRUNCATE ON collections_debit_order
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What became of an order; step counts from 1. An order without an event is presented and waits.
CREATE TABLE collections_debit_event (
    amount_minor bigint NOT NULL,
    account      integer NOT NULL,
    presentation integer NOT NULL,
    step         integer NOT NULL CHECK (step > 0),
    delivery     bigint NOT NULL,
    line         bigint NOT NULL,
    item_period  date NOT NULL,
    event_date   date NOT NULL,
    state        text NOT NULL CHECK (state IN ('collected', 'rejected', 'reversed')),
    reason       text CHECK (reason IN ('funds', 'account', 'stop', 'data', 'technical')),
    code         text COLLATE "C" NOT NULL,
    PRIMARY KEY (account, item_period, presentation, step),
    FOREIGN KEY (account, item_period, presentation)
        REFERENCES collections_debit_order (account, item_period, presentation),
    CHECK ((state = 'rejected') = (reason IS NOT NULL))
);

CREATE TRIGGER collections_debit_event_stands BEFORE UPDATE OR DELETE ON collections_debit_event
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER collections_debit_event_stands_whole BEFORE TRUNCATE ON collections_debit_event
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
