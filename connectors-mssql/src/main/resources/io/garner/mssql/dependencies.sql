-- A row is a thing, or a column of one, that a view or routine of the schemas asked for reads, changes or calls.
-- Privileges: VIEW DEFINITION on the view or routine; one whose text the login may not see has no row.
-- Oldest server: 2012. What uses something that is not there raises error 2020 among the rows; Babelfish lacks the function.
-- Ordering: none, because sorting would put the error before the rows.
SELECT o.object_id AS dependent_id,
       r.referenced_server_name AS server_name,
       CASE WHEN r.referenced_database_name <> DB_NAME() THEN r.referenced_database_name END AS database_name,
       COALESCE(ts.name, r.referenced_schema_name) AS schema_name, -- as it was declared, not as it was typed
       COALESCE(t.name, r.referenced_entity_name) AS entity_name,
       RTRIM(t.type) AS entity_type,
       y.base_object_name,
       COALESCE(c.name, r.referenced_minor_name) AS column_name,
       r.is_selected,
       r.is_updated,
       r.is_all_columns_found
FROM sys.objects AS o
JOIN sys.schemas AS s ON s.schema_id = o.schema_id
CROSS APPLY sys.dm_sql_referenced_entities(QUOTENAME(s.name) + N'.' + QUOTENAME(o.name), N'OBJECT') AS r
-- A name without a schema is looked for where the view or routine lies, and then in dbo.
LEFT JOIN sys.objects AS m ON m.schema_id = o.schema_id AND m.name = r.referenced_entity_name
                          AND r.referenced_id IS NULL AND r.referenced_schema_name IS NULL AND r.referenced_database_name IS NULL
LEFT JOIN sys.objects AS d ON d.schema_id = 1 AND d.name = r.referenced_entity_name
                          AND r.referenced_id IS NULL AND r.referenced_schema_name IS NULL AND r.referenced_database_name IS NULL
-- The number of a thing in another database may be that of something here.
LEFT JOIN sys.objects AS t ON t.object_id = COALESCE(r.referenced_id, m.object_id, d.object_id)
                          AND (r.referenced_database_name IS NULL OR r.referenced_database_name = DB_NAME())
LEFT JOIN sys.schemas AS ts ON ts.schema_id = t.schema_id
LEFT JOIN sys.synonyms AS y ON y.object_id = t.object_id
LEFT JOIN sys.columns AS c ON c.object_id = t.object_id AND c.column_id = r.referenced_minor_id
WHERE o.type IN ('V', 'P', 'FN', 'IF', 'TF')
  AND CHARINDEX(N',' + CONVERT(nvarchar(20), o.schema_id) + N',', ?) > 0
  AND o.is_ms_shipped = 0 --? lacks system_objects
  AND r.referenced_class = 1 -- things and columns, no types
