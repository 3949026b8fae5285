-- A row is a relation that a view or a routine of the schemas asked for reads or writes, or all functions that it calls; the latter also without any.
-- Privileges: CONNECT.
-- Oldest server: 9.6; routines tell theirs since 14, and only those whose body is in standard SQL.
-- Ordering: by dependent, relation and access; columns by name.
WITH RECURSIVE
     asked AS (SELECT a.schema_id FROM pg_catalog.unnest(?::pg_catalog.oid[]) AS a (schema_id)),
     -- What its rules for INSERT, UPDATE and DELETE touch is not what a view reads.
     viewed AS (SELECT c.oid AS dependent_id, w.oid AS rule_id
                FROM pg_catalog.pg_class c
                JOIN pg_catalog.pg_rewrite w ON w.ev_class = c.oid AND w.ev_type = '1'
                WHERE c.relnamespace IN (SELECT a.schema_id FROM asked a)
                  AND c.relkind IN ('v', 'm')
                  AND c.relpersistence <> 't'),
     -- The row type of a table and its name as a constant are dependencies on the table, too. Read is what stands in a FROM:
     -- the parsed text has its relid there and nowhere else. A blank in a name is written with a backslash before it.
     ranged AS (SELECT DISTINCT v.rule_id, m.part[1]::pg_catalog.oid AS relation_id
                FROM viewed v
                JOIN pg_catalog.pg_rewrite w ON w.oid = v.rule_id
                CROSS JOIN LATERAL pg_catalog.regexp_matches(w.ev_action::pg_catalog.text, ':relid ([0-9]+)', 'g') AS m (part)),
--? has pg_proc.prosqlbody
     -- The parsed body says of each relation which rights running it takes: 1 INSERT, 2 SELECT, 4 UPDATE, 8 DELETE,
     -- and for which columns. SELECT FOR UPDATE takes the right to update, too, but of no column.
     spoken AS (SELECT p.oid AS dependent_id,
                       m.part[1]::pg_catalog.oid AS relation_id,
                       m.part[2]::pg_catalog.int4 AS rights,
                       m.part[3] AS selected,
                       m.part[4] || m.part[5] AS changed,
                       m.part[5] <> '' AS updates
                FROM pg_catalog.pg_proc p
                CROSS JOIN LATERAL pg_catalog.regexp_matches(
                    p.prosqlbody::pg_catalog.text,
                    ':relid ([0-9]+) [^{}]*:requiredPerms ([0-9]+) :checkAsUser [0-9]+'
                        || ' :selectedCols [(]b([ 0-9]*)[)] :insertedCols [(]b([ 0-9]*)[)] :updatedCols [(]b([ 0-9]*)[)]',
                    'g') AS m (part)
                WHERE p.pronamespace IN (SELECT a.schema_id FROM asked a)
                  AND p.prosqlbody IS NOT NULL),
--? end
     used AS (SELECT 'VIEW'::pg_catalog.text AS dependent_kind, v.dependent_id, 'READ'::pg_catalog.text AS access, d.refobjid AS relation_id, d.refobjsubid AS place
              FROM viewed v
              JOIN pg_catalog.pg_depend d ON d.classid = 'pg_catalog.pg_rewrite'::pg_catalog.regclass
                                         AND d.objid = v.rule_id
                                         AND d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass
                                         AND d.deptype = 'n'
                                         AND d.refobjid <> v.dependent_id
              JOIN ranged r ON r.rule_id = v.rule_id AND r.relation_id = d.refobjid
--? has pg_proc.prosqlbody
              UNION ALL
              -- Places are counted from the first of the seven system columns.
              SELECT 'ROUTINE', s.dependent_id, 'READ', s.relation_id, n.place::pg_catalog.int4 - 7
              FROM spoken s
              LEFT JOIN LATERAL pg_catalog.unnest(pg_catalog.string_to_array(pg_catalog.ltrim(s.selected), ' ')) AS n (place) ON TRUE
              WHERE s.rights & 2 <> 0
              UNION ALL
              SELECT 'ROUTINE', s.dependent_id, 'WRITE', s.relation_id, n.place::pg_catalog.int4 - 7
              FROM spoken s
              LEFT JOIN LATERAL pg_catalog.unnest(pg_catalog.string_to_array(pg_catalog.ltrim(s.changed), ' ')) AS n (place) ON TRUE
              WHERE s.rights & 9 <> 0 OR s.updates
--? end
              ),
     -- A partition is no table of its own in the catalog: up to the table that it is a part of, whose columns have the same names.
     lifted AS (SELECT DISTINCT u.relation_id AS from_id, u.relation_id AS to_id
                FROM used u
--? has pg_class.relispartition
                UNION ALL
                SELECT l.from_id, i.inhparent
                FROM lifted l
                JOIN pg_catalog.pg_class c ON c.oid = l.to_id AND c.relispartition
                JOIN pg_catalog.pg_inherits i ON i.inhrelid = l.to_id
--? end
                )
SELECT u.dependent_kind,
       u.dependent_id,
       u.access,
       n.nspname AS schema_name,
       c.relname AS relation_name,
       pg_catalog.array_agg(DISTINCT a.attname::pg_catalog.text) FILTER (WHERE a.attname IS NOT NULL) AS columns,
       NULL::pg_catalog.text[] AS functions
FROM used u
JOIN lifted l ON l.from_id = u.relation_id
JOIN pg_catalog.pg_class c ON c.oid = l.to_id
                          AND c.relkind IN ('r', 'p', 'f', 'v', 'm') -- a sequence is no relation that anything flows from
                          AND NOT c.relispartition --? has pg_class.relispartition
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = u.relation_id AND a.attnum = u.place AND a.attnum > 0
GROUP BY u.dependent_kind, u.dependent_id, u.access, n.nspname, c.relname
UNION ALL
SELECT o.dependent_kind,
       o.dependent_id,
       NULL,
       NULL,
       NULL,
       NULL,
       pg_catalog.array_agg(DISTINCT pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(p.proname)) FILTER (WHERE p.oid IS NOT NULL)
FROM (SELECT 'VIEW'::pg_catalog.text AS dependent_kind, v.dependent_id, v.rule_id AS object_id, 'pg_catalog.pg_rewrite'::pg_catalog.regclass AS class_id
      FROM viewed v
--? has pg_proc.prosqlbody
      UNION ALL
      SELECT 'ROUTINE', b.oid, b.oid, 'pg_catalog.pg_proc'::pg_catalog.regclass
      FROM pg_catalog.pg_proc b
      WHERE b.pronamespace IN (SELECT a.schema_id FROM asked a)
        AND b.prosqlbody IS NOT NULL
        -- A body that uses relations, of which nothing was found above, is written in a way that this query does not know.
        AND (b.oid IN (SELECT s.dependent_id FROM spoken s)
             OR b.prosqlbody::pg_catalog.text !~ ':relid [1-9]')
--? end
      ) o
LEFT JOIN pg_catalog.pg_depend d ON d.classid = o.class_id
                                AND d.objid = o.object_id
                                AND d.refclassid = 'pg_catalog.pg_proc'::pg_catalog.regclass
                                AND d.deptype = 'n'
LEFT JOIN pg_catalog.pg_proc p ON p.oid = d.refobjid
LEFT JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
GROUP BY o.dependent_kind, o.dependent_id
ORDER BY dependent_kind, dependent_id, schema_name, relation_name, access
