-- A row is a column of an index of a table or view of the schemas asked for; primary keys and unique constraints are indexes.
-- Privileges: any right on the table.
-- Oldest server: 2012. By sys.indexes alone: on Babelfish sys.key_constraints does not lead to the index.
-- Ordering: by table and index; key columns as declared, then the columns that are only carried.
SELECT i.object_id AS relation_id,
       i.index_id,
       i.name,
       i.type_desc,
       i.is_unique,
       i.is_primary_key,
       i.is_unique_constraint,
       i.is_disabled,
       i.has_filter,
       i.filter_definition,
       p.key_ordinal,
       p.is_included_column,
       c.name AS column_name
FROM sys.indexes AS i
JOIN sys.objects AS o ON o.object_id = i.object_id
LEFT JOIN sys.index_columns AS p ON p.object_id = i.object_id AND p.index_id = i.index_id
LEFT JOIN sys.columns AS c ON c.object_id = p.object_id AND c.column_id = p.column_id
WHERE o.type IN ('U', 'V')
  AND CHARINDEX(N',' + CONVERT(nvarchar(20), o.schema_id) + N',', ?) > 0
  AND o.is_ms_shipped = 0 --? lacks system_objects
  AND i.type <> 0 -- a heap is listed as an index, too
  AND i.is_hypothetical = 0
ORDER BY i.object_id, i.index_id, p.is_included_column, p.key_ordinal, p.index_column_id
