SELECT DISTINCT v.relname, s.relname, a.attname
FROM pg_depend d
JOIN pg_rewrite w ON d.classid = 'pg_rewrite'::regclass AND d.objid = w.oid
JOIN pg_class v ON v.oid = w.ev_class
JOIN pg_class s ON d.refclassid = 'pg_class'::regclass AND s.oid = d.refobjid AND s.oid <> v.oid
JOIN pg_attribute a ON a.attrelid = s.oid AND a.attnum = d.refobjsubid
WHERE v.relnamespace = 'public'::regnamespace AND d.deptype = 'n' AND d.refobjsubid <> 0
