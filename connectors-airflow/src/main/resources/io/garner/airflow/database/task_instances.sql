-- A row is a task in one of the runs that are asked for; a mapped task has one for each instance.
-- Privileges: SELECT on task_instance.
-- Oldest server: Airflow 2.2.
-- Ordering: by DAG, run, task and instance.
SELECT t.dag_id,
       t.run_id,
       t.task_id,
       t.map_index, --? has task_instance.map_index
       -1 AS map_index, --? lacks task_instance.map_index
       t.state,
       floor(extract(epoch FROM t.start_date) * 1000)::bigint AS started,
       floor(extract(epoch FROM t.end_date) * 1000)::bigint AS ended,
       coalesce(t.try_number, 0) AS tries
FROM task_instance t
JOIN unnest(?::text[], ?::text[]) AS wanted (dag_id, run_id) ON wanted.dag_id = t.dag_id AND wanted.run_id = t.run_id
-- A state of null is one that was not looked at yet.
WHERE t.state IS DISTINCT FROM 'removed'
ORDER BY t.dag_id, t.run_id, t.task_id, map_index
