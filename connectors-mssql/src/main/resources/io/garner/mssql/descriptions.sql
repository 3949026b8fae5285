-- A row is a description (MS_Description) of the database, a schema, an object or a column.
-- Privileges: any right on the object.
-- Oldest server: 2012; Synapse has none.
-- Ordering: none; class 0 is the database, 1 an object (minor_id 0) or its column, 3 a schema.
SELECT e.class,
       e.major_id,
       e.minor_id,
       CONVERT(nvarchar(max), e.value) AS description
FROM sys.extended_properties AS e
WHERE LOWER(e.name) = N'ms_description'
  AND e.class IN (0, 1, 3)
