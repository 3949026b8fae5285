"""Proves ingest_fan_out under a real scheduler with its LocalExecutor. Usage: prove_fan_out.py TALLY; test starts what it needs."""

import contextlib
import json
import os
import re
import shlex
import subprocess
import sys
import time
from pathlib import Path

from garner import catalog, catalog_list, edges_into, ingest, last_line
from lab import FOLDER, VERSION, airflow, last_run, rows, task_states, xcom
from proofs import Proofs, same

DAG = "estate_fan_out"
ESTATE = os.environ["ESTATE_DATABASE"]
IN_ESTATE = f"estate.{ESTATE}"
LOCKED = "branch_05"
DROPPED = ["branch_05.t23", "branch_06.t23", "branch_11.t23"]
CHANGES = [
    *(f"drop table {table}" for table in DROPPED),
    "create table branch_09.t26 (id bigint primary key)",
    "alter table branch_02.t23 add foreign key (far_id) references branch_09.t26",
]
OF_ONE_CATALOG = {"id", "href", "version", "updatedAt", "updatedBy", "changeDescription"}


def plain_catalog():
    """How the catalog is reached that is filled without any unit."""
    return dict(word.split("=", 1) for word in shlex.split((FOLDER / "plain.env").read_text(), comments=True) if "=" in word)


def wait(condition, seconds, otherwise):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        found = condition()
        if found:
            return found
        time.sleep(0.5)
    raise AssertionError(f"{otherwise} within {seconds} s")


def in_source(*statements):
    commands = [word for statement in statements for word in ("-c", statement)]
    return subprocess.run(
        ["psql", "-XAtq", "-v", "ON_ERROR_STOP=1", "-d", ESTATE, *commands], check=True, stdout=subprocess.PIPE, text=True, timeout=60
    ).stdout.split()


def trigger():
    wait(lambda: rows(f"select 1 from serialized_dag where dag_id = '{DAG}'"), 120, "the DAG processor did not store the DAG")
    done = airflow("dags", "trigger", DAG)
    same(0, done.returncode, done.stdout[-1500:])


def has_ended():
    state = last_run(DAG)["state"]
    return state if state in ("success", "failed") else None


def instances():
    """The facts of each unit's task in the newest run, by its place in the plan."""
    found = rows(
        "select i.map_index, i.state, i.try_number, i.start_date, i.end_date, j.job_type"
        " from task_instance i left join job j on j.id = i.queued_by_job_id"
        f" where i.dag_id = '{DAG}' and i.run_id = '{last_run(DAG)['run_id']}' and i.task_id = 'ingest'"
    )
    return {row.pop("map_index"): row for row in found}


def units_succeed():
    same((400, 16), tuple(map(int, in_source(
        "select count(*) from pg_class c join pg_namespace n on n.oid = relnamespace where nspname ~ '^branch' and relkind in ('r', 'p') and not relispartition",
        "select count(*) from pg_namespace where nspname ~ '^branch'",
    ))), "tables and schemas of the source:")
    trigger()
    same("success", wait(has_ended, 400, "the run did not end"), "the run:")
    same({"plan": "success", "ingest": ["success"] * 8, "finish": "success"}, task_states(DAG))
    same(8, len(xcom(DAG, "plan")), "units:")
    same({"SchedulerJob"}, {unit["job_type"] for unit in instances().values()}, "who queued them:")
    executors = re.findall(r"Trying to enqueue tasks: .*ingest .* for executor: (\w+)", (FOLDER / "scheduler.log").read_text())
    same({"LocalExecutor"}, set(executors), "who ran them:")


def side_by_side():
    spans = [(unit["start_date"], unit["end_date"]) for unit in instances().values()]
    most = max(sum(start <= moment < end for start, end in spans) for moment, _ in spans)
    assert 2 <= most <= 4, f"at most {most} units ran at once"


def contents(of):
    """All that a catalog tells of the estate, but for what differs from catalog to catalog: ids, versions and times."""
    entities = [catalog("services/databaseServices/name/estate", of, fields="*"), catalog(f"databases/name/{IN_ESTATE}", of, fields="*")]
    schemas = catalog_list("databaseSchemas", of, database=IN_ESTATE, include="all", fields="*")
    members = [
        (kind, entity)
        for schema in schemas
        for kind in ("tables", "storedProcedures")
        for entity in catalog_list(kind, of, databaseSchema=schema["fullyQualifiedName"], include="all", fields="*")
    ]
    told = {entity["fullyQualifiedName"]: same_everywhere(entity) for entity in [*entities, *schemas, *(entity for _, entity in members)]}
    edges = {}
    for kind, entity in members:
        into = edges_into(entity["fullyQualifiedName"], kind.removesuffix("s"), of)
        edges |= {f"{source} -> {entity['fullyQualifiedName']}": details for source, details in into.items()}
    return told, edges, [kind for kind, _ in members].count("tables")


def same_everywhere(value):
    if isinstance(value, dict):
        return {key: same_everywhere(member) for key, member in value.items() if key not in OF_ONE_CATALOG}
    return [same_everywhere(member) for member in value] if isinstance(value, list) else value


def as_one_run_leaves_it(tables):
    of = plain_catalog()
    done = ingest("--source", "estate", "--result-line", env=of)
    same(0, done.returncode, done.stdout[-1500:])
    same("ok", last_line(done.stdout)["status"])
    expected, found = contents(of), contents(os.environ)
    same(tables, expected[2], "tables and views of the plain run:")
    assert len(expected[1]) >= 80, f"{len(expected[1])} edges of the plain run"
    same(expected[0], found[0], "entities:")
    same(expected[1], found[1], "edges:")


@contextlib.contextmanager
def table_being_altered(table):
    """A migration that has not committed: whoever reads the default of the table's columns waits for it."""
    session = subprocess.Popen(["psql", "-XAtq", "-d", ESTATE], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    try:
        session.stdin.write(f"begin; alter table {table} add column note text default 'none'; select 'altered';\n")
        session.stdin.flush()
        same("altered\n", session.stdout.readline(), "psql:")
        yield
        session.communicate("commit;\n", timeout=30)
    finally:
        session.kill()
        session.wait(10)


def end_waiting_sessions():
    """What an administrator does to whoever waits behind a migration; how many there were."""
    return len(in_source(
        "select pg_terminate_backend(pid) from pg_stat_activity"
        f" where datname = '{ESTATE}' and usename = 'harvester' and wait_event_type = 'Lock'"
    ))


def cut_off():
    """Place of the unit that has the locked schema."""
    places = [place for place, unit in enumerate(xcom(DAG, "plan")) if LOCKED in unit["GARNER_UNIT"]]
    same(1, len(places), "units with the locked schema:")
    return places[0]


def one_unit_fails():
    in_source(*CHANGES)
    cut = []

    def has_ended_meanwhile():
        cut.append(end_waiting_sessions())
        return has_ended()

    with table_being_altered(LOCKED + ".t24"):
        trigger()
        same("failed", wait(has_ended_meanwhile, 400, "the run did not end"), "the run:")
    assert sum(cut), "no session waited for the table"
    units = ["success"] * 8
    units[cut_off()] = "failed"
    same({"plan": "success", "ingest": units, "finish": "upstream_failed"}, task_states(DAG))
    log = logs(f"*run_id={last_run(DAG)['run_id']}/task_id=ingest/map_index={cut_off()}/*.log")
    assert re.search(r"return code 10\b|exit code 10\b", log), "exit code 10 is not in the log of the unit"
    assert "The connection was lost; run again." in log, "the remedy is not in the log of the unit"
    gone = [table for table in DROPPED if not catalog(f"tables/name/{IN_ESTATE}.{table}")]
    same([], gone, "tables that were retired although a unit failed:")


def cleared_unit_completes():
    before, place = instances(), cut_off()
    done = airflow("tasks", "clear", DAG, "--task-regex", "ingest", "--downstream", "--only-failed", "--yes")
    same(0, done.returncode, done.stdout[-1500:])
    same("success", wait(has_ended, 400, "the run did not end"), "the run:")
    same({"plan": "success", "ingest": ["success"] * 8, "finish": "success"}, task_states(DAG))
    after = instances()
    again = [unit for unit in after if after[unit] != before[unit]]
    same([place], again, "units that ran again:")
    same(before[place]["try_number"] + 1, after[place]["try_number"], "the unit's try:")
    same(len(DROPPED), xcom(DAG, "finish")["retired"], "retired by the finish:")
    left = [table for table in DROPPED if catalog(f"tables/name/{IN_ESTATE}.{table}")]
    same([], left, "dropped tables that the catalog still has:")


def logs(pattern):
    folder = Path(os.environ["AIRFLOW_HOME"]) / "logs"
    found = [path for path in folder.glob(f"dag_id={DAG}/{pattern}") if path.is_file()]
    assert found, f"there is no log {pattern}"
    return "\n".join(path.read_text(errors="replace") for path in sorted(found))


def no_secret_shows():
    secrets = [os.environ["OPENMETADATA_JWT_TOKEN"], os.environ["PAGILA_PASSWORD"]]
    stored = json.dumps(rows(f"select rendered_fields from rendered_task_instance_fields where dag_id = '{DAG}'"))
    for text in (logs("**/*.log"), stored):
        assert not any(secret in text for secret in secrets), "a secret shows"


def main():
    proofs = Proofs(f"Airflow {VERSION}", sys.argv[1])
    proofs.prove("8 units of 400 tables succeed under the scheduler with its LocalExecutor", units_succeed)
    proofs.prove("units ran side by side, and never more than 4", side_by_side)
    proofs.prove("8 units leave the catalog that one plain run leaves", as_one_run_leaves_it, 432)
    proofs.prove("one unit that loses its database fails with exit code 10, and nothing is retired", one_unit_fails)
    proofs.prove("the failed unit, cleared, runs alone; finish retires what is gone", cleared_unit_completes)
    proofs.prove("after the retry the catalog is again that of one plain run", as_one_run_leaves_it, 433)
    proofs.prove("no secret is in the logs and rendered fields of the units", no_secret_shows)
    proofs.close()


main()
