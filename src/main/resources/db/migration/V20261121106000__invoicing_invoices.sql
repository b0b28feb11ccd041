-- Invoices as they were issued. Nothing here is ever calculated again: print, digital and every later reader take it as it is.
CREATE TABLE invoicing_invoice (
    previous_minor  bigint NOT NULL,
    movements_minor bigint NOT NULL,
    charges_minor   bigint NOT NULL CHECK (charges_minor >= 0),
    total_minor     bigint NOT NULL,
    overdue_minor   bigint NOT NULL CHECK (overdue_minor >= 0),
    account         integer NOT NULL CHECK (account BETWEEN 1 AND 999999999),
    period          date NOT NULL CHECK (extract(day FROM period) = 1),
    issued_on       date NOT NULL,
    first_due       date NOT NULL,
    last_due        date NOT NULL,
    oldest_overdue  date CHECK (extract(day FROM oldest_overdue) = 1),
    overdue_items   smallint NOT NULL CHECK (overdue_items >= 0),
    bill_entity     text NOT NULL,
    route           text COLLATE "C" NOT NULL
                    CHECK (route IN ('print', 'digital', 'zero-balance', 'in-credit', 'no-address')),
    recipient       text NOT NULL,
    address         text NOT NULL,
    postal_code     text NOT NULL,
    postal_order    text COLLATE "C",
    province        text NOT NULL,
    branch          text NOT NULL,
    PRIMARY KEY (period, account),
    CHECK (previous_minor + movements_minor + charges_minor = total_minor),
    CHECK ((overdue_items = 0) = (oldest_overdue IS NULL)),
    CHECK ((overdue_minor = 0) = (oldest_overdue IS NULL))
);

COMMENT ON COLUMN invoicing_invoice.address IS 'the lines under the name, one a line';
COMMENT ON COLUMN invoicing_invoice.postal_order IS 'what letters are sorted by; null when the postal code is unknown';

CREATE TRIGGER invoicing_invoice_stands BEFORE UPDATE OR DELETE ON invoicing_invoice
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER invoicing_invoice_stands_whole BEFORE TRUNCATE ON invoicing_invoice
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE invoicing_line (
    amount_minor bigint NOT NULL CHECK (amount_minor >= 0),
    account      integer NOT NULL,
    period       date NOT NULL,
    service_date date,
    item_period  date CHECK (extract(day FROM item_period) = 1),
    line         smallint NOT NULL CHECK (line > 0),
    member       smallint CHECK (member BETWEEN 0 AND 99),
    days         integer NOT NULL CHECK (days >= 0),
    of_days      integer NOT NULL CHECK (of_days >= days),
    kind         text COLLATE "C" NOT NULL CHECK (kind IN ('fee', 'tax', 'copayment', 'late-fee')),
    name         text NOT NULL,
    plan         text NOT NULL,
    detail       text NOT NULL,
    PRIMARY KEY (period, account, line),
    CHECK ((member IS NULL) = (kind = 'late-fee')),
    CHECK ((item_period IS NULL) = (kind <> 'late-fee'))
);

CREATE TRIGGER invoicing_line_stands BEFORE UPDATE OR DELETE ON invoicing_line
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER invoicing_line_stands_whole BEFORE TRUNCATE ON invoicing_line
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Accounts that could not be invoiced, and why.
CREATE TABLE invoicing_problem (
    account integer NOT NULL CHECK (account BETWEEN 1 AND 999999999),
    period  date NOT NULL CHECK (extract(day FROM period) = 1),
    reason  text COLLATE "C" NOT NULL CHECK (reason IN ('no-household', 'amount-too-large')),
    PRIMARY KEY (period, account)
);

CREATE TRIGGER invoicing_problem_stands BEFORE UPDATE OR DELETE ON invoicing_problem
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER invoicing_problem_stands_whole BEFORE TRUNCATE ON invoicing_problem
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A period that was issued whole: from here on no invoice is added to it.
CREATE TABLE invoicing_issue (
    invoices  bigint NOT NULL CHECK (invoices >= 0),
    period    date PRIMARY KEY CHECK (extract(day FROM period) = 1),
    issued_on date NOT NULL
);

CREATE TRIGGER invoicing_issue_stands BEFORE UPDATE OR DELETE ON invoicing_issue
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER invoicing_issue_stands_whole BEFORE TRUNCATE ON invoicing_issue
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
