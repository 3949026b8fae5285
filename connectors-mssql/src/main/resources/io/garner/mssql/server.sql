-- A row is a column of the catalog views that this server has; each row repeats what the server says it is.
-- Privileges: none besides the login.
-- Oldest server: 2012; where the catalog says nothing of its own views, there is one row without a column.
-- Ordering: none.
SELECT CONVERT(nvarchar(128), SERVERPROPERTY(N'ProductVersion')) AS version,
       CONVERT(int, SERVERPROPERTY(N'EngineEdition')) AS engine_edition,
       CONVERT(nvarchar(128), SERVERPROPERTY(N'Edition')) AS edition,
       CONVERT(nvarchar(128), SERVERPROPERTY(N'babelfishversion')) AS babelfish_version,
       CONVERT(nvarchar(128), SUSER_SNAME()) AS login_name,
       CONVERT(nvarchar(128), DB_NAME()) AS database_name,
       probed.catalog_column
FROM (SELECT 1 AS one) AS me
LEFT JOIN (SELECT o.name + N'.' + c.name AS catalog_column
           FROM sys.all_columns AS c
           JOIN sys.all_objects AS o ON o.object_id = c.object_id
           JOIN sys.schemas AS s ON s.schema_id = o.schema_id
           WHERE s.name = N'sys'
             AND o.name IN (N'columns', N'database_permissions', N'extended_properties', N'external_tables', N'masked_columns', N'tables',
                            N'xml_schema_collections')) AS probed ON 1 = 1
