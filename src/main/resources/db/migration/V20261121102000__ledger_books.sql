-- The books: one immutable row an entry. Debit and credit stand in the same row, so a row cannot be out of balance.
-- Balances and what is outstanding of an open item are sums over these rows and are stored nowhere.
CREATE TABLE ledger_entry (
    amount_minor    bigint NOT NULL CHECK (amount_minor > 0),
    source_delivery bigint,
    source_line     integer,
    current_account integer CHECK (current_account BETWEEN 1 AND 999999999),
    value_date      date NOT NULL,
    posting_period  date NOT NULL CHECK (extract(day FROM posting_period) = 1),
    item_period     date CHECK (extract(day FROM item_period) = 1),
    natural_key     text COLLATE "C" PRIMARY KEY,
    kind            text NOT NULL,
    debit_account   text COLLATE "C" NOT NULL,
    credit_account  text COLLATE "C" NOT NULL,
    source_rule     text,
    reversed_entry  text COLLATE "C",
    CHECK (debit_account <> credit_account),
    CHECK (item_period IS NULL OR current_account IS NOT NULL),
    CHECK ((source_delivery IS NULL) = (source_line IS NULL)),
    CHECK ((source_delivery IS NULL) = (source_rule IS NOT NULL)),
    CHECK (posting_period >= date_trunc('month', value_date::timestamp)::date)
);

COMMENT ON COLUMN ledger_entry.posting_period IS 'first day of the month in whose books the entry stands';
COMMENT ON COLUMN ledger_entry.item_period IS 'with current_account: the open item that the entry adds to or takes from';

-- One ordered walk over this index gives the open items and credit of every account, without the table.
CREATE INDEX ledger_entry_by_account ON ledger_entry (current_account, item_period)
    INCLUDE (debit_account, credit_account, amount_minor, value_date)
    WHERE current_account IS NOT NULL;

-- From a line of a delivery to what it posted.
CREATE INDEX ledger_entry_by_source ON ledger_entry (source_delivery, source_line) WHERE source_delivery IS NOT NULL;

-- An entry is taken back at most once.
CREATE UNIQUE INDEX ledger_entry_reversed_once ON ledger_entry (reversed_entry) WHERE reversed_entry IS NOT NULL;

CREATE TRIGGER ledger_entry_stands BEFORE UPDATE OR DELETE ON ledger_entry
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_entry_stands_whole BEFORE TRUNCATE ON ledger_entry
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What a household owes for a period: under which due date and reference. The amount is what the entries say.
CREATE TABLE ledger_open_item (
    account         integer NOT NULL CHECK (account BETWEEN 1 AND 999999999),
    period          date NOT NULL CHECK (extract(day FROM period) = 1),
    due_date        date NOT NULL,
    source_line     integer,
    source_delivery bigint,
    source_rule     text,
    reference       text CHECK (reference ~ '^[0-9]{14}$'),
    PRIMARY KEY (account, period),
    CHECK ((source_delivery IS NULL) = (source_line IS NULL)),
    CHECK ((source_delivery IS NULL) = (source_rule IS NOT NULL))
);

CREATE TRIGGER ledger_open_item_stands BEFORE UPDATE OR DELETE ON ledger_open_item
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_open_item_stands_whole BEFORE TRUNCATE ON ledger_open_item
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Sealed periods. The latest one is a frontier: it and everything before it take no entry.
CREATE TABLE ledger_seal (
    period    date PRIMARY KEY CHECK (extract(day FROM period) = 1),
    sealed_by text NOT NULL,
    sealed_at timestamptz NOT NULL DEFAULT now()
);

CREATE TRIGGER ledger_seal_stands BEFORE UPDATE OR DELETE ON ledger_seal
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_seal_stands_whole BEFORE TRUNCATE ON ledger_seal
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Once a statement and not once a row: a month posts millions of rows. The lock makes a seal wait for transactions that
-- are posting, and a posting transaction see every seal that was committed before it.
CREATE FUNCTION ledger_check_posted() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    sealed date;
    refused record;
BEGIN
    LOCK TABLE ledger_seal IN ROW EXCLUSIVE MODE;
    SELECT max(period) INTO sealed FROM ledger_seal;
    SELECT natural_key, posting_period INTO refused FROM posted WHERE posting_period <= sealed LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION 'Period % is sealed through %: entry % is refused',
            to_char(refused.posting_period, 'YYYY-MM'), to_char(sealed, 'YYYY-MM'), refused.natural_key
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    SELECT natural_key, reversed_entry INTO refused FROM posted AS p WHERE reversed_entry IS NOT NULL
        AND NOT EXISTS (SELECT FROM ledger_entry AS e WHERE e.natural_key = p.reversed_entry) LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION 'Entry % reverses %, which is not in the book', refused.natural_key, refused.reversed_entry
            USING ERRCODE = 'foreign_key_violation';
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER ledger_entry_posted AFTER INSERT ON ledger_entry
    REFERENCING NEW TABLE AS posted FOR EACH STATEMENT EXECUTE FUNCTION ledger_check_posted();

-- Runs as the owner of the tables: the application's role may insert a seal but not lock out other writers by itself.
CREATE FUNCTION ledger_await_posting() RETURNS trigger LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    LOCK TABLE public.ledger_seal IN SHARE ROW EXCLUSIVE MODE;
    RETURN NEW;
END $$;

CREATE TRIGGER ledger_seal_awaits_posting BEFORE INSERT ON ledger_seal
    FOR EACH ROW EXECUTE FUNCTION ledger_await_posting();
