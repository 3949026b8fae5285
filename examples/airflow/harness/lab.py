"""Runs the Airflow that the environment points to (see lab.sh), and reads its database with psql."""

import contextlib
import json
import os
import re
import subprocess
from pathlib import Path

AIRFLOW = os.environ["LAB_AIRFLOW"]
FOLDER = Path(os.environ["LAB_FOLDER"])
VERSION = os.environ["LAB_VERSION"]
DAY = "2026-01-01"


def airflow(*arguments, env=None, timeout=240):
    """The finished process, its output and errors in one text."""
    return subprocess.run(
        [AIRFLOW, *arguments], env={**os.environ, **(env or {})}, timeout=timeout,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace",
    )


def dag_file(name):
    """The option that names a DAG's file, so that only this one is parsed."""
    option = "--subdir" if VERSION == "2.11" else "--dagfile-path"
    return [option, str(Path(os.environ["AIRFLOW__CORE__DAGS_FOLDER"]) / (name + ".py"))]


def dags_test(dag, env=None, day=DAY, file=None, timeout=240):
    """`airflow dags test`, with its log kept in a file. Returns the exit code and the log."""
    done = airflow("dags", "test", dag, day, *dag_file(file or dag), env=env, timeout=timeout)
    (FOLDER / f"proof-{dag}.log").write_text(done.stdout)
    return done.returncode, done.stdout


@contextlib.contextmanager
def without_retries(dag, option="", places=None):
    """A copy of a DAG that fails at once, for `dags test` waits out the pause before each retry; with one more option, and
    with other places of files."""
    name = "once_" + dag
    file = Path(os.environ["AIRFLOW__CORE__DAGS_FOLDER"]) / (name + ".py")
    text = file.with_name(dag + ".py").read_text()
    text = re.sub(r'"retries": \d', '"retries": 0', text).replace(f'"{dag}"', f'"{name}"')
    for before, after in (places or {}).items():
        text = text.replace(f'"{before}"', f'"{after}"')
    file.write_text(text.replace("--result-line", f"--result-line {option}".rstrip()))
    try:
        yield name
    finally:
        file.unlink()


def rows(sql):
    """What a query yields, as a list of dictionaries."""
    query = f"select coalesce(json_agg(r), '[]') from ({sql}) r"
    done = subprocess.run(
        ["psql", "-XAt", "-d", os.environ["LAB_DATABASE"], "-c", query], check=True, stdout=subprocess.PIPE, text=True, timeout=60
    )
    return json.loads(done.stdout)


def last_run(dag):
    """Id and state of the newest run."""
    return rows(f"select run_id, state from dag_run where dag_id = '{dag}' order by id desc limit 1")[0]


def task_states(dag):
    """The states of the newest run's tasks, by task; a mapped one has the list of its instances' states."""
    run = last_run(dag)["run_id"]
    found = rows(
        f"select task_id, map_index, state from task_instance where dag_id = '{dag}' and run_id = '{run}' order by 1, 2"
    )
    states = {}
    for row in found:
        if row["map_index"] == -1:
            states[row["task_id"]] = row["state"]
        else:
            states.setdefault(row["task_id"], []).append(row["state"])
    return states


def xcom(dag, task):
    """The task's return value in the newest run: an object, as it is stored."""
    value = "convert_from(value, 'UTF8')" if VERSION == "2.11" else "value::text"
    run = last_run(dag)["run_id"]
    found = rows(
        f"select {value} as value from xcom where dag_id = '{dag}' and run_id = '{run}' and task_id = '{task}' and key = 'return_value'"
    )
    return json.loads(found[0]["value"]) if found else None
