-- What providers say they rendered: to our affiliates (account and member) and to the insured of insurers.
CREATE TABLE charges_service (
    source_delivery     bigint NOT NULL,
    source_line         integer NOT NULL CHECK (source_line > 0),
    account             integer CHECK (account BETWEEN 1 AND 999999999),
    unit_price_minor    bigint NOT NULL CHECK (unit_price_minor >= 0),
    patient_share_minor bigint NOT NULL CHECK (patient_share_minor >= 0),
    tax_minor           bigint NOT NULL CHECK (tax_minor >= 0),
    period              date NOT NULL CHECK (extract(day FROM period) = 1),
    service_date        date NOT NULL,
    birth_date          date,
    member              smallint CHECK (member BETWEEN 0 AND 99),
    service_id          text COLLATE "C" PRIMARY KEY,
    insurer             text COLLATE "C",
    member_id           text NOT NULL,
    patient_name        text NOT NULL,
    sex                 text NOT NULL,
    authorization_id    text NOT NULL,
    provider            text NOT NULL,
    practitioner        text NOT NULL,
    diagnosis           text NOT NULL,
    procedure           text NOT NULL,
    description         text NOT NULL,
    quantity            numeric NOT NULL CHECK (quantity > 0),
    CHECK ((account IS NULL) = (member IS NULL)),
    CHECK ((account IS NULL) = (insurer IS NOT NULL))
);

COMMENT ON COLUMN charges_service.period IS 'the period of the run that took it in';

CREATE INDEX charges_service_by_account ON charges_service (account, member, service_date, service_id)
    WHERE account IS NOT NULL AND patient_share_minor > 0;
CREATE INDEX charges_service_by_insurer ON charges_service (insurer, period, service_date, service_id)
    WHERE insurer IS NOT NULL;

CREATE TRIGGER charges_service_stands BEFORE UPDATE OR DELETE ON charges_service
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER charges_service_stands_whole BEFORE TRUNCATE ON charges_service
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- An account is charged for a period once: this row says that it was, with what result.
CREATE TABLE charges_calculation (
    total_minor bigint NOT NULL CHECK (total_minor >= 0),
    account     integer NOT NULL CHECK (account BETWEEN 1 AND 999999999),
    charges     integer NOT NULL CHECK (charges >= 0),
    period      date NOT NULL CHECK (extract(day FROM period) = 1),
    value_date  date NOT NULL,
    PRIMARY KEY (period, account)
);

CREATE TRIGGER charges_calculation_stands BEFORE UPDATE OR DELETE ON charges_calculation
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER charges_calculation_stands_whole BEFORE TRUNCATE ON charges_calculation
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Each amount with all that it was computed from: amount = base x days / of days x rate, rounded once.
CREATE TABLE charges_charge (
    amount_minor   bigint NOT NULL CHECK (amount_minor >= 0),
    base_minor     bigint NOT NULL CHECK (base_minor >= 0),
    source_delivery bigint,
    account        integer NOT NULL CHECK (account BETWEEN 1 AND 999999999),
    source_line    integer,
    period         date NOT NULL CHECK (extract(day FROM period) = 1),
    service_date   date,
    member         smallint NOT NULL CHECK (member BETWEEN 0 AND 99),
    sequence       smallint NOT NULL CHECK (sequence > 0),
    days           smallint NOT NULL CHECK (days BETWEEN 1 AND of_days),
    of_days        smallint NOT NULL,
    age            smallint CHECK (age >= 0),
    concept        text COLLATE "C" NOT NULL CHECK (concept IN ('fee', 'tax', 'copayment')),
    rule           text NOT NULL CHECK (rule IN ('band-price', 'tax-on-fee', 'patient-share')),
    rounding       text NOT NULL,
    rate           numeric NOT NULL,
    tariff         text,
    tariff_version text,
    plan           text,
    role           text CHECK (role IN ('titular', 'dependant')),
    ages           text,
    service_id     text COLLATE "C",
    description    text,
    PRIMARY KEY (period, account, member, concept, sequence),
    CHECK ((service_id IS NULL) = (concept <> 'copayment')),
    CHECK ((tariff IS NULL) = (concept = 'copayment'))
);

-- The patient's share of a service is charged once in its life.
CREATE UNIQUE INDEX charges_charge_by_service ON charges_charge (service_id) WHERE service_id IS NOT NULL;

CREATE TRIGGER charges_charge_stands BEFORE UPDATE OR DELETE ON charges_charge
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER charges_charge_stands_whole BEFORE TRUNCATE ON charges_charge
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Households that could not be charged. A row stands after its repair; charges_calculation tells whether it was repaired.
CREATE TABLE charges_problem (
    account integer NOT NULL CHECK (account BETWEEN 1 AND 999999999),
    period  date NOT NULL CHECK (extract(day FROM period) = 1),
    member  smallint CHECK (member BETWEEN 0 AND 99),
    reason  text COLLATE "C" NOT NULL,
    found   text NOT NULL,
    PRIMARY KEY (period, account, reason)
);

CREATE TRIGGER charges_problem_stands BEFORE UPDATE OR DELETE ON charges_problem
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER charges_problem_stands_whole BEFORE TRUNCATE ON charges_problem
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A member's credit used for open items after the charges of a period were posted: once an account and period.
CREATE TABLE charges_credit (
    applied_minor bigint NOT NULL CHECK (applied_minor > 0),
    account       integer NOT NULL CHECK (account BETWEEN 1 AND 999999999),
    period        date NOT NULL CHECK (extract(day FROM period) = 1),
    PRIMARY KEY (period, account)
);

CREATE TRIGGER charges_credit_stands BEFORE UPDATE OR DELETE ON charges_credit
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER charges_credit_stands_whole BEFORE TRUNCATE ON charges_credit
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
