-- A row is a thing that a view or routine of the schemas asked for uses, or a column of one that it is bound to.
-- Privileges: SELECT ON sys.sql_expression_dependencies, which only owners of the database have at first, and VIEW DEFINITION.
-- Oldest server: 2012. Asked only when dependencies.sql failed: it tells no columns but of WITH SCHEMABINDING, nor what is changed.
-- Ordering: none.
SELECT o.object_id AS dependent_id,
       r.referenced_server_name AS server_name,
       CASE WHEN r.referenced_database_name <> DB_NAME() THEN r.referenced_database_name END AS database_name,
       COALESCE(ts.name, r.referenced_schema_name) AS schema_name,
       COALESCE(t.name, r.referenced_entity_name) AS entity_name,
       RTRIM(t.type) AS entity_type,
       y.base_object_name,
       c.name AS column_name,
       CAST(NULL AS bit) AS is_selected,
       CAST(NULL AS bit) AS is_updated,
       r.is_schema_bound_reference AS is_all_columns_found
FROM sys.objects AS o
JOIN sys.sql_expression_dependencies AS r ON r.referencing_id = o.object_id
LEFT JOIN sys.objects AS m ON m.schema_id = o.schema_id AND m.name = r.referenced_entity_name
                          AND r.referenced_id IS NULL AND r.referenced_schema_name IS NULL AND r.referenced_database_name IS NULL
LEFT JOIN sys.objects AS d ON d.schema_id = 1 AND d.name = r.referenced_entity_name
                          AND r.referenced_id IS NULL AND r.referenced_schema_name IS NULL AND r.referenced_database_name IS NULL
LEFT JOIN sys.objects AS t ON t.object_id = COALESCE(r.referenced_id, m.object_id, d.object_id)
                          AND (r.referenced_database_name IS NULL OR r.referenced_database_name = DB_NAME())
LEFT JOIN sys.schemas AS ts ON ts.schema_id = t.schema_id
LEFT JOIN sys.synonyms AS y ON y.object_id = t.object_id
LEFT JOIN sys.columns AS c ON c.object_id = t.object_id AND c.column_id = r.referenced_minor_id
WHERE o.type IN ('V', 'P', 'FN', 'IF', 'TF')
  AND CHARINDEX(N',' + CONVERT(nvarchar(20), o.schema_id) + N',', ?) > 0
  AND o.is_ms_shipped = 0 --? lacks system_objects
  AND r.referencing_class = 1
  AND r.referenced_class = 1
