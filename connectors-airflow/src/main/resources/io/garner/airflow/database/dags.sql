-- A row is a DAG that Airflow knows, also one whose file has gone.
-- Privileges: SELECT on dag.
-- Oldest server: Airflow 2.0.
-- Ordering: by dag_id.
SELECT d.dag_id,
       d.fileloc,
       d.bundle_name, --? has dag.bundle_name
       NULL::text AS bundle_name, --? lacks dag.bundle_name
       d.relative_fileloc, --? has dag.relative_fileloc
       NULL::text AS relative_fileloc, --? lacks dag.relative_fileloc
       d.owners,
       d.is_paused,
       d.is_stale IS NOT DISTINCT FROM true AS stale, --? has dag.is_stale
       d.is_active IS NOT DISTINCT FROM false AS stale, --? lacks dag.is_stale
       d.is_subdag AS sub_dag, --? has dag.is_subdag
       false AS sub_dag, --? lacks dag.is_subdag
       d.has_import_errors AS import_errors --? has dag.has_import_errors
       false AS import_errors --? lacks dag.has_import_errors
FROM dag d
ORDER BY d.dag_id
