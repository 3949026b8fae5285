"""SQL operators: their statements are part of what Airflow stores about a task."""

from airflow_shims import SQLExecuteQueryOperator, dag

with dag("sql_tasks", schedule="45 1 * * *", tags=["sql"], template_searchpath=[]) as sql_tasks:
    create = SQLExecuteQueryOperator(
        task_id="create",
        conn_id="warehouse",
        sql="create table if not exists film_titles (film_id int, title text)",
    )
    one = SQLExecuteQueryOperator(
        task_id="insert_select",
        conn_id="warehouse",
        sql="insert into film_titles (film_id, title) select film_id, title from film",
        inlets=[{"table": "film", "service": "pagila", "database": "pagila", "schema": "public"}],
        outlets=[{"table": "film_titles", "service": "pagila", "database": "pagila", "schema": "public"}],
    )
    several = SQLExecuteQueryOperator(
        task_id="several_statements",
        conn_id="warehouse",
        sql=[
            "delete from film_titles where film_id < 0",
            "insert into film_titles select f.film_id, upper(f.title) from public.film f",
        ],
    )
    templated = SQLExecuteQueryOperator(
        task_id="templated",
        conn_id="warehouse",
        database="warehouse",
        sql="insert into film_titles select film_id, title from film where last_update < '{{ ts }}' and film_id > %(low)s",
        parameters={"low": 10},
    )
    create >> one >> several >> templated
