-- Affiliates whose line was rejected: they did not leave, and what is in force of them stays.
CREATE TEMPORARY TABLE IF NOT EXISTS affiliates_withheld (
    household integer NOT NULL,
    member    smallint NOT NULL
) ON COMMIT DROP
