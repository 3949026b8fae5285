-- A row is a schema, with the number of relations in it; one row without a name carries the database's own comment.
-- Privileges: CONNECT. Schemas of the system, of other sessions' temporary tables and of extensions are left out.
-- Oldest server: 9.6.
-- Ordering: by name.
SELECT NULL::pg_catalog.int8 AS schema_id,
       NULL::pg_catalog.text AS name,
       pg_catalog.shobj_description(d.oid, 'pg_database') AS comment,
       0::pg_catalog.int8 AS relations
FROM pg_catalog.pg_database d
WHERE d.datname = pg_catalog.current_database()
UNION ALL
SELECT n.oid,
       n.nspname,
       pg_catalog.obj_description(n.oid, 'pg_namespace'),
       COALESCE(held.relations, 0)
FROM pg_catalog.pg_namespace n
LEFT JOIN (SELECT c.relnamespace, pg_catalog.count(*) AS relations
           FROM pg_catalog.pg_class c
           WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f')
             AND NOT c.relispartition --? has pg_class.relispartition
           GROUP BY c.relnamespace) held ON held.relnamespace = n.oid
WHERE n.nspname !~ '^pg_'
  AND n.nspname <> 'information_schema'
  AND NOT EXISTS (SELECT 1
                  FROM pg_catalog.pg_depend x
                  WHERE x.classid = 'pg_catalog.pg_namespace'::pg_catalog.regclass
                    AND x.objid = n.oid
                    AND x.deptype = 'e')
ORDER BY name
