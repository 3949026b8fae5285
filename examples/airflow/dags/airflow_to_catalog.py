"""
# This Airflow into the catalog

DAGs become pipelines in the catalog, with tasks, owners, tags, schedule and the state of their last runs; inlets and outlets
become lineage. `ingest.yaml` says whether the source `airflow` is read over the REST API or from the metadata database; the
connection `airflow_api` has the password of the user who may read it.
"""

from datetime import datetime, timedelta

try:
    from airflow.sdk import DAG
except ImportError:  # Airflow 2
    from airflow import DAG
from airflow.providers.standard.operators.bash import BashOperator
from garner_airflow import CATALOG, garner

AIRFLOW = {
    "AIRFLOW_API_URL": "{{ conn.airflow_api.host }}",
    "AIRFLOW_API_USER": "{{ conn.airflow_api.login }}",
    "AIRFLOW_API_PASSWORD": "{{ conn.airflow_api.password }}",
}

with DAG(
    "airflow_to_catalog",
    description="DAGs, tasks, runs and lineage of this Airflow",
    doc_md=__doc__,
    schedule="*/30 * * * *",
    start_date=datetime(2026, 1, 1),
    catchup=False,
    max_active_runs=1,
    default_args={"owner": "data-platform", "retries": 1, "retry_delay": timedelta(minutes=2)},
    tags=["openmetadata"],
):
    BashOperator(task_id="ingest", **garner("--source airflow --result-line", env={**CATALOG, **AIRFLOW}))
