"""Compares what Airflow prints with what the catalog holds after a harvest by each route. Usage: prove_connector.py TALLY"""

import functools
import json
import os
import re
import subprocess
import sys
import urllib.parse
from pathlib import Path

from garner import catalog, catalog_list, edges_into, has_airflow_type, ingest, last_line, put_user
from lab import DAY, VERSION, airflow, dag_file
from proofs import Proofs, Skip, same

HERE = Path(__file__).parent
ROUTES = {"airflow_rest": "REST", "airflow_db": "database"}
RUN = {"succeeds": "outcomes", "fails": "outcomes", "skips": "outcomes", "mapped_300": "structure"}
PRESETS = {"@hourly": "0 * * * *", "@daily": "0 0 * * *", "@weekly": "0 0 * * 0"}
PLAIN = re.compile(r"@\w+|(\S+ ){4}\S+|.*\d:\d\d:\d\d")
OWNERS = {"described": "ann", "etl_with_lineage": "film-team"}
STATES = {"success": "Successful", "failed": "Failed", "upstream_failed": "Failed", "skipped": "Skipped"}


def service(source):
    return f"airflow_{VERSION.replace('.', '_')}_{source.removeprefix('airflow_')}"


@functools.cache
def printed(*arguments):
    """What an `airflow … -o json` prints; log lines stand before it."""
    done = airflow(*arguments, "-o", "json")
    text = done.stdout
    start = 0 if text.startswith("[{") or text.startswith("[]") else text.rindex("\n[") + 1
    return json.loads(text[start:])


def facts():
    """What Airflow makes of its own stored DAGs."""
    done = subprocess.run(
        [os.environ["LAB_PYTHON"], str(HERE / "facts.py")], check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, timeout=120
    )
    return json.loads(done.stdout.rstrip().rsplit("\n", 1)[-1])


class Route:
    """One harvest, and what the catalog holds of it."""

    def __init__(self, source):
        self.source = source
        self.done = ingest("--source", source, "--result-line")
        self.pipelines = {p["name"]: p for p in catalog_list("pipelines", service=service(source), fields="tasks,tags,owner,pipelineStatus")}

    def succeeds(self):
        if "is not read by this version" in self.done.stdout:
            raise Skip("this ingest.jar has no such route")
        same(0, self.done.returncode, self.done.stdout[-1500:])
        same("ok", last_line(self.done.stdout)["status"])

    def again_writes_nothing(self):
        result = last_line(ingest("--source", self.source, "--result-line").stdout)
        same((0, 0, 0, 0), tuple(result[key] for key in ("created", "updated", "retired", "lineageEdges")), "written again:")

    def has_every_dag(self, expected):
        same(sorted(expected), sorted(self.pipelines))

    def has_every_task(self, expected):
        same(
            {dag: sorted(fact["tasks"]) for dag, fact in expected.items()},
            {dag: sorted(task["name"] for task in pipeline.get("tasks", [])) for dag, pipeline in self.pipelines.items()},
        )

    def has_task_details(self, expected):
        """Operator and downstream tasks of each."""
        same(
            {(dag, name): (task["type"], task["downstream"]) for dag, fact in expected.items() for name, task in fact["tasks"].items()},
            {
                (dag, task["name"]): (task.get("taskType"), sorted(task.get("downstreamTasks", [])))
                for dag, pipeline in self.pipelines.items()
                for task in pipeline.get("tasks", [])
            },
        )

    def has_schedules(self, expected):
        """Cron expressions and intervals; of the others Airflow has no word that is its own in both versions."""
        found = {dag: plain(pipeline.get("scheduleInterval") or "") for dag, pipeline in self.pipelines.items()}
        said = {dag: plain(fact["schedule"]) for dag, fact in expected.items() if PLAIN.fullmatch(fact["schedule"])}
        same(said, {dag: found.get(dag) for dag in said})

    def has_tags(self, expected):
        found = {
            dag: sorted(tag["tagFQN"].split(".", 1)[1].strip('"') for tag in pipeline.get("tags", []))
            for dag, pipeline in self.pipelines.items()
        }
        same({dag: fact["tags"] for dag, fact in expected.items()}, found)

    def has_owners(self):
        """Who owns most tasks of a DAG owns the pipeline."""
        found = {dag: (self.pipelines[dag].get("owner") or {}).get("name") for dag in OWNERS}
        same(OWNERS, found)

    def has_descriptions(self, expected):
        """What a DAG says of itself in a line stands first."""
        said = {dag: fact["description"] for dag, fact in expected.items() if fact["description"]}
        found = {dag: (self.pipelines[dag].get("description") or "")[: len(text)] for dag, text in said.items()}
        same(said, found)

    def statuses(self, dag):
        path = f"pipelines/{urllib.parse.quote(self.pipelines[dag]['fullyQualifiedName'])}/status"
        return catalog(path, startTs=0, endTs=4102444800000)["data"]

    def has_run_states(self):
        for dag in RUN:
            arguments = ["--dag-id", dag] if VERSION == "2.11" else [dag]
            runs = printed("dags", "list-runs", *arguments)
            expected = sorted(STATES.get(run["state"], "Pending") for run in runs)
            same(expected, sorted(status["executionStatus"] for status in self.statuses(dag)), dag)

    def has_task_states(self):
        for dag in RUN:
            run = printed("dags", "list-runs", *(["--dag-id", dag] if VERSION == "2.11" else [dag]))[0]["run_id"]
            expected = {}
            for instance in printed("tasks", "states-for-dag-run", dag, run):
                expected.setdefault(instance["task_id"], []).append(instance["state"])
            newest = max(self.statuses(dag), key=lambda status: status["timestamp"])
            found = {task["name"]: task["executionStatus"] for task in newest["taskStatus"]}
            same({task: together(states) for task, states in expected.items()}, found, dag)

    def has_lineage(self):
        """Dictionaries as inlets and outlets are in the database only; om_lineage is seen by both routes."""
        self.feeds("pagila.pagila.public.payment", {"pagila.pagila.public.rental"})
        if self.source == "airflow_db":
            self.feeds("pagila.pagila.public.staff", {"pagila.pagila.public.customer", "pagila.pagila.public.address"})

    def has_lineage_of_sql(self):
        """What the statements of sql_forms say, with columns; of a file that Airflow itself has read, too."""
        columns = edges_into("pagila.pagila.public.language")["pagila.pagila.public.actor"]["columnsLineage"]
        same(
            [(["pagila.pagila.public.actor.first_name"], "pagila.pagila.public.language.name")],
            [(mapping["fromColumns"], mapping["toColumn"]) for mapping in columns],
        )
        self.feeds("pagila.pagila.public.film_languages", {"pagila.pagila.public.film", "pagila.pagila.public.language"})
        told = {line.split()[3] for line in self.done.stdout.splitlines() if "sql_forms, task " in line and "(task-sql-unread)" in line}
        same({"of_no_file", "templated", "unreadable", "unknown_table", "other_database", "unknown_connection", "no_connection"}, told)

    def feeds(self, table, expected):
        found = set(edges_into(table))
        same(set(), expected - found, f"tables that should feed {table} and do not:")


def plain(schedule):
    """Airflow stores a preset or what it stands for."""
    return PRESETS.get(schedule, schedule)


def together(states):
    """A mapped task is one in the catalog: failed when an instance is, else pending, successful, skipped."""
    words = {STATES.get(state, "Pending") for state in states}
    return next(word for word in ("Failed", "Pending", "Successful", "Skipped") if word in words)


def run_all():
    """In one process: the first run of Airflow 3 in a process takes as long as twenty others."""
    folder = os.environ["LAB_FOLDER"]
    commands = [
        json.dumps({"file": f"{folder}/run-{dag}.log", "args": ["dags", "test", dag, DAY, *dag_file(file)]}) for dag, file in RUN.items()
    ]
    subprocess.run(
        [os.environ["LAB_PYTHON"], str(HERE / "commands.py")], input="\n".join(commands), text=True, timeout=400,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True,
    )


def missing_type():
    raise Skip("this ingest.jar has no sources of type `airflow`")


def main():
    proofs = Proofs(f"Airflow {VERSION}", sys.argv[1])
    if not has_airflow_type():
        for name in ROUTES.values():
            proofs.prove(f"the catalog holds what `airflow` prints, by the {name} route", missing_type)
        proofs.close()
    for owner in OWNERS.values():
        put_user(owner)
    run_all()
    ingest("--source", "pagila")
    listed = {dag["dag_id"] for dag in printed("dags", "list")}
    expected = facts()
    proofs.prove("`airflow dags list` prints what Airflow stores", same, sorted(listed), sorted(expected))
    for source, name in ROUTES.items():
        prove_route(proofs, Route(source), name, listed, expected)
    proofs.close()


def prove_route(proofs, route, name, listed, expected):
    proofs.prove(f"{name} route: the harvest succeeds", route.succeeds)
    if route.done.returncode != 0:
        return
    proofs.prove(f"{name} route: the DAGs are those of `airflow dags list`", route.has_every_dag, listed)
    proofs.prove(f"{name} route: tasks of every DAG", route.has_every_task, expected)
    proofs.prove(f"{name} route: operators and downstream tasks", route.has_task_details, expected)
    proofs.prove(f"{name} route: schedules", route.has_schedules, expected)
    proofs.prove(f"{name} route: tags", route.has_tags, expected)
    proofs.prove(f"{name} route: owners", route.has_owners)
    proofs.prove(f"{name} route: descriptions", route.has_descriptions, expected)
    proofs.prove(f"{name} route: states of runs are those of `airflow dags list-runs`", route.has_run_states)
    proofs.prove(f"{name} route: states of tasks are those of `airflow tasks states-for-dag-run`", route.has_task_states)
    proofs.prove(f"{name} route: lineage that tasks declare", route.has_lineage)
    if route.source == "airflow_db":
        proofs.prove(f"{name} route: lineage of the SQL of tasks", route.has_lineage_of_sql)
    proofs.prove(f"{name} route: a second harvest writes nothing", route.again_writes_nothing)


main()
