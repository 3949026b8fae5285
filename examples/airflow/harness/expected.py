"""Prints the commands whose output says what an Airflow holds, for commands.py. Usage: expected.py FOLDER VERSION < dag ids"""

import json
import sys
from pathlib import Path

folder = Path(sys.argv[1])


def command(name, *args):
    print(json.dumps({"file": str(folder / name), "args": [*args, "-o", "json"]}))


command("dags-list.json", "dags", "list")
command("import-errors.json", "dags", "list-import-errors")
version_3 = sys.argv[2].startswith("3")
for dag_id in sys.stdin.read().split():
    print(json.dumps({"file": str(folder / f"tasks-{dag_id}.txt"), "args": ["tasks", "list", dag_id]}))
    command(f"runs-{dag_id}.json", "dags", "list-runs", *([dag_id] if version_3 else ["-d", dag_id]))
    command(f"details-{dag_id}.json", "dags", "details", dag_id)
