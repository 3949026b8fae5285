-- A row is a synonym of the schemas asked for, with the name it stands for as it was typed.
-- Privileges: any right on the synonym.
-- Oldest server: 2012.
-- Ordering: by schema and name.
SELECT s.schema_id,
       s.name,
       s.base_object_name
FROM sys.synonyms AS s
WHERE CHARINDEX(N',' + CONVERT(nvarchar(20), s.schema_id) + N',', ?) > 0
ORDER BY s.schema_id, s.name
