"""Records what an Airflow's REST API answers to every request that a harvest needs, one JSON file a request.

Usage: record.py API FOLDER; the user `viewer` (a role without rights to change anything) and its password come from the
environment variable VIEWER_PASSWORD. The files hold method, path, query, body, status and the answer; never a header.
"""

import base64
import hashlib
import json
import os
import re
import sys
import urllib.error
import urllib.parse
import urllib.request
from pathlib import Path

PAGE = 5


class Api:
    def __init__(self, api, folder):
        self.api, self.folder = api, Path(folder)
        self.version = api.rsplit("/", 1)[1]
        self.headers = {}
        self.folder.mkdir(parents=True, exist_ok=True)

    def log_in(self, password):
        if self.version == "v1":
            self.headers["Authorization"] = "Basic " + base64.b64encode(("viewer:" + password).encode()).decode()
            return
        body = json.dumps({"username": "viewer", "password": password}).encode()
        request = urllib.request.Request(
            self.api.replace("/api/v2", "/auth/token"), body, {"Content-Type": "application/json"}
        )
        with urllib.request.urlopen(request, timeout=30) as answer:
            token = json.load(answer)
        self.save("POST", "/auth/token", {}, {"username": "viewer", "password": "***"}, answer.status, dict(token, access_token="***"))
        self.headers["Authorization"] = "Bearer " + token["access_token"]

    def get(self, path, authorized=True, **query):
        return self.call("GET", path, query, None, authorized)

    def post(self, path, body):
        return self.call("POST", path, {}, body, True)

    def call(self, method, path, query, body, authorized):
        url = self.api + path + ("?" + urllib.parse.urlencode(query) if query else "")
        headers = dict(self.headers if authorized else {}, Accept="application/json")
        data = None
        if body is not None:
            data, headers["Content-Type"] = json.dumps(body).encode(), "application/json"
        try:
            with urllib.request.urlopen(urllib.request.Request(url, data, headers, method=method), timeout=60) as answer:
                status, text = answer.status, answer.read().decode()
        except urllib.error.HTTPError as refused:
            status, text = refused.code, refused.read().decode()
        try:
            value = json.loads(text)
        except ValueError:
            value = text
        self.save(method, f"/api/{self.version}{path}", query, body, status, value, "" if authorized else " without login")
        return value

    def save(self, method, path, query, body, status, answer, note=""):
        name = method + " " + path.strip("/") + ("?" + urllib.parse.urlencode(query) if query else "") + note
        if body is not None and method == "POST" and path != "/auth/token":
            name += " " + hashlib.sha256(json.dumps(body, sort_keys=True).encode()).hexdigest()[:8]
        name = re.sub(r"[^A-Za-z0-9.=&+~-]+", "_", name)[:180]
        record = {"method": method, "path": path, "query": query, "body": body, "status": status, "answer": answer}
        (self.folder / (name + ".json")).write_text(json.dumps(record, indent=1, ensure_ascii=False) + "\n")

    def pages(self, path, key, limit=PAGE, **query):
        """Every row of a list, page by page."""
        rows, offset = [], 0
        while True:
            answer = self.get(path, limit=limit, offset=offset, **query)
            got = answer.get(key) or []
            rows += got
            offset += len(got)
            if not got or offset >= answer["total_entries"]:
                return rows


def quoted(part):
    return urllib.parse.quote(part, safe="")


def record(api):
    v1 = api.version == "v1"
    api.get("/version", authorized=False)
    api.get("/health" if v1 else "/monitor/health", authorized=False)
    api.get("/dags", authorized=False, limit=1)
    api.get("/dags/no_such_dag/details")
    current = {"only_active": "true"} if v1 else {"exclude_stale": "true"}
    everything = {"only_active": "false"} if v1 else {"exclude_stale": "false"}
    api.get("/dags", limit=1000, offset=0, order_by="dag_id", **current)
    api.get("/dags", limit=100, offset=0, order_by="dag_id", **current)
    api.pages("/dags", "dags", order_by="dag_id", **current)
    dags = api.pages("/dags", "dags", limit=100, order_by="dag_id", **everything)
    api.pages("/dags/~/dagRuns", "dag_runs", limit=100)
    api.pages("/dags/~/dagRuns/~/taskInstances", "task_instances", limit=100)
    ids = [dag["dag_id"] for dag in dags]
    api.post("/dags/~/dagRuns/list", {"dag_ids": ids, "page_limit": 100, "page_offset": 0, "order_by": "-start_date"})
    api.post("/dags/~/dagRuns/~/taskInstances/list", {"dag_ids": ids[:3], "page_limit": PAGE, "page_offset": 0})
    latest = "-execution_date" if v1 else "-run_after"
    for dag in dags:
        path = "/dags/" + quoted(dag["dag_id"])
        api.get(path)
        api.get(path + "/details")
        api.get(path + "/tasks")
        api.get(path + "/dagRuns", limit=100, offset=0, order_by=latest)
        if not v1:
            api.get(path + "/dagVersions", limit=100)
        api.get("/dagSources/" + (dag["file_token"] if v1 else quoted(dag["dag_id"])))
        for run in api.pages(path + "/dagRuns", "dag_runs", order_by=latest):
            instances = path + "/dagRuns/" + quoted(run["dag_run_id"]) + "/taskInstances"
            first = api.get(instances, limit=100, offset=0)
            for offset in range(100, first["total_entries"], 100):
                api.get(instances, limit=100, offset=offset)
            api.get(instances, limit=PAGE, offset=0)
            if v1:
                xcoms(api, instances, first["task_instances"])
    lists = ["datasets", "datasets/events"] if v1 else ["assets", "assets/events", "assets/aliases"]
    for name in lists:
        key = {"datasets": "datasets", "assets": "assets", "assets/aliases": "asset_aliases"}.get(name)
        api.get("/" + name, limit=100, offset=0)
        if key:
            api.pages("/" + name, key, order_by="id")
    api.get("/importErrors", limit=100, offset=0)
    if not v1:
        api.get("/dagTags", limit=100)


def xcoms(api, instances, rows):
    """What Airflow 2 keeps of inlets and outlets where REST shows it."""
    for task in sorted({row["task_id"] for row in rows if row["map_index"] == -1 and row["state"] == "success"}):
        entries = instances + "/" + quoted(task) + "/xcomEntries"
        for entry in api.get(entries)["xcom_entries"]:
            if entry["key"].startswith("pipeline_"):
                api.get(entries + "/" + entry["key"], deserialize="false", stringify="true")


def main():
    api = Api(sys.argv[1], sys.argv[2])
    api.log_in(os.environ["VIEWER_PASSWORD"])
    record(api)
    print(len(list(api.folder.iterdir())), "requests recorded in", api.folder)


main()
