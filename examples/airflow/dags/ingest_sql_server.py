"""
# A SQL Server with Kerberos into the catalog

No password anywhere: a sidecar keeps a ticket in the volume that is mounted read-only at `/krb5/cache`, and Garner reads it
each time it opens a connection. The task `doctor` goes the whole way first (configuration, ticket, KDC, login, rights,
catalog) and says what to do about what does not work; it is not retried.

The worker needs the volume `/krb5/cache` and a `/etc/krb5.conf`; where they are elsewhere, change `TICKET`. Both variables
are set here because Airflow takes `KRB5CCNAME` away from tasks that run as another user.
"""

from datetime import datetime, timedelta

try:
    from airflow.sdk import DAG
except ImportError:  # Airflow 2
    from airflow import DAG
from airflow.providers.standard.operators.bash import BashOperator
from garner_airflow import CATALOG, garner

TICKET = {"KRB5CCNAME": "FILE:/krb5/cache/krb5cc", "KRB5_CONFIG": "/etc/krb5.conf"}

with DAG(
    "ingest_sql_server",
    description="Tables, columns, keys and views of the CRM",
    doc_md=__doc__,
    schedule="30 3 * * *",
    start_date=datetime(2026, 1, 1),
    catchup=False,
    max_active_runs=1,
    default_args={"owner": "data-platform", "retries": 2, "retry_delay": timedelta(minutes=5)},
    tags=["openmetadata", "kerberos"],
):
    doctor = BashOperator(
        task_id="doctor",
        retries=0,
        **garner("doctor --source crm", env={**CATALOG, **TICKET}, output_processor=str),
    )
    ingest = BashOperator(task_id="ingest", **garner("--source crm --result-line", env={**CATALOG, **TICKET}))
    doctor >> ingest
