-- A row is a statement that ran in this database and may have written what it read elsewhere; one without a text counts those that are hidden.
-- Privileges: CONNECT for one's own statements; those of others need membership of pg_read_all_stats (before 10: a superuser).
-- Oldest server: 9.6, with the extension pg_stat_statements; constants are $1, $2 and so on.
-- Ordering: hidden ones first, then those that ran most often; one more than are wanted, to know that there are more.
WITH logged AS (SELECT s.query, s.userid, s.calls, s.queryid,
                       s.total_exec_time AS millis --? has pg_stat_statements.total_exec_time
                       s.total_time AS millis --? lacks pg_stat_statements.total_exec_time
                FROM {extension}.pg_stat_statements s
                WHERE s.dbid = (SELECT d.oid FROM pg_catalog.pg_database d WHERE d.datname = pg_catalog.current_database()))
SELECT NULL::pg_catalog.text AS sql,
       pg_catalog.count(*) AS calls,
       NULL::pg_catalog.text AS user_name,
       NULL::pg_catalog.int8 AS total_millis
FROM logged l
WHERE l.query = '<insufficient privilege>'
UNION ALL
(SELECT l.query,
       l.calls,
       r.rolname,
       l.millis::pg_catalog.int8
FROM logged l
LEFT JOIN pg_catalog.pg_roles r ON r.oid = l.userid
-- Comments before it are kept with a statement. After the first word comes what makes rows come from somewhere.
WHERE l.query ~* ('^([[:space:]]|/[*]([^*]|[*]+[^*/])*[*]+/|--[^' || pg_catalog.chr(10) || ']*' || pg_catalog.chr(10) || ')*'
                  || '((insert|merge)[[:space:]]|create[[:space:]].*[[:space:]]as[[:space:](]'
                  || '|with[[:space:]].*[[:space:])](insert|merge|update|into)[[:space:]]'
                  || '|select[[:space:]].*[[:space:]]into[[:space:]]|update[[:space:]].*[[:space:]]from[[:space:](])')
  -- Ours are among them; a server before 16 keeps no comment that stands before a statement.
  AND l.query NOT LIKE '-- A row is %'
  AND l.query !~ 'pg_catalog[.]pg_(class|roles|database)'
ORDER BY l.calls DESC, l.queryid, l.userid
LIMIT 1001)
