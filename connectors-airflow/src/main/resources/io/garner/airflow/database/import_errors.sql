-- A row is a file that Airflow could not read.
-- Privileges: SELECT on import_error.
-- Oldest server: Airflow 2.0.
-- Ordering: by file.
SELECT e.filename,
       e.bundle_name, --? has import_error.bundle_name
       NULL::text AS bundle_name, --? lacks import_error.bundle_name
       e.stacktrace
FROM import_error e
ORDER BY e.filename, e.id
