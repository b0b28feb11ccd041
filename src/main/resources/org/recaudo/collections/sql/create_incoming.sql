CREATE TEMPORARY TABLE IF NOT EXISTS collections_incoming (
    amount_minor  bigint NOT NULL,
    line          bigint NOT NULL,
    account       integer,
    payment_date  date,
    credit_date   date,
    outcome       text COLLATE "C" NOT NULL,
    payment_key   text COLLATE "C" NOT NULL,
    reference     text COLLATE "C" NOT NULL,
    channel       text COLLATE "C" NOT NULL,
    reason        text COLLATE "C" NOT NULL,
    reason_text   text NOT NULL,
    payer_tax_id  text,
    payer_account text,
    payer_name    text,
    mandate       text
) ON COMMIT DELETE ROWS
