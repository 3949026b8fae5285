-- A row is a schema, with the number of relations in it; each row repeats what the login may see in the database.
-- Privileges: none; sys.schemas shows every schema to everybody. Those of the system are left out.
-- Oldest server: 2012.
-- Ordering: by name.
SELECT s.schema_id,
       s.name,
       COALESCE(held.relations, 0) AS relations,
       CONVERT(nvarchar(128), DATABASEPROPERTYEX(DB_NAME(), N'Collation')) AS collation,
       CONVERT(nvarchar(128), USER_NAME()) AS user_name,
       HAS_PERMS_BY_NAME(NULL, N'DATABASE', N'VIEW DEFINITION') AS sees_definitions
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
