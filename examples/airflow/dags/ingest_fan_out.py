"""
# A large source on many workers

`plan` asks Garner for work units, `ingest` is mapped over them, and each of its instances harvests one: on Celery or
Kubernetes, on as many machines as there are workers. `finish` does what needs the whole: foreign keys and lineage between
units, and retiring what is gone.

A unit that failed is retried, or cleared, alone. `finish` retires, so it runs only when every unit has succeeded: that is the
default rule, `all_success`, which also skips it with the others when the source is switched off. At most four units of a run
are under way at once, for they all read the same database.
"""

from datetime import datetime, timedelta

try:
    from airflow.sdk import DAG
except ImportError:  # Airflow 2
    from airflow import DAG
from airflow.providers.standard.operators.bash import BashOperator
from garner_airflow import CATALOG, PAGILA, UnitOperator, garner

ACCESS = {**CATALOG, **PAGILA}

with DAG(
    "ingest_fan_out",
    description="One source, a task for each work unit",
    doc_md=__doc__,
    schedule="0 4 * * 6",
    start_date=datetime(2026, 1, 1),
    catchup=False,
    max_active_runs=1,
    default_args={"owner": "data-platform", "retries": 2, "retry_delay": timedelta(minutes=5)},
    tags=["openmetadata"],
):
    plan = BashOperator(task_id="plan", **garner("units --source pagila --max-units 16", env=ACCESS))
    ingest = UnitOperator.partial(
        task_id="ingest",
        secrets=ACCESS,
        max_active_tis_per_dagrun=4,
        map_index_template="{{ task.env['GARNER_UNIT_NAME'] }}",
        **garner("--source pagila --result-line"),
    ).expand(env=plan.output)
    finish = BashOperator(
        task_id="finish",
        trigger_rule="all_success",
        **garner("--source pagila --finish --result-line", env=ACCESS),
    )
    ingest >> finish
