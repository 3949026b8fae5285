"""Records what an Airflow's REST API answers of a few DAGs, in the one file that the connector's tests serve again.

Usage: record_forms.py API FILE DAG...; the user `viewer` and its password come from the environment variable VIEWER_PASSWORD. Kept
are the members that a harvest reads, and of Airflow 2 what tasks left of their inlets and outlets in XCom.
"""

import base64
import json
import os
import sys
import urllib.parse
import urllib.request
from pathlib import Path

KEYS = ("pipeline_inlets", "pipeline_outlets")
TASK = "task_id task_display_name doc_md operator_name class_ref owner start_date end_date downstream_task_ids is_mapped params"
RUN = "dag_id dag_run_id logical_date execution_date data_interval_start run_after start_date end_date queued_at state"
INSTANCE = "dag_id dag_run_id task_id map_index state start_date end_date try_number"


class Api:
    def __init__(self, api, password):
        self.api, self.v1, self.headers = api, api.endswith("/v1"), {"Accept": "application/json"}
        if self.v1:
            self.headers["Authorization"] = "Basic " + base64.b64encode(f"viewer:{password}".encode()).decode()
        else:
            body = json.dumps({"username": "viewer", "password": password}).encode()
            request = urllib.request.Request(api.replace("/api/v2", "/auth/token"), body, {"Content-Type": "application/json"})
            with urllib.request.urlopen(request, timeout=30) as answer:
                self.headers["Authorization"] = "Bearer " + json.load(answer)["access_token"]

    def get(self, *path, **query):
        url = self.api + "/" + "/".join(urllib.parse.quote(part, safe="~") for part in path) + "?" + urllib.parse.urlencode(query)
        with urllib.request.urlopen(urllib.request.Request(url, headers=self.headers), timeout=60) as answer:
            return json.load(answer)

    def rows(self, key, *path):
        rows, total = [], 1
        while len(rows) < total:
            page = self.get(*path, limit=100, offset=len(rows))
            total = page["total_entries"] if page[key] else 0
            rows += page[key]
        return rows


def kept(row, names):
    return {name: row[name] for name in names.split() if row.get(name) not in (None, {}, [])}


def record(api, dags):
    found = {"version": api.get("version"), "dags": [], "details": {}, "tasks": {}, "runs": [], "instances": [], "xcomEntries": {}, "xcoms": {}}
    assets = "datasets" if api.v1 else "assets"
    found["assets"] = api.rows(assets, assets)
    found["importErrors"] = api.rows("import_errors", "importErrors")
    everything = {"only_active": "false"} if api.v1 else {"exclude_stale": "false"}
    for dag in dags:
        found["dags"] += [row for row in api.get("dags", limit=100, **everything)["dags"] if row["dag_id"] == dag]
        found["details"][dag] = api.get("dags", dag, "details")
        tasks = api.get("dags", dag, "tasks")["tasks"]
        found["tasks"][dag] = {"tasks": [kept(task, TASK) for task in tasks]}
        for run in api.rows("dag_runs", "dags", dag, "dagRuns"):
            found["runs"].append(kept(run, RUN))
            instances = ("dags", dag, "dagRuns", run["dag_run_id"], "taskInstances")
            found["instances"] += [kept(row, INSTANCE) for row in api.rows("task_instances", *instances)]
            if api.v1:
                xcoms(api, instances, found)
    return found


def xcoms(api, instances, found):
    entries = [*instances, "~", "xcomEntries"]
    found["xcomEntries"]["/".join(entries)] = rows = api.rows("xcom_entries", *entries)
    for row in rows:
        if row["key"] in KEYS:
            path = [*instances, row["task_id"], "xcomEntries", row["key"]]
            found["xcoms"]["/".join(path)] = api.get(*path, stringify="false", map_index=row["map_index"])


def main():
    api, file, *dags = sys.argv[1:]
    found = record(Api(api, os.environ["VIEWER_PASSWORD"]), dags)
    Path(file).write_text(json.dumps(found, indent=1, ensure_ascii=False) + "\n")
    print(len(found["instances"]), "task instances and", len(found["xcoms"]), "values of XCom recorded in", file)


main()
