-- A row is a column of a table, a view or a table-valued function of the schemas asked for.
-- Privileges: any right on the table; texts of defaults and computed columns need VIEW DEFINITION, without it they are NULL.
-- Oldest server: 2012. Internal columns of graph tables and dropped ledger columns are left out.
-- Ordering: by relation and place in it; dropped columns leave holes in column_id, so count, do not subtract.
SELECT c.object_id AS relation_id,
       c.name,
       c.user_type_id AS type_id,
       c.system_type_id AS base_type_id,
       c.max_length, -- bytes; -1 for (max) and for the large types
       c.precision,
       c.scale,
       c.collation_name,
       c.is_nullable,
       c.is_identity,
       CONVERT(nvarchar(60), i.seed_value) AS identity_seed,
       CONVERT(nvarchar(60), i.increment_value) AS identity_increment,
       c.is_computed,
       k.definition AS computed_definition,
       k.is_persisted,
       CASE WHEN c.default_object_id <> 0 THEN 1 ELSE 0 END AS has_default,
       d.definition AS default_definition,
       b.definition AS bound_definition,
       c.is_sparse,
       c.is_column_set,
       c.is_rowguidcol,
       c.is_filestream,
       x.name AS xml_collection, --? has xml_schema_collections.name
       CAST(NULL AS nvarchar(128)) AS xml_collection, --? lacks xml_schema_collections.name
       c.is_hidden, --? has columns.is_hidden
       CAST(NULL AS bit) AS is_hidden, --? lacks columns.is_hidden
       c.generated_always_type_desc, --? has columns.generated_always_type_desc
       CAST(NULL AS nvarchar(60)) AS generated_always_type_desc, --? lacks columns.generated_always_type_desc
       c.encryption_type_desc, --? has columns.encryption_type_desc
       CAST(NULL AS nvarchar(64)) AS encryption_type_desc, --? lacks columns.encryption_type_desc
       c.vector_dimensions, --? has columns.vector_dimensions
       CAST(NULL AS int) AS vector_dimensions, --? lacks columns.vector_dimensions
       mask.masking_function, --? has masked_columns.masking_function
       CAST(NULL AS nvarchar(4000)) AS masking_function, --? lacks masked_columns.masking_function
       c.column_id
FROM sys.columns AS c
JOIN sys.objects AS o ON o.object_id = c.object_id
LEFT JOIN sys.identity_columns AS i ON i.object_id = c.object_id AND i.column_id = c.column_id
LEFT JOIN sys.computed_columns AS k ON k.object_id = c.object_id AND k.column_id = c.column_id
LEFT JOIN sys.default_constraints AS d ON d.object_id = c.default_object_id
-- The default may also be an object of its own, bound with sp_bindefault; its text is that of a module.
LEFT JOIN sys.sql_modules AS b ON b.object_id = c.default_object_id AND d.object_id IS NULL
LEFT JOIN sys.masked_columns AS mask ON mask.object_id = c.object_id AND mask.column_id = c.column_id --? has masked_columns.masking_function
LEFT JOIN sys.xml_schema_collections AS x ON x.xml_collection_id = c.xml_collection_id AND c.xml_collection_id <> 0 --? has xml_schema_collections.name
WHERE o.type IN ('U', 'V', 'IF', 'TF', 'FT')
  AND CHARINDEX(N',' + CONVERT(nvarchar(20), o.schema_id) + N',', ?) > 0
  AND o.is_ms_shipped = 0 --? lacks system_objects
  AND (c.graph_type IS NULL OR c.graph_type IN (2, 5, 8)) --? has columns.graph_type
  AND (c.is_dropped_ledger_column IS NULL OR c.is_dropped_ledger_column = 0) --? has columns.is_dropped_ledger_column
ORDER BY c.object_id, c.column_id
