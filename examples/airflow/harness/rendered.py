"""Prints what a container would get: the operator's fields, rendered by Airflow, as one JSON object.

Usage, with an Airflow's own python: rendered.py DAG_FILE TASK FIELD...
"""

import importlib.util
import json
import os
import sys
from types import SimpleNamespace

try:
    from airflow.sdk.definitions._internal.contextmanager import DagContext
except ImportError:  # Airflow 2
    from airflow.models.dag import DagContext


class Connections:
    """Stands for `conn` in templates; takes connections from where Airflow takes them first, the environment."""

    def __getattr__(self, name):
        return SimpleNamespace(**json.loads(os.environ["AIRFLOW_CONN_" + name.upper()]))


def main():
    file, task_id, *fields = sys.argv[1:]
    sys.path.insert(0, os.path.dirname(file))
    task = _dag(file).get_task(task_id)
    context = {"conn": Connections()}
    print(json.dumps({field: task.render_template(_plain(getattr(task, field)), context) for field in fields}))


def _dag(file):
    """The DAG of a file. One that is made by `with` alone has no name in its module; Airflow keeps it aside."""
    spec = importlib.util.spec_from_file_location("dag_file", file)
    sys.modules["dag_file"] = module = importlib.util.module_from_spec(spec)
    DagContext.current_autoregister_module_name = "dag_file"
    spec.loader.exec_module(module)
    return next(dag for dag, _ in DagContext.autoregistered_dags)


def _plain(value):
    """A pod's variables are objects of the Kubernetes client; those that come from a Secret have no value here."""
    if isinstance(value, list) and value and hasattr(value[0], "to_dict"):
        return {item.name: item.value for item in value}
    return value


main()
