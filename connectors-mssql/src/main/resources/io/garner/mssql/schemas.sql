-- A row is a schema, with the number of relations in it; what the database does and lets us see is repeated in each row.
-- Privileges: none; sys.schemas shows every schema to everybody. Those of the system are left out.
-- Oldest server: 2012.
-- Ordering: by name.
SELECT s.schema_id,
       s.name,
       COALESCE(held.relations, 0) AS relations,
       CONVERT(nvarchar(128), DATABASEPROPERTYEX(DB_NAME(), N'Collation')) AS collation,
       CONVERT(nvarchar(128), USER_NAME()) AS user_name,
       HAS_PERMS_BY_NAME(NULL, N'DATABASE', N'VIEW DEFINITION') AS sees_definitions,
--? has database_permissions.state
       -- A DENY is stronger than the right on the whole database, which says nothing of it.
       HAS_PERMS_BY_NAME(QUOTENAME(s.name), N'SCHEMA', N'VIEW DEFINITION') AS sees_schema,
       (SELECT COUNT(*)
        FROM sys.database_permissions AS p -- everybody sees what concerns himself
        WHERE p.class = 1
          AND p.state = 'D'
          AND p.permission_name IN (N'VIEW DEFINITION', N'CONTROL')
          AND NOT EXISTS (SELECT 1
                          FROM sys.objects AS a
                          WHERE a.object_id = p.major_id)) AS denied_objects,
--? end
       1 AS sees_schema, --? lacks database_permissions.state
       0 AS denied_objects, --? lacks database_permissions.state
       (SELECT COUNT(*)
        FROM sys.objects AS r
        WHERE r.name IN (N'sysarticles', N'sysmergearticles', N'sysmergesubscriptions', N'MSreplication_objects',
                         N'MSreplication_subscriptions', N'MSpeer_lsns')) AS of_replication,
       (SELECT COUNT(*)
        FROM sys.objects AS r
        JOIN sys.schemas AS rs ON rs.schema_id = r.schema_id
        WHERE rs.name = N'cdc'
          AND r.name = N'change_tables') AS of_capture
FROM sys.schemas AS s
LEFT JOIN (SELECT o.schema_id, COUNT(*) AS relations
           FROM sys.objects AS o
           WHERE o.type IN ('U', 'V')
           GROUP BY o.schema_id) AS held ON held.schema_id = s.schema_id
WHERE s.name NOT IN (N'sys', N'INFORMATION_SCHEMA')
  -- Every database has a schema for each of the fixed roles; people hardly ever put something into one.
  AND (held.relations > 0
       OR s.name NOT IN (N'guest', N'db_owner', N'db_accessadmin', N'db_securityadmin', N'db_ddladmin',
                         N'db_backupoperator', N'db_datareader', N'db_datawriter', N'db_denydatareader',
                         N'db_denydatawriter'))
ORDER BY s.name
