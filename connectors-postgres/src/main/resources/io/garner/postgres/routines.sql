-- A row is a function, procedure, aggregate or window function of the schemas asked for.
-- Privileges: CONNECT. Those of extensions, and the constructors that a range type brings along, are left out.
-- Oldest server: 9.6; procedures exist since 11.
-- Ordering: by schema, name and argument types; parameters as declared.
--? has skipping
WITH locked AS (SELECT l.relation
                FROM pg_catalog.pg_locks l
                WHERE l.mode = 'AccessExclusiveLock'
                  AND l.relation IS NOT NULL
                  AND l.database = (SELECT d.oid FROM pg_catalog.pg_database d WHERE d.datname = pg_catalog.current_database()))
--? end
SELECT p.oid AS routine_id,
       p.pronamespace AS schema_id,
       p.proname AS name,
       CASE p.prokind WHEN 'p' THEN 'PROCEDURE' WHEN 'a' THEN 'AGGREGATE' WHEN 'w' THEN 'WINDOW' ELSE 'FUNCTION' END AS kind, --? has pg_proc.prokind
       CASE WHEN p.proisagg THEN 'AGGREGATE' WHEN p.proiswindow THEN 'WINDOW' ELSE 'FUNCTION' END AS kind, --? lacks pg_proc.prokind
       COALESCE(p.proargnames, '{}') AS parameter_names, -- empty when no parameter has a name
       COALESCE(p.proargmodes::pg_catalog.text[], '{}') AS parameter_modes, -- empty when all are IN
       ARRAY(SELECT pg_catalog.format_type(a.type_id, NULL)
             FROM pg_catalog.unnest(COALESCE(p.proallargtypes, p.proargtypes::pg_catalog.oid[])) WITH ORDINALITY AS a (type_id, place)
             ORDER BY a.place) AS parameter_types,
       ARRAY(SELECT pg_catalog.quote_ident(n.nspname) || '.'
             FROM pg_catalog.unnest(COALESCE(p.proallargtypes, p.proargtypes::pg_catalog.oid[])) WITH ORDINALITY AS a (type_id, place)
             JOIN pg_catalog.pg_type t ON t.oid = a.type_id
             JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
             ORDER BY a.place) AS parameter_prefixes,
       p.proretset AS returns_set,
       CASE WHEN p.prokind <> 'p' THEN pg_catalog.format_type(p.prorettype, NULL) END AS return_type, --? has pg_proc.prokind
       pg_catalog.format_type(p.prorettype, NULL) AS return_type, --? lacks pg_proc.prokind
       pg_catalog.quote_ident(rn.nspname) || '.' AS return_prefix,
       pg_catalog.quote_ident(pn.nspname) || '.' AS own_prefix,
       l.lanname AS language,
       CASE
           WHEN p.prokind = 'a' THEN NULL --? has pg_proc.prokind
           WHEN p.proisagg THEN NULL --? lacks pg_proc.prokind
--? has pg_proc.prosqlbody
           -- A body in standard SQL is deparsed like a view and waits as one; any other is stored text.
           WHEN p.prosqlbody IS NOT NULL THEN NULL --? has omitting
           WHEN p.prosqlbody IS NOT NULL --? has skipping
               AND p.oid IN (SELECT d.objid --? has skipping
                             FROM pg_catalog.pg_depend d --? has skipping
                             JOIN locked k ON k.relation = d.refobjid --? has skipping
                             WHERE d.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass --? has skipping
                               AND d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass) THEN NULL --? has skipping
--? end
           ELSE pg_catalog.pg_get_functiondef(p.oid)
       END AS definition,
       e.description AS comment
FROM pg_catalog.pg_proc p
JOIN pg_catalog.pg_namespace pn ON pn.oid = p.pronamespace
JOIN pg_catalog.pg_language l ON l.oid = p.prolang
JOIN pg_catalog.pg_type r ON r.oid = p.prorettype
JOIN pg_catalog.pg_namespace rn ON rn.oid = r.typnamespace
LEFT JOIN pg_catalog.pg_description e ON e.classoid = 'pg_catalog.pg_proc'::pg_catalog.regclass
                                     AND e.objoid = p.oid
                                     AND e.objsubid = 0
WHERE p.pronamespace = ANY (?::pg_catalog.oid[])
  AND NOT EXISTS (SELECT 1
                  FROM pg_catalog.pg_depend x
                  WHERE x.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass
                    AND x.objid = p.oid
                    AND x.deptype IN ('e', 'i'))
ORDER BY p.pronamespace, p.proname, pg_catalog.oidvectortypes(p.proargtypes)
