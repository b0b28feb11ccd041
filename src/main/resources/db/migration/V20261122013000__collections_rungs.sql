-- How the household of a payment was found, and how sure that is. Before this, only our own reference named one.
ALTER TABLE collections_payment
    ADD COLUMN rung text,
    ADD COLUMN confidence smallint NOT NULL DEFAULT 0 CHECK (confidence BETWEEN 0 AND 100);

ALTER TABLE collections_payment DISABLE TRIGGER collections_payment_stands;
UPDATE collections_payment SET rung = 'reference', confidence = 100 WHERE outcome = 'payment' AND account IS NOT NULL;
ALTER TABLE collections_payment ENABLE TRIGGER collections_payment_stands;

ALTER TABLE collections_payment
    ALTER COLUMN confidence DROP DEFAULT,
    ADD CHECK ((rung IS NOT NULL) = (outcome = 'payment' AND result <> 'suspended'));

COMMENT ON COLUMN collections_payment.rung IS
    'what named the household: reference, mandate, tax-id, payer-account, amount-and-name or correction';

-- A household's payments without our reference; the others are found by the reference, which begins with the account.
CREATE INDEX collections_payment_by_other_rung ON collections_payment (account, payment_date)
    WHERE rung <> 'reference';
