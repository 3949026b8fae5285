-- A row is a database of the server, with why it cannot be harvested, if so.
-- Privileges: CONNECT to any database.
-- Oldest server: 9.6.
-- Ordering: by name.
SELECT d.datname AS name,
       pg_catalog.quote_ident(d.datname) AS quoted_name,
       d.datistemplate AS is_template,
       d.datallowconn AS allows_connections,
       d.datconnlimit = -2 AS is_invalid, -- a DROP DATABASE that was interrupted leaves -2 behind
       pg_catalog.has_database_privilege(d.oid, 'CONNECT') AS may_connect
FROM pg_catalog.pg_database d
ORDER BY d.datname
