-- A row is a dataset or asset with one task that writes or reads it, one DAG that runs when it was written, or one other name of it.
-- Privileges: SELECT on dataset, its aliases and its references (2.x), or on asset, its aliases and its references (3.x).
-- Oldest server: Airflow 2.4.
-- Ordering: by URI, role, name and task.
SELECT r.uri, r.role, r.name, r.task_id
FROM (
--? lacks asset.uri
SELECT a.uri, 'produces' AS role, o.dag_id AS name, o.task_id
FROM dataset a
JOIN task_outlet_dataset_reference o ON o.dataset_id = a.id
UNION ALL
SELECT a.uri, 'follows', s.dag_id, ''
FROM dataset a
JOIN dag_schedule_dataset_reference s ON s.dataset_id = a.id
--? has dataset_alias_dataset.alias_id
UNION ALL
SELECT a.uri, 'is called', l.name, ''
FROM dataset a
JOIN dataset_alias_dataset b ON b.dataset_id = a.id
JOIN dataset_alias l ON l.id = b.alias_id
--? end
--? end
--? has asset.uri
SELECT a.uri, 'produces' AS role, o.dag_id AS name, o.task_id
FROM asset a
JOIN task_outlet_asset_reference o ON o.asset_id = a.id
UNION ALL
SELECT a.uri, 'follows', s.dag_id, ''
FROM asset a
JOIN dag_schedule_asset_reference s ON s.asset_id = a.id
UNION ALL
SELECT a.uri, 'is called', a.name, ''
FROM asset a
--? has asset_alias_asset.alias_id
UNION ALL
SELECT a.uri, 'is called', l.name, ''
FROM asset a
JOIN asset_alias_asset b ON b.asset_id = a.id
JOIN asset_alias l ON l.id = b.alias_id
--? end
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
ORDER BY r.uri, r.role, r.name, r.task_id
