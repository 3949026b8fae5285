-- A row is a dataset or asset with one task that writes or reads it, or one DAG that runs when it was written.
-- Privileges: SELECT on dataset and its references (2.x), or on asset and its references (3.x).
-- Oldest server: Airflow 2.4.
-- Ordering: by URI, role, DAG and task.
SELECT r.uri, r.role, r.dag_id, r.task_id
FROM (
--? lacks asset.uri
SELECT a.uri, 'produces' AS role, o.dag_id, o.task_id
FROM dataset a
JOIN task_outlet_dataset_reference o ON o.dataset_id = a.id
UNION ALL
SELECT a.uri, 'follows', s.dag_id, ''
FROM dataset a
JOIN dag_schedule_dataset_reference s ON s.dataset_id = a.id
--? end
--? has asset.uri
SELECT a.uri, 'produces' AS role, o.dag_id, o.task_id
FROM asset a
JOIN task_outlet_asset_reference o ON o.asset_id = a.id
UNION ALL
SELECT a.uri, 'follows', s.dag_id, ''
FROM asset a
JOIN dag_schedule_asset_reference s ON s.asset_id = a.id
--? has task_inlet_asset_reference.asset_id
UNION ALL
SELECT a.uri, 'consumes', i.dag_id, i.task_id
FROM asset a
JOIN task_inlet_asset_reference i ON i.asset_id = a.id
--? end
--? has dag_schedule_asset_name_reference.name
UNION ALL
SELECT a.uri, 'follows', n.dag_id, ''
FROM asset a
JOIN dag_schedule_asset_name_reference n ON n.name = a.name
--? end
--? has dag_schedule_asset_uri_reference.uri
UNION ALL
SELECT a.uri, 'follows', u.dag_id, ''
FROM asset a
JOIN dag_schedule_asset_uri_reference u ON u.uri = a.uri
--? end
--? end
) r
ORDER BY r.uri, r.role, r.dag_id, r.task_id
