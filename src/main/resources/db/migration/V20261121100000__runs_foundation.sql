-- SPDX-License-Identifier: AGPL-3.0-or-later
-- Whatever recaudo_owner makes in this schema the application may read and add to, never change or remove.
-- Where a table is no fact, its own migration grants more.
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT ON TABLES TO recaudo_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE ON SEQUENCES TO recaudo_app;

-- Made before this file was read: which migrations a ledger has had is asked by backups.
GRANT SELECT ON flyway_schema_history TO recaudo_app;

-- PostgreSQL 17 made ANALYZE a privilege of its own. On 16 the planner's figures are left to autovacuum.
DO $$
BEGIN
    IF current_setting('server_version_num')::integer >= 170000 THEN
        ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT MAINTAIN ON TABLES TO recaudo_app;
    END IF;
END
$$;

CREATE FUNCTION refuse_change() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path = pg_catalog
AS $$
BEGIN
    RAISE EXCEPTION '% of % is refused: its rows are facts, and a correction is a new row', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'restrict_violation';
END
$$;
