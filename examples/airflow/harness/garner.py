"""The real jar and the catalog that it fills."""

import json
import os
import re
import subprocess
import urllib.error
import urllib.parse
import urllib.request
from pathlib import Path

JAR = os.environ["GARNER_JAR"]
CONFIG = os.environ["GARNER_CONFIG"]


def ingest(*arguments, env=None, stdin=None, timeout=240):
    """ingest.jar, its output and errors in one text."""
    return subprocess.run(
        ["java", "-Xmx512m", "-jar", JAR, *arguments], env={**os.environ, **(env or {})}, timeout=timeout, input=stdin,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace",
    )


def has_command(name):
    """Whether the jar knows a command; an unknown one before --help is answered with the help of the whole."""
    return re.search(rf"^Usage: \S+ {name}\b", ingest(name, "--help").stdout, re.M) is not None


def has_airflow_type():
    """Whether the jar knows sources of type airflow: asked with a configuration that has one."""
    probe = Path(os.environ["LAB_FOLDER"]) / "probe.yaml"
    probe.write_text(
        "openmetadata: {url: 'http://127.0.0.1:1/api', token: '${OPENMETADATA_JWT_TOKEN}'}\n"
        "sources: {airflow: {type: airflow, service: airflow, url: 'http://127.0.0.1:1'}}\n"
    )
    return ingest("config", "check", "--config", str(probe)).returncode == 0


def last_line(output):
    """The result, which is the last line of output."""
    return json.loads(output.rstrip("\n").rsplit("\n", 1)[-1])


def catalog(path, of=os.environ, **query):
    """What the catalog that the variables lead to answers to a GET; None for 404."""
    url = of["OPENMETADATA_URL"] + "/v1/" + path + ("?" + urllib.parse.urlencode(query) if query else "")
    request = urllib.request.Request(url, headers={"Authorization": "Bearer " + of["OPENMETADATA_JWT_TOKEN"]})
    try:
        with urllib.request.urlopen(request, timeout=30) as answer:
            return json.load(answer)
    except urllib.error.HTTPError as refused:
        if refused.code == 404:
            return None
        raise


def put_user(name):
    """A person in the catalog: owners are set only where the catalog knows them."""
    request = urllib.request.Request(
        os.environ["OPENMETADATA_URL"] + "/v1/users", json.dumps({"name": name, "email": name + "@example.com"}).encode(), method="PUT",
        headers={"Authorization": "Bearer " + os.environ["OPENMETADATA_JWT_TOKEN"], "Content-Type": "application/json"},
    )
    urllib.request.urlopen(request, timeout=30).close()


def catalog_list(path, of=os.environ, **query):
    """Every entity of a list, page by page."""
    found, after = [], {}
    while True:
        page = catalog(path, of, limit=100, **query, **after)
        found += page["data"]
        cursor = (page.get("paging") or {}).get("after")
        if not cursor:
            return found
        after = {"after": cursor}


def edges_into(fqn, kind="table", of=os.environ):
    """Names of what feeds an entity, each with the details of its edge; nothing where the catalog has no such entity any more."""
    answer = catalog(f"lineage/{kind}/name/" + urllib.parse.quote(fqn), of, upstreamDepth=1, downstreamDepth=0)
    if not answer:
        return {}
    names = {node["id"]: node["fullyQualifiedName"] for node in [*answer["nodes"], answer["entity"]]}
    return {names[edge["fromEntity"]]: edge.get("lineageDetails") or {} for edge in answer.get("upstreamEdges", [])}
