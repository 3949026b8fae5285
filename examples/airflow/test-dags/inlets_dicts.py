"""Inlets and outlets written as plain dictionaries, in each form that users write."""

from airflow_shims import EmptyOperator, BashOperator, dag

with dag("inlets_dicts", tags=["lineage"], doc_md="Dictionaries as inlets and outlets.") as inlets_dicts:
    seed = BashOperator(
        task_id="table_service_database",
        bash_command="true",
        inlets=[{"table": "customers", "service": "corporate-sql-server", "database": "CRM"}],
        outlets=[{"table": "staging_customers", "service": "warehouse", "database": "staging"}],
    )
    schema = BashOperator(
        task_id="with_schema",
        bash_command="true",
        inlets=[{"table": "customers", "service": "corporate-sql-server", "database": "CRM", "schema": "dbo"}],
        outlets=[{"table": "staging_customers", "service": "warehouse", "database": "staging", "schema": "public"}],
    )
    column = BashOperator(
        task_id="with_column",
        bash_command="true",
        inlets=[
            {"table": "film", "service": "pagila", "database": "pagila", "schema": "public", "column": "title"},
            {"table": "film", "service": "pagila", "database": "pagila", "schema": "public", "column": "length"},
        ],
        outlets=[{"table": "film_list", "service": "pagila", "database": "pagila", "schema": "public", "column": "title"}],
    )
    dotted = BashOperator(
        task_id="dotted_table",
        bash_command="true",
        inlets=[{"table": "dbo.orders", "service": "corporate-sql-server", "database": "CRM"}],
        outlets=[{"table": "public.orders", "service": "warehouse", "db": "staging"}],
    )
    synonyms = BashOperator(
        task_id="synonyms",
        bash_command="true",
        inlets=[{"table": "orders", "service": "corporate-sql-server", "db": "CRM", "schema_name": "dbo"}],
        outlets=[{"table": "orders", "service": "warehouse", "database": "staging", "databaseSchema": "public"}],
    )
    typed = BashOperator(
        task_id="entity_fqn_key",
        bash_command="true",
        inlets=[
            {"entity": "table", "fqn": "pagila.pagila.public.film", "key": "films"},
            {"entity": "table", "fqn": "pagila.pagila.public.actor", "key": "actors"},
        ],
        outlets=[
            {"entity": "table", "fqn": "warehouse.staging.public.film", "key": "films"},
            {"entity": "table", "fqn": "warehouse.staging.public.actor", "key": "actors"},
        ],
    )
    keyless = BashOperator(
        task_id="entity_fqn_without_key",
        bash_command="true",
        inlets=[{"entity": "table", "fqn": "pagila.pagila.public.rental"}],
        outlets=[{"entity": "container", "fqn": "lake.raw.rental"}],
    )
    tables = BashOperator(
        task_id="tables_not_in_a_list",
        bash_command="true",
        inlets={"tables": ["pagila.pagila.public.customer", "pagila.pagila.public.address"]},
        outlets={"tables": ["warehouse.staging.public.customer"]},
    )
    keyed = BashOperator(
        task_id="lists_by_key",
        bash_command="true",
        inlets={"money": ["pagila.pagila.public.payment"], "stock": ["pagila.pagila.public.inventory"]},
        outlets={"money": ["warehouse.staging.public.payment"], "stock": ["warehouse.staging.public.inventory"]},
    )
    quoted = BashOperator(
        task_id="quoted_names",
        bash_command="true",
        inlets=[{"table": "Order Details", "service": "corporate.sql.server", "database": "CRM", "schema": "dbo"}],
        outlets={"tables": ['"corporate.sql.server".CRM.dbo."Order Details"']},
    )
    templated = BashOperator(
        task_id="templated",
        bash_command="true",
        inlets=[{"table": "events_{{ dag.dag_id }}", "service": "pagila", "database": "pagila", "schema": "public"}],
        outlets=[{"table": "events", "service": "warehouse", "database": "staging", "schema": "public"}],
    )
    unknown = BashOperator(
        task_id="unknown_form",
        bash_command="true",
        inlets=[{"file": "/data/in.csv"}, {"table": "without_service"}],
        outlets=[{"table": "customers", "service": "warehouse", "database": "staging", "schema": "public", "note": "extra key"}],
    )
    one_side = EmptyOperator(
        task_id="only_outlets",
        outlets=[{"table": "language", "service": "pagila", "database": "pagila", "schema": "public"}],
    )
    seed >> schema >> column >> dotted >> synonyms >> typed >> keyless >> tables >> keyed >> quoted >> templated >> unknown >> one_side
