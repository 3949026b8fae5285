-- A row is a view or materialized view of the schemas asked for, with the query behind it.
-- Privileges: CONNECT.
-- Oldest server: 9.6.
-- Ordering: none.
--? has skipping
WITH locked AS (SELECT l.relation
                FROM pg_catalog.pg_locks l
                WHERE l.mode = 'AccessExclusiveLock'
                  AND l.relation IS NOT NULL
                  AND l.database = (SELECT d.oid FROM pg_catalog.pg_database d WHERE d.datname = pg_catalog.current_database()))
--? end
SELECT c.oid AS relation_id,
       pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(c.relname) AS quoted_name,
       c.relispopulated AS is_populated,
       CASE
           WHEN FALSE --? has omitting
           WHEN c.oid NOT IN (SELECT w.ev_class --? has skipping
                              FROM pg_catalog.pg_rewrite w --? has skipping
                              JOIN pg_catalog.pg_depend d ON d.classid = 'pg_catalog.pg_rewrite'::pg_catalog.regclass --? has skipping
                                                         AND d.objid = w.oid --? has skipping
                                                         AND d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass --? has skipping
                              JOIN locked l ON l.relation = d.refobjid) --? has skipping
           WHEN TRUE --? has waiting
               THEN pg_catalog.pg_get_viewdef(c.oid, TRUE) -- opens the tables of the query, so it waits for whoever alters one
       END AS query
FROM pg_catalog.pg_class c
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE c.relnamespace = ANY (?::pg_catalog.oid[])
  AND c.relkind IN ('v', 'm')
  AND c.relpersistence <> 't'
