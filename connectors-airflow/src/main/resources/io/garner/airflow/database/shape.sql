-- A row is a column of a table that Airflow has in the schema, whether the role may read it or not.
-- Privileges: CONNECT; information_schema would hide what the role has no right to.
-- Oldest server: PostgreSQL 9.6; any Airflow.
-- Ordering: none.
SELECT c.relname || '.' || a.attname AS table_column
FROM pg_catalog.pg_class c
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid
WHERE n.nspname = ?
  AND c.relkind IN ('r', 'p', 'v', 'm', 'f')
  AND a.attnum > 0
  AND NOT a.attisdropped
