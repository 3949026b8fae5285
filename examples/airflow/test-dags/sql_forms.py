"""The ways in which a task has its SQL and its connection: what lineage can be read of, and what it cannot. Never run."""

from airflow_shims import SQLExecuteQueryOperator, dag


class PostgresOperator(SQLExecuteQueryOperator):
    """Names its connection as operators of earlier providers do."""

    template_fields = ("sql", "parameters", "postgres_conn_id")

    def __init__(self, *, postgres_conn_id, **more):
        super().__init__(conn_id=postgres_conn_id, **more)
        self.postgres_conn_id = postgres_conn_id


def runs(name, sql, conn_id="pagila_etl", **more):
    return SQLExecuteQueryOperator(task_id=name, conn_id=conn_id, sql=sql, **more)


with dag("sql_forms", tags=["sql"]) as sql_forms:
    runs("select_only", "select count(*) from film")
    runs("insert_select", "insert into public.language (name) select upper(a.first_name) from public.actor a")
    runs("without_schema", "insert into category (name) select name from language")
    runs("declared_too", "insert into city (city) select country from country",
         inlets=[{"table": "country", "service": "pagila", "database": "pagila", "schema": "public", "column": "country_id"}],
         outlets=[{"table": "city", "service": "pagila", "database": "pagila", "schema": "public", "column": "country_id"}])
    runs("several", ["delete from store", "insert into store (address_id) select address_id from address; analyze store"])
    runs("of_a_file", "sql/film_languages.sql")
    runs("of_no_file", "no_such_file.sql")
    runs("templated", "insert into language (name) select first_name from actor where last_update < '{{ ts }}'")
    runs("unreadable", "insert into language selekt first_name from actor")
    runs("unknown_table", "insert into language (name) select name from no_such_table")
    runs("other_database", "insert into language (name) select first_name from actor", database="elsewhere")
    runs("unknown_connection", "insert into language (name) select first_name from actor", conn_id="nobody_knows")
    runs("no_connection", "insert into language (name) select first_name from actor", conn_id=None)
    PostgresOperator(
        task_id="earlier_provider", postgres_conn_id="pagila_etl", sql="insert into public.country (country) select city from public.city"
    )
    SQLExecuteQueryOperator.partial(task_id="mapped_parameters", conn_id="pagila_etl",
        sql="insert into public.staff (first_name) select first_name from public.customer").expand(parameters=[{"a": 1}, {"a": 2}])
    SQLExecuteQueryOperator.partial(task_id="mapped_sql", conn_id="pagila_etl").expand(
        sql=["insert into public.customer (first_name) select first_name from public.staff", "select 1"])
