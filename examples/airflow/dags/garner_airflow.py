"""What the example DAGs share: how ingest.jar is started, and how it gets its secrets. Not a DAG.

On the worker, two environment variables say where things are: GARNER_JAR (else /opt/garner/ingest.jar) and GARNER_CONFIG
(the ingest.yaml, which names secrets by their variables and holds none).
"""

import json
from datetime import timedelta

from airflow.providers.standard.operators.bash import BashOperator

# The connection `openmetadata` has the catalog's address as its host and the bot's token as its password.
CATALOG = {
    "OPENMETADATA_URL": "{{ conn.openmetadata.host }}",
    "OPENMETADATA_JWT_TOKEN": "{{ conn.openmetadata.password }}",
}

# The connection `pagila`, a database to be harvested.
PAGILA = {
    "PAGILA_HOST": "{{ conn.pagila.host }}",
    "PAGILA_PORT": "{{ conn.pagila.port }}",
    "PAGILA_PASSWORD": "{{ conn.pagila.password }}",
}


def java(arguments, heap="512m"):
    """The command line. `exec` gives java the signal that stops a task, and the task java's exit code.

    The heap is named because several tasks share the memory of a worker, and Java would take a quarter of it for each.
    """
    return f'set -euo pipefail; exec java -Xmx{heap} -jar "${{GARNER_JAR:-/opt/garner/ingest.jar}}" {arguments}'


def garner(arguments, env=None, heap="512m", **more):
    """Arguments of a BashOperator that runs ingest.jar.

    Secrets come as environment, never on the command line, which Airflow logs. Exit code 99 is Garner's word for
    "switched off", the last line of output is its result, which becomes the task's XCom.
    """
    return {
        "bash_command": java(arguments, heap),
        "append_env": True,  # else PATH, JAVA_HOME and GARNER_JAR are gone
        "skip_on_exit_code": 99,
        "output_processor": json.loads,
        "execution_timeout": timedelta(hours=1),
        **({"env": env} if env else {}),
        **more,
    }


class UnitOperator(BashOperator):
    """A BashOperator with a second environment. A mapped `env` holds the unit, and Airflow renders no templates in it."""

    template_fields = (*BashOperator.template_fields, "secrets")

    def __init__(self, *, secrets, **more):
        super().__init__(**more)
        self.secrets = secrets

    def get_env(self, context):
        return {**super().get_env(context), **self.secrets}
