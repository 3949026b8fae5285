-- A row is a type of the database: the server's own, alias types, CLR types and table types.
-- Privileges: any right on the type; the row of a type that the login may not see is missing.
-- Oldest server: 2012.
-- Ordering: none; look types up by type_id, since several share a base_type_id.
SELECT t.user_type_id AS type_id,
       t.system_type_id AS base_type_id,
       t.name,
       s.name AS schema_name,
       t.is_user_defined,
       t.is_assembly_type,
       t.is_table_type
FROM sys.types AS t
LEFT JOIN sys.schemas AS s ON s.schema_id = t.schema_id
