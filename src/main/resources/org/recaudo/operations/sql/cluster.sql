ALTER ROLE postgres PASSWORD '%s';
CREATE ROLE recaudo_owner NOLOGIN;
CREATE ROLE recaudo_app NOLOGIN;
CREATE ROLE recaudo LOGIN PASSWORD '%s';
GRANT recaudo_app TO recaudo;
GRANT recaudo_owner TO recaudo WITH INHERIT FALSE, SET TRUE;
CREATE DATABASE recaudo OWNER recaudo_owner;
