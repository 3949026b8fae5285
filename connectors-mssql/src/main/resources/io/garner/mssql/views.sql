-- A row is a view of the schemas asked for, with the statement that made it.
-- Privileges: VIEW DEFINITION on the view; without it, and of an encrypted view, the text is NULL.
-- Oldest server: 2012. The text is as it was typed: comments before it, and the old name of a view that was renamed.
-- Ordering: none.
SELECT v.object_id AS relation_id,
       m.definition,
       m.is_schema_bound,
       m.uses_quoted_identifier,
       CASE WHEN m.definition IS NULL THEN OBJECTPROPERTY(v.object_id, N'IsEncrypted') END AS is_encrypted
FROM sys.views AS v
LEFT JOIN sys.sql_modules AS m ON m.object_id = v.object_id
WHERE CHARINDEX(N',' + CONVERT(nvarchar(20), v.schema_id) + N',', ?) > 0
