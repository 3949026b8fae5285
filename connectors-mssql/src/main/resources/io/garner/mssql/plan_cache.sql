-- A row is a statement in the plan cache that may have written what it read elsewhere.
-- Privileges: VIEW SERVER STATE, from 2022 on VIEW SERVER PERFORMANCE STATE.
-- Oldest server: 2012. Asked only when there is no Query Store, or it is off.
-- Ordering: those that ran most often first; one more than are wanted, to know that there are more.
SELECT TOP (1001)
       -- Offsets count bytes, two a character, and -1 is the end.
       SUBSTRING(x.text,
                 s.statement_start_offset / 2 + 1,
                 (CASE WHEN s.statement_end_offset = -1 THEN LEN(x.text) * 2 ELSE s.statement_end_offset END
                     - s.statement_start_offset) / 2 + 1) AS sql,
       s.execution_count AS calls,
       s.total_elapsed_time / 1000 AS total_millis -- from microseconds
FROM sys.dm_exec_query_stats AS s
CROSS APPLY sys.dm_exec_sql_text(s.sql_handle) AS x
CROSS APPLY sys.dm_exec_plan_attributes(s.plan_handle) AS a
JOIN sys.databases AS d ON d.database_id = CONVERT(int, a.value)
WHERE a.attribute = N'dbid' -- that of the text is not told of what came in a batch
  AND d.name = DB_NAME()
  AND (UPPER(x.text) LIKE N'%INSERT%SELECT%'
       OR UPPER(x.text) LIKE N'%SELECT%INTO%FROM%'
       OR UPPER(x.text) LIKE N'%MERGE%USING%'
       OR UPPER(x.text) LIKE N'%UPDATE%SET%FROM%')
  AND x.text NOT LIKE N'%-- A row is a %' -- ours
ORDER BY s.execution_count DESC
