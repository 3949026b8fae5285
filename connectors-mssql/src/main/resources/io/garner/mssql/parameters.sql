-- A row is a parameter of a routine of the schemas asked for; number 0 is what a function returns.
-- Privileges: any right on the routine.
-- Oldest server: 2012. From sys.all_parameters, because Babelfish has no sys.parameters.
-- Ordering: by routine and place.
SELECT p.object_id AS routine_id,
       p.parameter_id,
       p.name,
       p.user_type_id AS type_id,
       p.system_type_id AS base_type_id,
       p.max_length,
       p.precision,
       p.scale,
       p.is_output
FROM sys.all_parameters AS p
JOIN sys.objects AS o ON o.object_id = p.object_id
WHERE CHARINDEX(N',' + CONVERT(nvarchar(20), o.schema_id) + N',', ?) > 0
ORDER BY p.object_id, p.parameter_id
