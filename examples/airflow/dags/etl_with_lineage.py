"""
# A job that tells its lineage

`load` moves data with the statements of `sql/film_languages.sql`. `harvest` brings the table that it fills into the catalog. Then
there are two ways to tell what flowed where; one of them is enough:

- `lineage_of_sql` reads the edges, with their columns, out of the same statements;
- `lineage_of_task` hands over the inlets and outlets that `load` declares.

A source of type `airflow` reads inlets and outlets as well, without any such task: see `airflow_to_catalog`.
"""

import json
from datetime import datetime, timedelta
from pathlib import Path

try:
    from airflow.sdk import DAG
except ImportError:  # Airflow 2
    from airflow import DAG
from airflow.providers.common.sql.operators.sql import SQLExecuteQueryOperator
from airflow.providers.standard.operators.bash import BashOperator
from garner_airflow import CATALOG, PAGILA, garner

SQL = Path(__file__).parent / "sql"
IN_PAGILA = {"service": "pagila", "database": "pagila", "schema": "public"}

with DAG(
    "etl_with_lineage",
    description="Moves data in pagila, and tells the catalog what flowed where",
    doc_md=__doc__,
    schedule="0 5 * * *",
    start_date=datetime(2026, 1, 1),
    catchup=False,
    max_active_runs=1,
    default_args={"owner": "film-team", "retries": 1, "retry_delay": timedelta(minutes=5)},
    template_searchpath=[str(SQL)],
    tags=["lineage"],
):
    load = SQLExecuteQueryOperator(
        task_id="load",
        conn_id="pagila_etl",
        sql="film_languages.sql",
        split_statements=True,
        inlets=[{"table": "film", **IN_PAGILA}, {"table": "language", **IN_PAGILA}],
        outlets=[{"table": "film_languages", **IN_PAGILA}],
    )
    harvest = BashOperator(
        task_id="harvest",
        **garner("--source pagila --table film_languages --result-line", env={**CATALOG, **PAGILA}),
    )
    lineage_of_sql = BashOperator(
        task_id="lineage_of_sql",
        **garner(
            f"lineage --from-sql {SQL}/film_languages.sql --in pagila.pagila.public --dialect postgres --result-line",
            env=CATALOG,
        ),
    )
    lineage_of_task = BashOperator(
        task_id="lineage_of_task",
        **garner(
            'lineage --stdin --result-line <<<"$MOVED"',
            env={**CATALOG, "MOVED": json.dumps({"inlets": load.inlets, "outlets": load.outlets})},
        ),
    )
    load >> harvest >> lineage_of_sql >> lineage_of_task
