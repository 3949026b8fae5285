"""
# The jar in a container

For workers without Java: a container of any image with a Java 17 runtime, with the folder of the jar mounted. The last line of
its output becomes the XCom. `DockerOperator` does not skip by itself on exit code 99, so it is told to.

Airflow shows `environment` on the task's page, with values masked whose names speak of a password or a token. A value that must
not even go through a template belongs into `private_environment`.
"""

from datetime import datetime, timedelta

try:
    from airflow.sdk import DAG
except ImportError:  # Airflow 2
    from airflow import DAG
from airflow.providers.docker.operators.docker import DockerOperator
from docker.types import Mount
from garner_airflow import CATALOG, PAGILA

with DAG(
    "ingest_in_docker",
    description="Pagila, harvested from a container",
    doc_md=__doc__,
    schedule="0 3 * * *",
    start_date=datetime(2026, 1, 1),
    catchup=False,
    max_active_runs=1,
    default_args={"owner": "data-platform", "retries": 2, "retry_delay": timedelta(minutes=5)},
    tags=["openmetadata"],
):
    DockerOperator(
        task_id="ingest",
        image="eclipse-temurin:17-jre",
        command=["java", "-Xmx512m", "-jar", "/opt/garner/ingest.jar", "--source", "pagila", "--result-line"],
        environment={"GARNER_CONFIG": "/opt/garner/ingest.yaml", **CATALOG, **PAGILA},
        mounts=[Mount(source="/opt/garner", target="/opt/garner", type="bind", read_only=True)],
        mount_tmp_dir=False,
        mem_limit="1g",
        auto_remove="success",
        skip_on_exit_code=99,
        execution_timeout=timedelta(hours=1),
    )
