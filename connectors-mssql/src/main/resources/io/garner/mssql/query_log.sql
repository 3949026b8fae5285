-- A row is a statement in the Query Store that may have written what it read elsewhere; one without a text tells by its calls whether the store is on (1, 2) or not (0, 3).
-- Privileges: VIEW DATABASE STATE, from 2022 on VIEW DATABASE PERFORMANCE STATE.
-- Oldest server: 2016; before it there is plan_cache.sql only.
-- Ordering: those that ran most often first; one more than are wanted, to know that there are more.
SELECT CAST(NULL AS nvarchar(max)) AS sql,
       CAST(o.actual_state AS bigint) AS calls,
       CAST(NULL AS bigint) AS total_millis
FROM sys.database_query_store_options AS o
UNION ALL
SELECT most.query_sql_text,
       most.calls,
       most.total_millis
FROM (SELECT TOP (1001) t.query_sql_text, ran.calls, ran.total_millis
      FROM sys.query_store_query_text AS t
      JOIN (SELECT q.query_text_id,
                   SUM(r.count_executions) AS calls,
                   CAST(SUM(r.count_executions * r.avg_duration) / 1000 AS bigint) AS total_millis -- from microseconds
            FROM sys.query_store_query AS q
            JOIN sys.query_store_plan AS p ON p.query_id = q.query_id
            JOIN sys.query_store_runtime_stats AS r ON r.plan_id = p.plan_id
            GROUP BY q.query_text_id) AS ran ON ran.query_text_id = t.query_text_id
      -- Types of parameters and comments may come first, so the words are looked for anywhere.
      WHERE (UPPER(t.query_sql_text) LIKE N'%INSERT%SELECT%'
             OR UPPER(t.query_sql_text) LIKE N'%SELECT%INTO%FROM%'
             OR UPPER(t.query_sql_text) LIKE N'%MERGE%USING%'
             OR UPPER(t.query_sql_text) LIKE N'%UPDATE%SET%FROM%')
        AND t.query_sql_text NOT LIKE N'%-- A row is a %' -- ours
      ORDER BY ran.calls DESC, t.query_text_id) AS most
