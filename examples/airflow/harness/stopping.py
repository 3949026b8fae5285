"""What SIGTERM to a task does to the java that it runs."""

import json
import os
import re
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from garner import JAR
from lab import FOLDER, VERSION, dag_file, without_retries
from proofs import same

HERE = Path(__file__).parent


def sigterm_stops_java():
    slow = subprocess.Popen(
        [sys.executable, str(HERE / "slow_proxy.py"), os.environ["OPENMETADATA_URL"].removesuffix("/api"), "0.4"],
        stdout=subprocess.PIPE, text=True,
    )
    try:
        _sigterm(int(slow.stdout.readline()))
    finally:
        slow.kill()
        slow.wait(10)


def _sigterm(port):
    connection = {"conn_type": "http", "host": f"http://127.0.0.1:{port}/api", "password": os.environ["OPENMETADATA_JWT_TOKEN"]}
    # The same database as a service that the catalog does not have yet, so that there is much to write.
    fresh = FOLDER / "fresh.yaml"
    fresh.write_text(Path(os.environ["GARNER_CONFIG"]).read_text().replace("service: pagila", f"service: stopped_{os.getpid()}", 1))
    env = dict(os.environ, AIRFLOW_CONN_OPENMETADATA=json.dumps(connection), GARNER_CONFIG=str(fresh))
    report = FOLDER / "stopped.json"
    report.unlink(missing_ok=True)
    with without_retries("ingest_pagila", f"--result-file {report}") as dag, tempfile.TemporaryFile("w+") as log:
        task = subprocess.Popen(
            [os.environ["LAB_AIRFLOW"], "dags", "test", dag, "2026-01-02", *dag_file(dag)],
            env=env, stdout=log, stderr=subprocess.STDOUT, text=True,
        )
        try:
            java = _wait(lambda: _java_below(task.pid), 120, "java did not start")
            time.sleep(8)  # by now it harvests or publishes
            same(True, _alive(java), "java still ran when it was to be stopped:")
            os.kill(task.pid, signal.SIGTERM)
            started = time.monotonic()
            _wait(lambda: not _alive(java), 30, "java did not end within 30 s")
            seconds = time.monotonic() - started
            task.wait(60)
        finally:
            if task.poll() is None:
                task.kill()
                task.wait(10)
        log.seek(0)
        text = log.read()
        (FOLDER / "proof-sigterm.log").write_text(text)
    assert seconds <= 5, f"java ended {seconds:.1f} s after SIGTERM"
    same("partial", json.loads(report.read_text())["status"], "status in the report:")
    if VERSION != "2.11":  # which listens no more once it has passed the signal on
        assert '{"source":"pagila"' in text, "no result line in the log"
        assert re.search(r"return code 143\b|exit code 143\b", text), "exit code 143 is not in the log"


def _wait(condition, seconds, otherwise):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        found = condition()
        if found:
            return found
        time.sleep(0.1)
    raise AssertionError(otherwise)


def _children(pid):
    try:
        return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    except OSError:
        return []


def _java_below(pid):
    """The process that runs the jar, among the descendants of a process."""
    for child in _children(pid):
        try:
            words = Path(f"/proc/{child}/cmdline").read_bytes().split(b"\0")
        except OSError:
            continue
        if JAR.encode() in words:
            return child
        below = _java_below(child)
        if below:
            return below
    return None


def _alive(pid):
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except OSError:
        return False
