SELECT s.sequencename, s.data_type, s.start_value, s.increment_by,
       (SELECT o.relname FROM pg_depend d JOIN pg_class o ON o.oid = d.refobjid
        WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'a'),
       (SELECT string_agg(t.relname, ' ' ORDER BY t.relname)
        FROM pg_depend d
        JOIN pg_attrdef f ON d.classid = 'pg_attrdef'::regclass AND d.objid = f.oid
        JOIN pg_class t ON t.oid = f.adrelid
        WHERE d.refclassid = 'pg_class'::regclass AND d.refobjid = c.oid)
FROM pg_sequences s
JOIN pg_class c ON c.relname = s.sequencename AND c.relnamespace = 'public'::regnamespace
WHERE s.schemaname = 'public'
