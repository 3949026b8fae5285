-- A row is a schema, with the number of relations in it; one row without a name carries the database's own comment.
-- Privileges: CONNECT. Schemas of the system, of other sessions' temporary tables and of extensions are left out.
-- Oldest server: 9.6.
-- Ordering: by name.
SELECT NULL::pg_catalog.int8 AS schema_id,
       NULL::pg_catalog.text AS name,
       pg_catalog.shobj_description(d.oid, 'pg_database') AS comment,
       0::pg_catalog.int8 AS relations,
--? has query_log
       (SELECT pg_catalog.quote_ident(en.nspname)
        FROM pg_catalog.pg_extension x
        JOIN pg_catalog.pg_namespace en ON en.oid = x.extnamespace
        WHERE x.extname = 'pg_stat_statements') AS query_log_schema,
       EXISTS (SELECT 1
               FROM pg_catalog.pg_extension x
               JOIN pg_catalog.pg_class s ON s.relnamespace = x.extnamespace AND s.relname = 'pg_stat_statements'
               JOIN pg_catalog.pg_attribute a ON a.attrelid = s.oid AND a.attname = 'total_exec_time'
               WHERE x.extname = 'pg_stat_statements') AS query_log_has_exec_time
--? end
--? lacks query_log
       NULL::pg_catalog.text AS query_log_schema,
       FALSE AS query_log_has_exec_time
--? end
FROM pg_catalog.pg_database d
WHERE d.datname = pg_catalog.current_database()
UNION ALL
SELECT n.oid,
       n.nspname,
       pg_catalog.obj_description(n.oid, 'pg_namespace'),
       COALESCE(held.relations, 0),
       NULL,
       FALSE
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
