-- A row is an index of a table or materialized view of the schemas asked for.
-- Privileges: CONNECT. Indexes of partitions, and those that a DROP INDEX CONCURRENTLY left behind, are left out.
-- Oldest server: 9.6.
-- Ordering: by table and name; columns as declared, an expression in parentheses among them.
--? has skipping
WITH locked AS (SELECT l.relation
                FROM pg_catalog.pg_locks l
                WHERE l.mode = 'AccessExclusiveLock'
                  AND l.relation IS NOT NULL
                  AND l.database = (SELECT d.oid FROM pg_catalog.pg_database d WHERE d.datname = pg_catalog.current_database()))
--? end
SELECT i.indrelid AS relation_id,
       x.relname AS name,
       m.amname AS method,
       i.indisunique AS is_unique,
       i.indisvalid AS is_valid,
       i.indexprs IS NOT NULL AS has_expressions,
       i.indpred IS NOT NULL AS is_partial,
       EXISTS (SELECT 1
               FROM pg_catalog.pg_constraint k
               WHERE k.conindid = i.indexrelid AND k.contype IN ('p', 'u', 'x')) AS backs_constraint,
       ARRAY(SELECT CASE
                        WHEN a.attname IS NOT NULL THEN a.attname::pg_catalog.text
                        WHEN FALSE --? has omitting
                        WHEN i.indrelid NOT IN (SELECT l.relation FROM locked l) --? has skipping
                        WHEN TRUE --? has waiting
                            THEN pg_catalog.pg_get_indexdef(i.indexrelid, p.place::pg_catalog.int4, TRUE) -- opens the table
                    END
             FROM pg_catalog.unnest(i.indkey::pg_catalog.int2[]) WITH ORDINALITY AS p (attnum, place)
             LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = p.attnum
             WHERE p.place <= i.indnkeyatts --? has pg_index.indnkeyatts
             ORDER BY p.place) AS columns,
       ARRAY(SELECT a.attname::pg_catalog.text
             FROM pg_catalog.unnest(i.indkey::pg_catalog.int2[]) WITH ORDINALITY AS p (attnum, place)
             JOIN pg_catalog.pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = p.attnum
             WHERE p.place > i.indnkeyatts --? has pg_index.indnkeyatts
             WHERE FALSE --? lacks pg_index.indnkeyatts
             ORDER BY p.place) AS included,
       CASE
           WHEN i.indpred IS NULL THEN NULL
           WHEN FALSE --? has omitting
           WHEN i.indrelid NOT IN (SELECT l.relation FROM locked l) --? has skipping
           WHEN TRUE --? has waiting
               THEN pg_catalog.pg_get_expr(i.indpred, i.indrelid) -- opens the table, so it waits for whoever alters it
       END AS predicate
FROM pg_catalog.pg_index i
JOIN pg_catalog.pg_class x ON x.oid = i.indexrelid
JOIN pg_catalog.pg_am m ON m.oid = x.relam
JOIN pg_catalog.pg_class c ON c.oid = i.indrelid
WHERE c.relnamespace = ANY (?::pg_catalog.oid[])
  AND c.relkind IN ('r', 'p', 'm')
  AND c.relpersistence <> 't'
  AND NOT c.relispartition --? has pg_class.relispartition
  AND i.indislive
ORDER BY i.indrelid, x.relname
