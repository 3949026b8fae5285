-- A row is a DAG of those that are asked for, as it was serialized last: as JSON, or compressed.
-- Privileges: SELECT on serialized_dag, and on dag_version where there is one.
-- Oldest server: Airflow 2.0.
-- Ordering: by dag_id.
SELECT s.dag_id,
       s.data::text AS data,
       encode(s.data_compressed, 'base64') AS compressed --? has serialized_dag.data_compressed
       NULL::text AS compressed --? lacks serialized_dag.data_compressed
FROM serialized_dag s
--? has dag_version.version_number
-- The newest version is written over as long as nothing ran with it, so its time says nothing.
JOIN (SELECT DISTINCT ON (v.dag_id) v.id
      FROM dag_version v
      JOIN serialized_dag x ON x.dag_version_id = v.id
      WHERE v.dag_id = ANY (?::text[])
      ORDER BY v.dag_id, v.version_number DESC) newest ON newest.id = s.dag_version_id
--? end
WHERE s.dag_id = ANY (?::text[])
ORDER BY s.dag_id
