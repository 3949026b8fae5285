-- A row is a function of the system of the name asked for that the role may not execute.
-- Privileges: CONNECT.
-- Oldest server: 9.6.
-- Ordering: none.
SELECT CAST(CAST(p.oid AS pg_catalog.regprocedure) AS pg_catalog.text) AS signature
FROM pg_catalog.pg_proc p
JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
WHERE n.nspname = 'pg_catalog'
  AND p.proname = ?
  AND NOT pg_catalog.has_function_privilege(p.oid, 'EXECUTE')
