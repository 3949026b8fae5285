-- A row is a table, view, materialized view, foreign table or root of a partitioned table of the schemas asked for.
-- Privileges: CONNECT. Temporary relations, partitions and what belongs to an extension are left out.
-- Oldest server: 9.6.
-- Ordering: by schema and name.
--? has skipping
WITH locked AS (SELECT l.relation
                FROM pg_catalog.pg_locks l
                WHERE l.mode = 'AccessExclusiveLock'
                  AND l.relation IS NOT NULL
                  AND l.database = (SELECT d.oid FROM pg_catalog.pg_database d WHERE d.datname = pg_catalog.current_database()))
--? end
SELECT c.oid AS relation_id,
       c.relnamespace AS schema_id,
       c.relname AS name,
       CASE c.relkind
           WHEN 'r' THEN 'REGULAR'
           WHEN 'p' THEN 'PARTITIONED'
           WHEN 'f' THEN 'FOREIGN'
           WHEN 'v' THEN 'VIEW'
           WHEN 'm' THEN 'MATERIALIZED_VIEW'
       END AS kind,
       e.description AS comment,
       -- "Never counted" is -1 since version 14, which also brought inhdetachpending, and was 0 before.
       CASE WHEN c.reltuples >= 0 AND c.relkind <> 'v' THEN c.reltuples::pg_catalog.int8 END AS estimated_rows, --? has pg_inherits.inhdetachpending
       CASE WHEN c.reltuples > 0 AND c.relkind <> 'v' THEN c.reltuples::pg_catalog.int8 END AS estimated_rows, --? lacks pg_inherits.inhdetachpending
--? has pg_partitioned_table.partstrat
       CASE t.partstrat WHEN 'r' THEN 'RANGE' WHEN 'l' THEN 'LIST' WHEN 'h' THEN 'HASH' END AS partition_strategy,
       ARRAY(SELECT a.attname::pg_catalog.text
             FROM pg_catalog.unnest(t.partattrs::pg_catalog.int2[]) WITH ORDINALITY AS k (attnum, place)
             JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.attnum
             WHERE k.attnum <> 0
             ORDER BY k.place) AS partition_columns,
       t.partexprs IS NOT NULL AS partition_expressions,
       CASE
           WHEN t.partrelid IS NULL THEN NULL
           WHEN FALSE --? has omitting
           WHEN c.oid NOT IN (SELECT l.relation FROM locked l) --? has skipping
           WHEN TRUE --? has waiting
               THEN pg_catalog.pg_get_partkeydef(c.oid) -- opens the table, so it waits for whoever alters it
       END AS partition_key,
--? end
--? lacks pg_partitioned_table.partstrat
       NULL::pg_catalog.text AS partition_strategy,
       NULL::pg_catalog.text[] AS partition_columns,
       FALSE AS partition_expressions,
       NULL::pg_catalog.text AS partition_key,
--? end
       s.srvname AS foreign_server,
       w.fdwname AS foreign_wrapper,
       pg_catalog.array_cat(s.srvoptions, f.ftoptions) AS foreign_options -- the server's tell where it is
FROM pg_catalog.pg_class c
LEFT JOIN pg_catalog.pg_description e ON e.classoid = 'pg_catalog.pg_class'::pg_catalog.regclass
                                     AND e.objoid = c.oid
                                     AND e.objsubid = 0
LEFT JOIN pg_catalog.pg_partitioned_table t ON t.partrelid = c.oid --? has pg_partitioned_table.partstrat
LEFT JOIN pg_catalog.pg_foreign_table f ON f.ftrelid = c.oid
LEFT JOIN pg_catalog.pg_foreign_server s ON s.oid = f.ftserver
LEFT JOIN pg_catalog.pg_foreign_data_wrapper w ON w.oid = s.srvfdw
WHERE c.relnamespace = ANY (?::pg_catalog.oid[])
  AND c.relkind IN ('r', 'p', 'f', 'v', 'm')
  AND c.relpersistence <> 't'
  AND NOT c.relispartition --? has pg_class.relispartition
  AND NOT EXISTS (SELECT 1
                  FROM pg_catalog.pg_depend x
                  WHERE x.classid = 'pg_catalog.pg_class'::pg_catalog.regclass
                    AND x.objid = c.oid
                    AND x.deptype = 'e')
ORDER BY c.relnamespace, c.relname
