-- A row is a pair of columns of a foreign key, or a check, of a table of the schemas asked for. Keys are in indexes.sql.
-- Privileges: any right on the table; a target that the login may not see is NULL, as is a check without VIEW DEFINITION.
-- Oldest server: 2012.
-- Ordering: by table and name; pairs as declared, which is not the order of column ids.
SELECT k.parent_object_id AS relation_id,
       k.name,
       'FOREIGN_KEY' AS kind,
       p.constraint_column_id AS place,
       c.name AS column_name,
       rs.name AS referenced_schema,
       r.name AS referenced_table,
       rc.name AS referenced_column,
       CASE k.update_referential_action WHEN 1 THEN 'CASCADE' WHEN 2 THEN 'SET_NULL' WHEN 3 THEN 'SET_DEFAULT' ELSE 'NO_ACTION' END AS on_update,
       CASE k.delete_referential_action WHEN 1 THEN 'CASCADE' WHEN 2 THEN 'SET_NULL' WHEN 3 THEN 'SET_DEFAULT' ELSE 'NO_ACTION' END AS on_delete,
       CASE WHEN k.is_disabled = 0 AND k.is_not_trusted = 0 THEN 1 ELSE 0 END AS is_enforced,
       CAST(NULL AS nvarchar(max)) AS definition
FROM sys.foreign_keys AS k
JOIN sys.objects AS o ON o.object_id = k.parent_object_id
JOIN sys.foreign_key_columns AS p ON p.constraint_object_id = k.object_id
JOIN sys.columns AS c ON c.object_id = p.parent_object_id AND c.column_id = p.parent_column_id
LEFT JOIN sys.objects AS r ON r.object_id = k.referenced_object_id
LEFT JOIN sys.schemas AS rs ON rs.schema_id = r.schema_id
LEFT JOIN sys.columns AS rc ON rc.object_id = p.referenced_object_id AND rc.column_id = p.referenced_column_id
WHERE CHARINDEX(N',' + CONVERT(nvarchar(20), o.schema_id) + N',', ?) > 0
UNION ALL
SELECT k.parent_object_id,
       k.name,
       'CHECK',
       0,
       NULL,
       NULL,
       NULL,
       NULL,
       NULL,
       NULL,
       CASE WHEN k.is_disabled = 0 AND k.is_not_trusted = 0 THEN 1 ELSE 0 END,
       k.definition
FROM sys.check_constraints AS k
JOIN sys.objects AS o ON o.object_id = k.parent_object_id
WHERE CHARINDEX(N',' + CONVERT(nvarchar(20), o.schema_id) + N',', ?) > 0
ORDER BY relation_id, name, place
