-- A row is a partition, at any level below a root of the schemas asked for, or a parent that a table there inherits from.
-- Privileges: CONNECT.
-- Oldest server: 9.6; it has inheritance only.
-- Ordering: inherited parents as declared; partitions, whose place is always 1, by name.
WITH RECURSIVE
     asked AS (SELECT a.schema_id FROM pg_catalog.unnest(?::pg_catalog.oid[]) AS a (schema_id)),
--? has skipping
     locked AS (SELECT l.relation
                FROM pg_catalog.pg_locks l
                WHERE l.mode = 'AccessExclusiveLock'
                  AND l.relation IS NOT NULL
                  AND l.database = (SELECT d.oid FROM pg_catalog.pg_database d WHERE d.datname = pg_catalog.current_database())),
--? end
     link AS (SELECT i.inhparent, i.inhrelid, i.inhseqno
              FROM pg_catalog.pg_inherits i
              JOIN pg_catalog.pg_class p ON p.oid = i.inhparent
              JOIN pg_catalog.pg_class c ON c.oid = i.inhrelid
--? has pg_class.relispartition
              WHERE CASE WHEN c.relispartition
                             THEN NOT p.relispartition AND p.relnamespace IN (SELECT a.schema_id FROM asked a)
                         ELSE c.relnamespace IN (SELECT a.schema_id FROM asked a)
                    END
                AND c.relkind IN ('r', 'p', 'f')
              UNION ALL
              SELECT i.inhparent, i.inhrelid, i.inhseqno
              FROM link above
              JOIN pg_catalog.pg_inherits i ON i.inhparent = above.inhrelid
              JOIN pg_catalog.pg_class c ON c.oid = i.inhrelid AND c.relispartition
              JOIN pg_catalog.pg_class p ON p.oid = i.inhparent AND p.relispartition)
--? end
--? lacks pg_class.relispartition
              WHERE c.relnamespace IN (SELECT a.schema_id FROM asked a))
--? end
SELECT link.inhrelid AS relation_id,
       link.inhparent AS parent_id,
       cn.nspname AS schema_name,
       c.relname AS name,
       pn.nspname AS parent_schema,
       p.relname AS parent_name,
--? has pg_class.relispartition
       c.relispartition AS is_partition,
       CASE
           WHEN NOT c.relispartition THEN NULL
           WHEN FALSE --? has omitting
           WHEN c.oid NOT IN (SELECT l.relation FROM locked l) --? has skipping
           WHEN TRUE --? has waiting
               THEN pg_catalog.pg_get_expr(c.relpartbound, c.oid) -- opens the partition, so it waits for whoever alters it
       END AS bound,
--? end
--? lacks pg_class.relispartition
       FALSE AS is_partition,
       NULL::pg_catalog.text AS bound,
--? end
       -- "Never counted" is -1 since version 14, which also brought inhdetachpending, and was 0 before.
       CASE WHEN c.reltuples >= 0 THEN c.reltuples::pg_catalog.int8 END AS estimated_rows --? has pg_inherits.inhdetachpending
       CASE WHEN c.reltuples > 0 THEN c.reltuples::pg_catalog.int8 END AS estimated_rows --? lacks pg_inherits.inhdetachpending
FROM link
JOIN pg_catalog.pg_class c ON c.oid = link.inhrelid
JOIN pg_catalog.pg_namespace cn ON cn.oid = c.relnamespace
JOIN pg_catalog.pg_class p ON p.oid = link.inhparent
JOIN pg_catalog.pg_namespace pn ON pn.oid = p.relnamespace
ORDER BY link.inhseqno, c.relname, cn.nspname
