-- A row is a sequence of the schemas asked for.
-- Privileges: any right on the sequence.
-- Oldest server: 2012.
-- Ordering: by schema and name.
SELECT q.object_id AS sequence_id,
       q.schema_id,
       q.name,
       q.user_type_id AS type_id,
       q.system_type_id AS base_type_id,
       q.precision,
       q.scale,
       CONVERT(nvarchar(60), q.start_value) AS start_value,
       CONVERT(nvarchar(60), q.increment) AS increment_value,
       CONVERT(nvarchar(60), q.minimum_value) AS minimum_value,
       CONVERT(nvarchar(60), q.maximum_value) AS maximum_value,
       q.is_cycling
FROM sys.sequences AS q
WHERE CHARINDEX(N',' + CONVERT(nvarchar(20), q.schema_id) + N',', ?) > 0
ORDER BY q.schema_id, q.name
