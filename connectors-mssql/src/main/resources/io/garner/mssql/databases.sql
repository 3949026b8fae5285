-- A row is a database of the server, with why it cannot be harvested, if so.
-- Privileges: VIEW ANY DATABASE, which everybody has unless it was revoked; without it only some rows come.
-- Oldest server: 2012. Azure SQL Database lists all of them in master only.
-- Ordering: by name.
SELECT d.name,
       d.state,
       d.state_desc,
       d.user_access_desc,
       d.source_database_id,
       HAS_DBACCESS(d.name) AS may_open,
       HAS_PERMS_BY_NAME(NULL, NULL, N'VIEW ANY DATABASE') AS sees_all
FROM sys.databases AS d
ORDER BY d.name
