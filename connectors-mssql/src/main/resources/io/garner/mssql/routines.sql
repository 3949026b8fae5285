-- A row is a procedure, function or aggregate of the schemas asked for.
-- Privileges: any right on it; its text needs VIEW DEFINITION, and is NULL without it, when encrypted, and for CLR.
-- Oldest server: 2012. SQL Server's own and those of database diagrams are left out.
-- Ordering: by schema and name.
SELECT o.object_id AS routine_id,
       o.schema_id,
       o.name,
       RTRIM(o.type) AS type,
       m.definition,
       CASE WHEN m.definition IS NULL THEN OBJECTPROPERTY(o.object_id, N'IsEncrypted') END AS is_encrypted
FROM sys.objects AS o
LEFT JOIN sys.sql_modules AS m ON m.object_id = o.object_id
WHERE o.type IN ('P', 'PC', 'X', 'FN', 'IF', 'TF', 'FS', 'FT', 'AF')
  AND CHARINDEX(N',' + CONVERT(nvarchar(20), o.schema_id) + N',', ?) > 0
  AND o.is_ms_shipped = 0 --? lacks system_objects
--? has extended_properties.class
  AND NOT EXISTS (SELECT 1
                  FROM sys.extended_properties AS e
                  WHERE e.class = 1
                    AND e.major_id = o.object_id
                    AND e.minor_id = 0
                    AND e.name = N'microsoft_database_tools_support')
--? end
ORDER BY o.schema_id, o.name
