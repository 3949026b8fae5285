-- A row is a tag of a DAG.
-- Privileges: SELECT on dag_tag.
-- Oldest server: Airflow 2.0.
-- Ordering: by DAG, then by name.
SELECT t.dag_id, t.name
FROM dag_tag t
ORDER BY t.dag_id, t.name
