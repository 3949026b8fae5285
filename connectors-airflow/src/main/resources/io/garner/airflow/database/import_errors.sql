-- A row is a file that Airflow could not read.
-- Privileges: SELECT on import_error.
-- Oldest server: Airflow 2.0.
-- Ordering: by file.
SELECT e.filename, e.stacktrace
FROM import_error e
ORDER BY e.filename, e.id
