-- A row is a column of a relation of the schemas asked for.
-- Privileges: CONNECT. Dropped columns and those of partitions are left out.
-- Oldest server: 9.6.
-- Ordering: by relation and place in it; dropped columns leave holes in attnum, so count, do not subtract.
--? has skipping
WITH locked AS (SELECT l.relation
                FROM pg_catalog.pg_locks l
                WHERE l.mode = 'AccessExclusiveLock'
                  AND l.relation IS NOT NULL
                  AND l.database = (SELECT d.oid FROM pg_catalog.pg_database d WHERE d.datname = pg_catalog.current_database()))
--? end
SELECT a.attrelid AS relation_id,
       a.attname AS name,
       a.atttypid AS type_id,
       a.atttypmod AS type_modifier,
       pg_catalog.format_type(a.atttypid, a.atttypmod) AS type_display,
       a.attnotnull AS is_required,
       NULLIF(a.attidentity, '')::pg_catalog.text AS identity, --? has pg_attribute.attidentity
       NULL::pg_catalog.text AS identity, --? lacks pg_attribute.attidentity
       NULLIF(a.attgenerated, '')::pg_catalog.text AS generated, --? has pg_attribute.attgenerated
       NULL::pg_catalog.text AS generated, --? lacks pg_attribute.attgenerated
       d.oid IS NOT NULL AS has_expression,
       CASE
           WHEN d.oid IS NULL THEN NULL
           WHEN FALSE --? has omitting
           WHEN c.oid NOT IN (SELECT l.relation FROM locked l) --? has skipping
           WHEN TRUE --? has waiting
               THEN pg_catalog.pg_get_expr(d.adbin, d.adrelid) -- opens the table, so it waits for whoever alters it
       END AS expression,
       CASE cn.nspname WHEN 'pg_catalog' THEN '' ELSE cn.nspname || '.' END || co.collname AS collation,
       (SELECT o.option_value
        FROM pg_catalog.pg_options_to_table(a.attfdwoptions) o
        WHERE o.option_name = 'column_name') AS remote_name, -- of a foreign table's column
       e.description AS comment -- by a join: col_description would run a query for each column
FROM pg_catalog.pg_class c
JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid
JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
LEFT JOIN pg_catalog.pg_description e ON e.classoid = 'pg_catalog.pg_class'::pg_catalog.regclass
                                     AND e.objoid = a.attrelid
                                     AND e.objsubid = a.attnum
LEFT JOIN pg_catalog.pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
LEFT JOIN pg_catalog.pg_collation co ON co.oid = a.attcollation AND a.attcollation <> t.typcollation
LEFT JOIN pg_catalog.pg_namespace cn ON cn.oid = co.collnamespace
WHERE c.relnamespace = ANY (?::pg_catalog.oid[])
  AND c.relkind IN ('r', 'p', 'f', 'v', 'm')
  AND c.relpersistence <> 't'
  AND NOT c.relispartition --? has pg_class.relispartition
  AND a.attnum > 0
  AND NOT a.attisdropped
ORDER BY a.attrelid, a.attnum
