-- A row is a primary key, unique, foreign key, check or exclusion constraint of a relation of the schemas asked for.
-- Privileges: CONNECT. Copies that the server made for partitions are left out; foreign keys that sit on partitions only are not.
-- Oldest server: 9.6.
-- Ordering: by table and name; columns as declared, the nth referenced column belongs to the nth column.
--? has skipping
WITH locked AS (SELECT l.relation
                FROM pg_catalog.pg_locks l
                WHERE l.mode = 'AccessExclusiveLock'
                  AND l.relation IS NOT NULL
                  AND l.database = (SELECT d.oid FROM pg_catalog.pg_database d WHERE d.datname = pg_catalog.current_database()))
--? end
SELECT k.conrelid AS relation_id,
       k.conname AS name,
       CASE k.contype
           WHEN 'p' THEN 'PRIMARY_KEY'
           WHEN 'u' THEN 'UNIQUE'
           WHEN 'f' THEN 'FOREIGN_KEY'
           WHEN 'c' THEN 'CHECK'
           WHEN 'x' THEN 'EXCLUSION'
       END AS kind,
       ARRAY(SELECT a.attname::pg_catalog.text
             FROM pg_catalog.unnest(k.conkey) WITH ORDINALITY AS p (attnum, place)
             JOIN pg_catalog.pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = p.attnum
             ORDER BY p.place) AS columns,
       rn.nspname AS referenced_schema,
       r.relname AS referenced_table,
       COALESCE(r.relispartition, FALSE) AS references_partition, --? has pg_class.relispartition
       FALSE AS references_partition, --? lacks pg_class.relispartition
       ARRAY(SELECT a.attname::pg_catalog.text
             FROM pg_catalog.unnest(k.confkey) WITH ORDINALITY AS p (attnum, place)
             JOIN pg_catalog.pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = p.attnum
             ORDER BY p.place) AS referenced_columns,
       CASE k.confupdtype WHEN 'r' THEN 'RESTRICT' WHEN 'c' THEN 'CASCADE' WHEN 'n' THEN 'SET_NULL' WHEN 'd' THEN 'SET_DEFAULT' ELSE 'NO_ACTION' END AS on_update,
       CASE k.confdeltype WHEN 'r' THEN 'RESTRICT' WHEN 'c' THEN 'CASCADE' WHEN 'n' THEN 'SET_NULL' WHEN 'd' THEN 'SET_DEFAULT' ELSE 'NO_ACTION' END AS on_delete,
       k.convalidated
           AND k.conenforced --? has pg_constraint.conenforced
           AS is_enforced,
       CASE
           WHEN k.contype NOT IN ('c', 'x') THEN NULL
           WHEN FALSE --? has omitting
           WHEN c.oid NOT IN (SELECT l.relation FROM locked l) --? has skipping
           WHEN TRUE --? has waiting
               THEN pg_catalog.pg_get_constraintdef(k.oid) -- for these two it opens the table, so it waits for whoever alters it
       END AS definition
FROM pg_catalog.pg_constraint k
JOIN pg_catalog.pg_class c ON c.oid = k.conrelid
LEFT JOIN pg_catalog.pg_class r ON r.oid = k.confrelid
LEFT JOIN pg_catalog.pg_namespace rn ON rn.oid = r.relnamespace
WHERE k.contype IN ('p', 'u', 'f', 'c', 'x')
  AND c.relpersistence <> 't'
  AND k.conparentid = 0 --? has pg_constraint.conparentid
--? has pg_class.relispartition
  -- A partition may live in another schema than its root, so its keys are taken wherever it is.
  AND CASE WHEN c.relispartition THEN k.contype = 'f' ELSE c.relnamespace = ANY (?::pg_catalog.oid[]) END
--? end
--? lacks pg_class.relispartition
  AND c.relnamespace = ANY (?::pg_catalog.oid[])
--? end
ORDER BY k.conrelid, k.conname
