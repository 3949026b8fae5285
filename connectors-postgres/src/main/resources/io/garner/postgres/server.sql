-- A row is a column of the system catalogs that this server has; each row repeats what the server says it is.
-- Privileges: CONNECT. Only syntax that every look-alike understands, so that it can be named when it is refused.
-- Oldest server: any.
-- Ordering: none.
SELECT version() AS product,
       current_setting('server_version') AS version,
       current_database() AS database_name,
       quote_ident(CAST(current_user AS varchar)) AS role_name,
       c.relname || '.' || a.attname AS catalog_column
FROM pg_catalog.pg_class c
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid
WHERE n.nspname = 'pg_catalog'
  AND a.attnum > 0
  AND c.relname IN ('pg_attribute', 'pg_class', 'pg_constraint', 'pg_depend', 'pg_description', 'pg_index', 'pg_inherits',
                    'pg_partitioned_table', 'pg_proc', 'pg_rewrite', 'pg_type')
