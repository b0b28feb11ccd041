-- Every state that the rolls and changes gave an affiliate, one immutable row a version, numbered from 1. In force on a date
-- is the last version among those that take effect not after it.
CREATE TABLE affiliates_version (
    source_delivery bigint NOT NULL,
    source_line     integer,
    household       integer NOT NULL CHECK (household BETWEEN 1 AND 999999999),
    version         integer NOT NULL CHECK (version > 0),
    effective_on    date NOT NULL,
    birth_date      date NOT NULL,
    joined_on       date NOT NULL,
    left_on         date,
    member          smallint NOT NULL CHECK (member BETWEEN 0 AND 99),
    active          boolean NOT NULL,
    change          text NOT NULL
        CHECK (change IN ('joined', 'left', 'changed-plan', 'changed-address', 'changed-other')),
    relationship    text NOT NULL,
    cuil            text COLLATE "C" NOT NULL,
    document_type   text NOT NULL,
    document        text NOT NULL,
    surname         text NOT NULL,
    given_names     text NOT NULL,
    sex             text NOT NULL,
    plan            text NOT NULL,
    branch          text NOT NULL,
    street          text NOT NULL,
    number          text NOT NULL,
    floor           text NOT NULL,
    flat            text NOT NULL,
    locality        text NOT NULL,
    postal_code     text NOT NULL,
    province        text NOT NULL,
    telephone       text NOT NULL,
    email           text NOT NULL,
    channel         text NOT NULL,
    CHECK (active OR left_on IS NOT NULL)
);

COMMENT ON COLUMN affiliates_version.left_on IS 'last day covered';
COMMENT ON COLUMN affiliates_version.source_line IS 'null: the affiliate was absent from this roll';

-- The newest version comes first, so that one ordered walk finds what is in force without a sort.
CREATE UNIQUE INDEX affiliates_version_key ON affiliates_version (household, member, version DESC);

CREATE INDEX affiliates_version_by_cuil ON affiliates_version (cuil);

CREATE TRIGGER affiliates_version_stands BEFORE UPDATE OR DELETE ON affiliates_version
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER affiliates_version_stands_whole BEFORE TRUNCATE ON affiliates_version
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
