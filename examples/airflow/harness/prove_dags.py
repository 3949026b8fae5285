"""Proves the example DAGs on one Airflow with the real jar. Usage: prove_dags.py TALLY; the environment comes from lab.sh."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

from lab import DAY, FOLDER, VERSION, airflow, dags_test, last_run, rows, task_states, without_retries, xcom
from garner import JAR, catalog, edges_into, has_airflow_type, has_command, ingest, last_line
from proofs import Proofs, Skip, same
from stopping import sigterm_stops_java

HERE = Path(__file__).parent
DAGS = Path(os.environ["AIRFLOW__CORE__DAGS_FOLDER"])
EXAMPLES = sorted(path.stem for path in (HERE.parent / "dags").glob("*.py") if path.stem != "garner_airflow")
TABLE = "pagila.pagila.public.film_languages"


def only_the_broken_file_fails():
    errors = rows("select filename, stacktrace from import_error")
    same(["broken.py"], [Path(error["filename"]).name for error in errors], "files with import errors:")
    printed = airflow("dags", "list-import-errors").stdout
    assert "this file fails on purpose" in printed, "airflow dags list-import-errors does not print it"


def every_example_is_there():
    stored = {row["dag_id"] for row in rows("select dag_id from serialized_dag")}
    same([], [dag for dag in EXAMPLES if dag not in stored], "examples that Airflow does not have:")


def every_example_is_documented():
    stored = rows("select distinct dag_id, data->'dag'->>'doc_md' as doc from serialized_dag")
    without = [row["dag_id"] for row in stored if row["dag_id"] in EXAMPLES and not (row["doc"] or "").strip()]
    same([], without, "examples without doc_md:")


def pagila_arrives():
    code, log = dags_test("ingest_pagila")
    same(0, code, "exit code of dags test:")
    same({"ingest": "success"}, task_states("ingest_pagila"))
    assert "Running command" in log, "the command is not in the log"
    assert catalog("tables/name/pagila.pagila.public.film"), "the catalog has no table film"


def result_is_the_xcom():
    result = xcom("ingest_pagila", "ingest")
    assert isinstance(result, dict), f"the XCom is {result!r}"
    same(("pagila", "ok"), (result["source"], result["status"]))
    assert result["tables"] > 20, f"{result['tables']} tables"


def second_run_writes_nothing():
    dags_test("ingest_pagila", day="2026-01-02")
    result = xcom("ingest_pagila", "ingest")
    same((0, 0), (result["created"], result["updated"]), "created and updated by a second run:")


def etl_tells_its_lineage():
    code, _ = dags_test("etl_with_lineage")
    same(dict.fromkeys(("load", "harvest", "lineage_of_sql", "lineage_of_task"), "success"), task_states("etl_with_lineage"))
    same(0, code, "exit code of dags test:")
    edges = edges_into(TABLE)
    same({"pagila.pagila.public.film", "pagila.pagila.public.language"}, set(edges), "upstream tables:")
    assert any(edge.get("columnsLineage") for edge in edges.values()), "no edge has columns"
    for task in ("lineage_of_sql", "lineage_of_task"):
        assert isinstance(xcom("etl_with_lineage", task), dict), f"{task} left no result"


def fans_out():
    if not has_command("units"):
        raise Skip("this ingest.jar has no command `units`")
    code, _ = dags_test("ingest_fan_out")
    states = task_states("ingest_fan_out")
    units = xcom("ingest_fan_out", "plan")
    same(0, code, "exit code of dags test:")
    same(("success", "success"), (states["plan"], states["finish"]))
    same(["success"] * len(units), states["ingest"], "states of the units:")
    same("ok", xcom("ingest_fan_out", "finish")["status"])


def airflow_arrives():
    if not has_airflow_type():
        raise Skip("this ingest.jar has no sources of type `airflow`")
    with without_retries("airflow_to_catalog") as dag:
        code, log = dags_test(dag)
    if "is not read by this version" in log:
        raise Skip("this ingest.jar has no REST route")
    same(0, code, "exit code of dags test:")
    same({"ingest": "success"}, task_states(dag))
    result = xcom(dag, "ingest")
    assert result["pipelines"] >= len(EXAMPLES), f"{result['pipelines']} pipelines"


def sql_server_is_rendered():
    printed = airflow("tasks", "render", "ingest_sql_server", "ingest", DAY).stdout
    for word in ("exec java -Xmx512m", "--source crm --result-line", "FILE:/krb5/cache/krb5cc", "/etc/krb5.conf"):
        assert word in printed, f"`airflow tasks render` does not show {word}"
    command = printed[: printed.find("property: env")]
    assert os.environ["OPENMETADATA_JWT_TOKEN"] not in command, "the token is in the command"


def sql_server_arrives():
    """The DAG and its part of the ingest.yaml as they are, but for where the server, the KDC and the ticket are."""
    reach = dict(line.split("=", 1) for line in (FOLDER.parent / "sql-server.env").read_text().splitlines())
    config = FOLDER / "sql-server.yaml"
    at_home = f"    host: localhost\n    port: {reach['SQL_SERVER_PORT']}\n    caFile: {reach['SQL_SERVER_CA_FILE']}\n"
    text = Path(os.environ["GARNER_CONFIG"]).read_text().replace("    host: sqlserver01.company.com\n", at_home)
    config.write_text(text.replace("include: [CRM]", "include: [crm]"))
    places = {"FILE:/krb5/cache/krb5cc": reach["KRB5CCNAME"], "/etc/krb5.conf": reach["KRB5_CONFIG"]}
    with without_retries("ingest_sql_server", places=places) as dag:
        code, _ = dags_test(dag, env={"GARNER_CONFIG": str(config)})
    same(0, code, "exit code of dags test:")
    same({"doctor": "success", "ingest": "success"}, task_states(dag))
    same(("crm", "ok"), (xcom(dag, "ingest")["source"], xcom(dag, "ingest")["status"]))
    assert catalog("tables/name/corporate-sql-server.crm.sales.Customer"), "the catalog has no table Customer"


def failure_fails_the_task():
    closed = dict(json.loads(os.environ["AIRFLOW_CONN_PAGILA"]), port=1)
    with without_retries("ingest_pagila") as dag:
        code, log = dags_test(dag, env={"AIRFLOW_CONN_PAGILA": json.dumps(closed)})
    same(True, code != 0, "dags test failed:")
    same("failed", last_run(dag)["state"], "the run:")
    same({"ingest": "failed"}, task_states(dag))
    assert re.search(r"return code 10\b|exit code 10\b", log), "exit code 10 is not in the log"
    assert '"exitCode":10' in log, "the report is not in the log"


def no_ticket_is_told():
    code, log = dags_test("ingest_sql_server")
    same(True, code != 0, "dags test failed:")
    states = task_states("ingest_sql_server")
    same(("failed", "upstream_failed"), (states["doctor"], states["ingest"]))
    assert re.search(r"return code 13\b", log), "exit code 13 of doctor is not in the log"
    assert "ticket cache" in log, "doctor's words are not in the log"


def disabled_source_skips():
    config = Path(os.environ["GARNER_CONFIG"]).read_text().replace("    type: postgres\n", "    type: postgres\n    enabled: false\n", 1)
    off = FOLDER / "disabled.yaml"
    off.write_text(config)
    dags_test("ingest_pagila", env={"GARNER_CONFIG": str(off)}, day="2026-01-04")
    same({"ingest": "skipped"}, task_states("ingest_pagila"))


def _rendered(dag, *fields):
    done = subprocess.run(
        [os.environ["LAB_PYTHON"], str(HERE / "rendered.py"), str(DAGS / (dag + ".py")), "ingest", *fields],
        check=True, stdout=subprocess.PIPE, text=True, timeout=120,
    )
    return json.loads(done.stdout.rstrip().rsplit("\n", 1)[-1])


def container_runs():
    """The command and the environment that the container gets, run as plain java: its paths become those of this machine."""
    rendered = _rendered("ingest_in_docker", "command", "environment")
    same(["java", "-Xmx512m", "-jar", "/opt/garner/ingest.jar"], rendered["command"][:4])
    done = subprocess.run(
        ["java", "-Xmx512m", "-jar", JAR, *rendered["command"][4:]],
        env={"PATH": os.environ["PATH"], **rendered["environment"], "GARNER_CONFIG": os.environ["GARNER_CONFIG"]},
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=120,
    )
    same(0, done.returncode, done.stdout[-500:])
    same("ok", last_line(done.stdout)["status"])


def pod_runs():
    rendered = _rendered("ingest_in_kubernetes", "cmds", "arguments", "env_vars")
    result = FOLDER / "return.json"
    result.unlink(missing_ok=True)
    same("/airflow/xcom/return.json", rendered["arguments"][-1])
    secrets = {name: os.environ[name] for name in ("OPENMETADATA_JWT_TOKEN", "PAGILA_PASSWORD")}
    done = subprocess.run(
        [*rendered["cmds"][:-1], JAR, *rendered["arguments"][:-1], str(result)],
        env={"PATH": os.environ["PATH"], **rendered["env_vars"], **secrets, "GARNER_CONFIG": os.environ["GARNER_CONFIG"]},
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=120,
    )
    same(0, done.returncode, done.stdout[-500:])
    same("ok", json.loads(result.read_text())["status"])


def no_secret_shows():
    secrets = [os.environ["OPENMETADATA_JWT_TOKEN"], os.environ["PAGILA_PASSWORD"]]
    for log in FOLDER.glob("proof-*.log"):
        text = log.read_text()
        assert not any(secret in text for secret in secrets), f"{log.name} shows a secret"
    stored = json.dumps(rows("select rendered_fields from rendered_task_instance_fields"))
    assert not any(secret in stored for secret in secrets), "a secret is among the rendered fields that Airflow stores"


def main():
    proofs = Proofs(f"Airflow {VERSION}", sys.argv[1])
    proofs.prove("only the file that is meant to has an import error", only_the_broken_file_fails)
    proofs.prove(f"all {len(EXAMPLES)} examples are there", every_example_is_there)
    proofs.prove("every example has its documentation", every_example_is_documented)
    proofs.prove("ingest_pagila succeeds, and the catalog has the tables", pagila_arrives)
    proofs.prove("the XCom of ingest_pagila is the result", result_is_the_xcom)
    proofs.prove("a second run of ingest_pagila writes nothing", second_run_writes_nothing)
    proofs.prove("etl_with_lineage moves data and tells what flowed where", etl_tells_its_lineage)
    proofs.prove("ingest_fan_out runs its units and finishes", fans_out)
    proofs.prove("airflow_to_catalog succeeds", airflow_arrives)
    proofs.prove("ingest_sql_server gets its ticket by environment", sql_server_is_rendered)
    proofs.prove("ingest_sql_server without a ticket fails with 13, in words", no_ticket_is_told)
    proofs.prove("ingest_sql_server with a ticket brings the tables", sql_server_arrives)
    proofs.prove("an unreachable source fails the task with exit code 10", failure_fails_the_task)
    proofs.prove("a source that is switched off skips the task", disabled_source_skips)
    proofs.prove("SIGTERM stops java within 5 s, with a report", sigterm_stops_java)
    proofs.prove("what ingest_in_docker hands to its container runs", container_runs)
    proofs.prove("what ingest_in_kubernetes hands to its pod runs", pod_runs)
    proofs.prove("no secret is in a log or in rendered fields", no_secret_shows)
    proofs.close()


main()
