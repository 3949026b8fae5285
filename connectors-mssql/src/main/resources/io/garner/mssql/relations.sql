-- A row is a table or view of the schemas asked for.
-- Privileges: any right on the object, or VIEW DEFINITION on the database; what the login may not see has no row.
-- Oldest server: 2012. SQL Server's own, dropped ledger tables, and the tables of database diagrams are left out.
-- Ordering: by schema and name.
SELECT o.object_id AS relation_id,
       o.schema_id,
       o.name,
       RTRIM(o.type) AS type,
       t.is_filetable,
       t.temporal_type, --? has tables.temporal_type
       CAST(NULL AS tinyint) AS temporal_type, --? lacks tables.temporal_type
       hs.name AS history_schema, --? has tables.history_table_id
       h.name AS history_table, --? has tables.history_table_id
       CAST(NULL AS nvarchar(128)) AS history_schema, --? lacks tables.history_table_id
       CAST(NULL AS nvarchar(128)) AS history_table, --? lacks tables.history_table_id
       t.is_memory_optimized, --? has tables.is_memory_optimized
       CAST(NULL AS bit) AS is_memory_optimized, --? lacks tables.is_memory_optimized
       t.durability, --? has tables.durability
       CAST(NULL AS tinyint) AS durability, --? lacks tables.durability
       t.is_node, --? has tables.is_node
       CAST(NULL AS bit) AS is_node, --? lacks tables.is_node
       t.is_edge, --? has tables.is_edge
       CAST(NULL AS bit) AS is_edge, --? lacks tables.is_edge
       t.ledger_type, --? has tables.ledger_type
       CAST(NULL AS tinyint) AS ledger_type, --? lacks tables.ledger_type
       v.with_check_option,
--? has external_tables.location
       CASE WHEN x.object_id IS NULL THEN 0 ELSE 1 END AS is_external,
       x.location AS external_location,
       xs.name AS external_source,
       xs.type_desc AS external_source_type,
--? end
--? lacks external_tables.location
       0 AS is_external,
       CAST(NULL AS nvarchar(4000)) AS external_location,
       CAST(NULL AS nvarchar(128)) AS external_source,
       CAST(NULL AS nvarchar(255)) AS external_source_type,
--? end
       counted.row_count
FROM sys.objects AS o
LEFT JOIN sys.tables AS t ON t.object_id = o.object_id
LEFT JOIN sys.views AS v ON v.object_id = o.object_id
LEFT JOIN sys.objects AS h ON h.object_id = t.history_table_id --? has tables.history_table_id
LEFT JOIN sys.schemas AS hs ON hs.schema_id = h.schema_id --? has tables.history_table_id
--? has external_tables.location
LEFT JOIN sys.external_tables AS x ON x.object_id = o.object_id
LEFT JOIN sys.external_data_sources AS xs ON xs.data_source_id = x.data_source_id
--? end
LEFT JOIN (SELECT p.object_id, SUM(p.rows) AS row_count
           FROM sys.partitions AS p
           WHERE p.index_id IN (0, 1) -- the heap or the clustered index; other indexes hold the same rows again
           GROUP BY p.object_id) AS counted ON counted.object_id = o.object_id
WHERE o.type IN ('U', 'V')
  AND CHARINDEX(N',' + CONVERT(nvarchar(20), o.schema_id) + N',', ?) > 0
  AND o.is_ms_shipped = 0 --? lacks system_objects
  AND (t.is_dropped_ledger_table IS NULL OR t.is_dropped_ledger_table = 0) --? has tables.is_dropped_ledger_table
--? has extended_properties.class
  AND NOT EXISTS (SELECT 1
                  FROM sys.extended_properties AS e
                  WHERE e.class = 1
                    AND e.major_id = o.object_id
                    AND e.minor_id = 0
                    AND e.name = N'microsoft_database_tools_support')
--? end
ORDER BY o.schema_id, o.name
