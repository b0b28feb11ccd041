-- What was overdue at the business date of a period, and the late fee that each item raised: amounts as they stood then.
CREATE TABLE arrears_item (
    outstanding_minor bigint NOT NULL CHECK (outstanding_minor > 0),
    late_fee_minor    bigint NOT NULL CHECK (late_fee_minor >= 0),
    account           integer NOT NULL CHECK (account BETWEEN 1 AND 999999999),
    days_late         integer NOT NULL CHECK (days_late > 0),
    fee_days          integer NOT NULL CHECK (fee_days >= 0),
    period            date NOT NULL CHECK (extract(day FROM period) = 1),
    item_period       date NOT NULL CHECK (extract(day FROM item_period) = 1),
    due_date          date NOT NULL,
    fee_from          date NOT NULL,
    bucket            text NOT NULL CHECK (bucket IN ('1-30', '31-60', '61-90', 'over-90')),
    PRIMARY KEY (period, account, item_period)
);

CREATE TRIGGER arrears_item_stands BEFORE UPDATE OR DELETE ON arrears_item
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER arrears_item_stands_whole BEFORE TRUNCATE ON arrears_item
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- An account's arrears are computed for a period once: this row says that they were. Only accounts in arrears have one.
CREATE TABLE arrears_calculation (
    total_minor    bigint NOT NULL CHECK (total_minor > 0),
    late_fee_minor bigint NOT NULL CHECK (late_fee_minor >= 0),
    account        integer NOT NULL CHECK (account BETWEEN 1 AND 999999999),
    period         date NOT NULL CHECK (extract(day FROM period) = 1),
    PRIMARY KEY (period, account)
);

CREATE TRIGGER arrears_calculation_stands BEFORE UPDATE OR DELETE ON arrears_calculation
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER arrears_calculation_stands_whole BEFORE TRUNCATE ON arrears_calculation
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A period whose arrears are computed for every account: nothing is added to it any more.
CREATE TABLE arrears_period (
    period        date PRIMARY KEY CHECK (extract(day FROM period) = 1),
    business_date date NOT NULL,
    charged_to    date NOT NULL,
    annual_rate   numeric NOT NULL CHECK (annual_rate >= 0),
    days_in_year  smallint NOT NULL,
    rounding      text NOT NULL
);

COMMENT ON COLUMN arrears_period.charged_to IS 'business date of the month before, from which late fees run';

CREATE TRIGGER arrears_period_stands BEFORE UPDATE OR DELETE ON arrears_period
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER arrears_period_stands_whole BEFORE TRUNCATE ON arrears_period
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
