-- A row is a type that a column, a domain, or a member of a composite type has.
-- Privileges: CONNECT.
-- Oldest server: 9.6.
-- Ordering: none; labels and members are in their declared order.
WITH declared AS (SELECT a.atttypid AS type_id
                  FROM pg_catalog.pg_attribute a
                  WHERE a.attnum > 0 AND NOT a.attisdropped
                  UNION
                  SELECT t.typbasetype
                  FROM pg_catalog.pg_type t
                  WHERE t.typtype = 'd'),
     used AS (SELECT u.type_id
              FROM declared u
              UNION
              SELECT t.typelem
              FROM declared u
              JOIN pg_catalog.pg_type t ON t.oid = u.type_id)
SELECT t.oid AS type_id,
       t.typname AS name,
       n.nspname AS schema_name,
       pg_catalog.quote_ident(n.nspname) || '.' AS prefix, -- what format_type puts before a type outside pg_catalog
       CASE
           WHEN i.oid IS NOT NULL THEN 'ARRAY'
           WHEN t.typtype = 'd' THEN 'DOMAIN'
           WHEN t.typtype = 'e' THEN 'ENUM'
           WHEN t.typtype = 'c' THEN 'COMPOSITE'
           ELSE 'PLAIN'
       END AS shape,
       i.oid AS item_id,
       NULLIF(t.typbasetype, 0) AS base_id,
       t.typtypmod AS base_modifier,
       CASE WHEN t.typtype = 'd' THEN pg_catalog.format_type(t.typbasetype, t.typtypmod) END AS base_display,
       t.typnotnull AS is_required,
       t.typdefault AS default_expression,
       ARRAY(SELECT pg_catalog.pg_get_constraintdef(k.oid)
             FROM pg_catalog.pg_constraint k
             WHERE k.contypid = t.oid AND k.contype = 'c'
             ORDER BY k.conname) AS checks,
       ARRAY(SELECT e.enumlabel::pg_catalog.text
             FROM pg_catalog.pg_enum e
             WHERE e.enumtypid = t.oid
             ORDER BY e.enumsortorder) AS labels,
       ARRAY(SELECT a.attname::pg_catalog.text
             FROM pg_catalog.pg_attribute a
             WHERE a.attrelid = t.typrelid AND a.attnum > 0 AND NOT a.attisdropped
             ORDER BY a.attnum) AS member_names,
       ARRAY(SELECT a.atttypid::pg_catalog.text
             FROM pg_catalog.pg_attribute a
             WHERE a.attrelid = t.typrelid AND a.attnum > 0 AND NOT a.attisdropped
             ORDER BY a.attnum) AS member_type_ids,
       ARRAY(SELECT a.atttypmod::pg_catalog.text
             FROM pg_catalog.pg_attribute a
             WHERE a.attrelid = t.typrelid AND a.attnum > 0 AND NOT a.attisdropped
             ORDER BY a.attnum) AS member_modifiers,
       ARRAY(SELECT pg_catalog.format_type(a.atttypid, a.atttypmod)
             FROM pg_catalog.pg_attribute a
             WHERE a.attrelid = t.typrelid AND a.attnum > 0 AND NOT a.attisdropped
             ORDER BY a.attnum) AS member_displays,
       ARRAY(SELECT COALESCE(pg_catalog.col_description(a.attrelid, a.attnum), '')
             FROM pg_catalog.pg_attribute a
             WHERE a.attrelid = t.typrelid AND a.attnum > 0 AND NOT a.attisdropped
             ORDER BY a.attnum) AS member_comments
FROM pg_catalog.pg_type t
JOIN used u ON u.type_id = t.oid
JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
-- int2vector and the like have elements too; a true array is what its element calls its array.
LEFT JOIN pg_catalog.pg_type i ON i.oid = t.typelem AND i.typarray = t.oid
