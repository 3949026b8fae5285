-- A row is a boundary between partitions of a table of the schemas asked for; a table with one partition has one row without.
-- Privileges: none; partition schemes and functions are visible to everybody.
-- Oldest server: 2012. Partitions have no names, and the only strategy is a range over one column.
-- Ordering: by table and boundary.
SELECT i.object_id AS relation_id,
       s.name AS scheme_name,
       f.name AS function_name,
       f.boundary_value_on_right,
       c.name AS column_name,
       v.boundary_id,
       -- Times in a form that does not depend on the language of the login.
       CASE
           WHEN CONVERT(nvarchar(60), SQL_VARIANT_PROPERTY(v.value, 'BaseType')) IN (N'date', N'time', N'datetime', N'smalldatetime', N'datetime2', N'datetimeoffset')
               THEN CONVERT(nvarchar(60), v.value, 126)
           ELSE CONVERT(nvarchar(4000), v.value)
       END AS boundary
FROM sys.indexes AS i
JOIN sys.objects AS o ON o.object_id = i.object_id
JOIN sys.partition_schemes AS s ON s.data_space_id = i.data_space_id
JOIN sys.partition_functions AS f ON f.function_id = s.function_id
JOIN sys.index_columns AS p ON p.object_id = i.object_id AND p.index_id = i.index_id AND p.partition_ordinal = 1
JOIN sys.columns AS c ON c.object_id = p.object_id AND c.column_id = p.column_id
LEFT JOIN sys.partition_range_values AS v ON v.function_id = f.function_id
WHERE i.index_id IN (0, 1)
  AND CHARINDEX(N',' + CONVERT(nvarchar(20), o.schema_id) + N',', ?) > 0
ORDER BY i.object_id, v.boundary_id
