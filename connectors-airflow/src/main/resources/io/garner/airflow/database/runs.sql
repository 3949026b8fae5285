-- A row is a run: of the last ones of each DAG that is asked for, those that have not ended, and those that ended or changed after a moment of the DAG.
-- Privileges: SELECT on dag_run.
-- Oldest server: Airflow 2.0.
-- Ordering: by DAG, the latest run first.
WITH placed AS (SELECT r.dag_id,
                       r.run_id,
                       r.state,
                       r.end_date,
                       coalesce(r.updated_at, r.end_date) AS changed, --? has dag_run.updated_at
                       r.end_date AS changed, --? lacks dag_run.updated_at
                       m.moment,
                       row_number() OVER (PARTITION BY r.dag_id ORDER BY m.moment DESC, r.id DESC) AS place
                FROM dag_run r
                CROSS JOIN LATERAL (SELECT
                       coalesce(r.logical_date, r.data_interval_start, r.run_after, r.start_date) AS moment --? has dag_run.logical_date
                       r.execution_date AS moment --? lacks dag_run.logical_date
                       ) m
                WHERE r.dag_id = ANY (?::text[])
                  AND m.moment IS NOT NULL)
SELECT p.dag_id,
       p.run_id,
       p.state,
       floor(extract(epoch FROM p.moment) * 1000)::bigint AS moment,
       floor(extract(epoch FROM p.end_date) * 1000)::bigint AS ended
FROM placed p
LEFT JOIN unnest(?::text[], ?::bigint[]) AS known (dag_id, millis) ON known.dag_id = p.dag_id
WHERE p.place <= ?
  AND (p.end_date IS NULL
       OR known.millis IS NULL
       OR extract(epoch FROM greatest(p.end_date, p.changed)) * 1000 >= known.millis)
ORDER BY p.dag_id, p.place
