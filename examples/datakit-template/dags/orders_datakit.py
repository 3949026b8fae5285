"""
# Revenue of the shop by day

| task | what it does |
|---|---|
| `ingest` | brings the tables of the shop and of the warehouse into the catalog; what did not change is not written |
| `load` | adds up the orders, fills `daily_revenue`, and tells the catalog which columns feed which |

Both may be repeated. It needs the connections `openmetadata` (host: the address, password: the bot's token), `shop` and
`warehouse` (host, port, login, password). No secret is in a command line; the environment of a task is masked in the log.
"""

from datetime import datetime, timedelta

try:
    from airflow.sdk import DAG
except ImportError:  # Airflow 2
    from airflow import DAG
try:
    from airflow.providers.standard.operators.bash import BashOperator
except ImportError:  # Airflow 2 without the provider
    from airflow.operators.bash import BashOperator


def database(connection):
    """The variables that ingest.yaml and the program read, out of an Airflow connection."""
    prefix = connection.upper()
    return {
        f"{prefix}_HOST": "{{ conn.%s.host }}" % connection,
        f"{prefix}_PORT": "{{ conn.%s.port or 5432 }}" % connection,
        f"{prefix}_USERNAME": "{{ conn.%s.login }}" % connection,
        f"{prefix}_PASSWORD": "{{ conn.%s.password }}" % connection,
    }


ENVIRONMENT = {
    "OPENMETADATA_URL": "{{ conn.openmetadata.host }}",
    "OPENMETADATA_JWT_TOKEN": "{{ conn.openmetadata.password }}",
    # The name of this Airflow in the catalog: the DAG is then the pipeline on the edge.
    "GARNER_PIPELINE_SERVICE": "airflow",
    **database("shop"),
    **database("warehouse"),
}

with DAG(
    "orders_datakit",
    description="Orders of the shop, added up into the warehouse",
    doc_md=__doc__,
    schedule="0 4 * * *",
    start_date=datetime(2026, 1, 1),
    catchup=False,
    max_active_runs=1,
    default_args={
        "owner": "data-platform",
        "retries": 2,
        "retry_delay": timedelta(minutes=5),
        "execution_timeout": timedelta(hours=1),
    },
    tags=["openmetadata"],
):
    ingest = BashOperator(
        task_id="ingest",
        bash_command="set -euo pipefail; "
        'exec java -Xmx512m -jar "${GARNER_JAR:-/opt/garner/ingest.jar}" --all '
        '--config "${DATAKIT_HOME:-/opt/orders-datakit}/ingest.yaml" --result-line',
        env=ENVIRONMENT,
        append_env=True,
        skip_on_exit_code=99,
    )
    load = BashOperator(
        task_id="load",
        bash_command="set -euo pipefail; "
        'exec java -Xmx512m -jar "${DATAKIT_HOME:-/opt/orders-datakit}/orders-datakit.jar"',
        env=ENVIRONMENT,
        append_env=True,
    )
    ingest >> load
