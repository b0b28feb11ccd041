-- Claims: what the fund asks of other insurers for services to their patients. Facts, never changed: a claim's way is its
-- history of states.
CREATE TABLE claims_claim (
    claim_number          text   PRIMARY KEY,
    insurer               text   NOT NULL,
    period                char(7) NOT NULL,
    sequence              int    NOT NULL CHECK (sequence > 0),
    created_on            date   NOT NULL,
    member_id             text   NOT NULL,
    patient_name          text   NOT NULL,
    birth_date            date,
    sex                   text   NOT NULL,
    authorization_code    text   NOT NULL,
    provider              text   NOT NULL,
    currency              char(3) NOT NULL,
    total_minor           bigint NOT NULL,
    tax_minor             bigint NOT NULL,
    patient_share_minor   bigint NOT NULL,
    payer_share_minor     bigint NOT NULL,
    UNIQUE (insurer, period, sequence)
);

CREATE TABLE claims_line (
    claim_number          text    NOT NULL REFERENCES claims_claim,
    line                  int     NOT NULL CHECK (line > 0),
    service_id            text    NOT NULL UNIQUE,
    service_date          date    NOT NULL,
    practitioner          text    NOT NULL,
    diagnosis             text    NOT NULL,
    procedure_code        text    NOT NULL,
    description           text    NOT NULL,
    quantity              numeric NOT NULL,
    unit_price_minor      bigint  NOT NULL,
    factor                numeric NOT NULL,
    tax_minor             bigint  NOT NULL,
    net_minor             bigint  NOT NULL,
    patient_share_minor   bigint  NOT NULL,
    payer_share_minor     bigint  NOT NULL,
    PRIMARY KEY (claim_number, line)
);

-- One bundle sent to one insurer; its claims are those whose history names it.
CREATE TABLE claims_bundle (
    bundle_number         text   PRIMARY KEY,
    insurer               text   NOT NULL,
    period                char(7) NOT NULL,
    sequence              int    NOT NULL CHECK (sequence > 0),
    business_date         date   NOT NULL,
    payload               text   NOT NULL,
    claims                int    NOT NULL CHECK (claims > 0),
    lines                 int    NOT NULL CHECK (lines > 0),
    total_minor           bigint NOT NULL,
    tax_minor             bigint NOT NULL,
    patient_share_minor   bigint NOT NULL,
    payer_share_minor     bigint NOT NULL,
    UNIQUE (insurer, period, sequence)
);

CREATE TABLE claims_state (
    claim_number          text NOT NULL REFERENCES claims_claim,
    state                 text NOT NULL CHECK (state IN ('estimated', 'approved', 'bundled')),
    reached_on            date NOT NULL,
    bundle_number         text REFERENCES claims_bundle,
    PRIMARY KEY (claim_number, state),
    CHECK ((state = 'bundled') = (bundle_number IS NOT NULL))
);

CREATE INDEX claims_state_bundle ON claims_state (bundle_number, claim_number) WHERE bundle_number IS NOT NULL;

CREATE TRIGGER claims_claim_keep BEFORE UPDATE OR DELETE ON claims_claim
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER claims_claim_keep_all BEFORE TRUNCATE ON claims_claim
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER claims_line_keep BEFORE UPDATE OR DELETE ON claims_line
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER claims_line_keep_all BEFORE TRUNCATE ON claims_line
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER claims_bundle_keep BEFORE UPDATE OR DELETE ON claims_bundle
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER claims_bundle_keep_all BEFORE TRUNCATE ON claims_bundle
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER claims_state_keep BEFORE UPDATE OR DELETE ON claims_state
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER claims_state_keep_all BEFORE TRUNCATE ON claims_state
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
