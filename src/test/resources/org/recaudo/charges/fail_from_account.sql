-- Breaks the run in the middle: refuses rows of charges_calculation from account 4001 on.
SET ROLE recaudo_owner;
CREATE FUNCTION break_run() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the server is gone';
END $$;
CREATE TRIGGER break_run BEFORE INSERT ON charges_calculation
    FOR EACH ROW WHEN (NEW.account > 4000) EXECUTE FUNCTION break_run();
CREATE TRIGGER break_run BEFORE INSERT ON arrears_calculation
    FOR EACH ROW WHEN (NEW.account > 4000) EXECUTE FUNCTION break_run()
