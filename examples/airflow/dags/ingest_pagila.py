"""
# Pagila into the catalog

Harvests the PostgreSQL database that `ingest.yaml` calls `pagila`, each night at three. Running it again is harmless: what
did not change is not written.

| the task is | when |
|---|---|
| green | the catalog holds what the database has; the XCom `return_value` tells how much was new |
| skipped | the source has `enabled: false` (exit code 99) |
| red | see the exit code in the log: 10, 11 and 12 may pass by themselves and are retried, 2 and 13 need a person |

This file stands alone, to be copied; the others share `garner_airflow.py`. It needs the connections `openmetadata` (host: the
address, password: the bot's token) and `pagila` (host, port, password), and Java 17 on the worker.
"""

import json
from datetime import datetime, timedelta

try:
    from airflow.sdk import DAG
except ImportError:  # Airflow 2
    from airflow import DAG
from airflow.providers.standard.operators.bash import BashOperator

with DAG(
    "ingest_pagila",
    description="Tables, columns, keys and views of pagila",
    doc_md=__doc__,
    schedule="0 3 * * *",
    start_date=datetime(2026, 1, 1),
    catchup=False,
    max_active_runs=1,
    default_args={"owner": "data-platform", "retries": 2, "retry_delay": timedelta(minutes=5)},
    tags=["openmetadata"],
):
    BashOperator(
        task_id="ingest",
        bash_command="set -euo pipefail; "
        'exec java -Xmx512m -jar "${GARNER_JAR:-/opt/garner/ingest.jar}" --source pagila --result-line',
        env={
            "OPENMETADATA_URL": "{{ conn.openmetadata.host }}",
            "OPENMETADATA_JWT_TOKEN": "{{ conn.openmetadata.password }}",
            "PAGILA_HOST": "{{ conn.pagila.host }}",
            "PAGILA_PORT": "{{ conn.pagila.port }}",
            "PAGILA_PASSWORD": "{{ conn.pagila.password }}",
        },
        append_env=True,
        skip_on_exit_code=99,
        output_processor=json.loads,
        execution_timeout=timedelta(hours=1),
    )
