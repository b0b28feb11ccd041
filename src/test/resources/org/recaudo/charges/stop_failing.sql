SET ROLE recaudo_owner;
DROP TRIGGER break_run ON charges_calculation;
DROP TRIGGER break_run ON arrears_calculation;
DROP FUNCTION break_run()
