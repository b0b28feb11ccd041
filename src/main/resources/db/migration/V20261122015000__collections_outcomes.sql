-- What became of a payment in one word: what is most worth knowing of result, repeated and late comes first.
ALTER TABLE collections_payment ADD COLUMN named text;

ALTER TABLE collections_payment DISABLE TRIGGER collections_payment_stands;
UPDATE collections_payment
SET named = CASE
    WHEN suspense_reason = 'no-original' THEN 'no-original'
    WHEN suspense_reason = 'no-reference' THEN 'unclear'
    WHEN suspense_reason IS NOT NULL THEN 'not-ours'
    WHEN outcome = 'reversal' THEN 'reversed'
    WHEN repeated THEN 'double'
    WHEN late THEN 'late'
    ELSE result
END;
ALTER TABLE collections_payment ENABLE TRIGGER collections_payment_stands;

ALTER TABLE collections_payment ALTER COLUMN named SET NOT NULL;

-- The households that may have paid what waits in suspense, as they were seen when it came; nearest first.
CREATE TABLE collections_candidate (
    account     integer NOT NULL,
    place       smallint NOT NULL CHECK (place BETWEEN 1 AND 3),
    confidence  smallint NOT NULL CHECK (confidence BETWEEN 0 AND 99),
    payment_key text COLLATE "C" NOT NULL,
    why         text NOT NULL,
    PRIMARY KEY (payment_key, place)
);

CREATE TRIGGER collections_candidate_stands BEFORE UPDATE OR DELETE ON collections_candidate
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER collections_candidate_stands_whole BEFORE TRUNCATE ON collections_candidate
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What a person decided about a payment in suspense, once. With an account, its money stands there since.
CREATE TABLE collections_correction (
    amount_minor bigint NOT NULL CHECK (amount_minor > 0),
    delivery     bigint NOT NULL,
    line         bigint NOT NULL,
    account      integer,
    corrected_on date NOT NULL,
    payment_key  text COLLATE "C" NOT NULL PRIMARY KEY,
    decision     text NOT NULL CHECK (decision IN ('account', 'return-to-payer', 'not-ours')),
    parts        text NOT NULL,
    CHECK ((decision = 'account') = (account IS NOT NULL))
);

COMMENT ON COLUMN collections_correction.parts IS
    'where the money is since, by blanks: item periods or credit; empty when it stays in suspense';

CREATE INDEX collections_correction_by_account ON collections_correction (account) WHERE account IS NOT NULL;

CREATE TRIGGER collections_correction_stands BEFORE UPDATE OR DELETE ON collections_correction
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER collections_correction_stands_whole BEFORE TRUNCATE ON collections_correction
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Payers' accounts and cards are looked up by number when a payment names no household.
CREATE INDEX collections_instrument_by_number ON collections_instrument (number);
