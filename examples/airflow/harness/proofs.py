"""Counts proofs: each is one line of output, and a failed one tells why in the next lines. Standard library only."""

import json
import os
import re
import sys
import traceback
from pathlib import Path


class Skip(Exception):
    """A proof that cannot be made here, with the reason."""


class Proofs:
    """Runs functions that raise AssertionError or Skip; the counts of several processes are added up in a file."""

    def __init__(self, title, tally):
        self.title, self.tally = title, Path(tally)
        before = json.loads(self.tally.read_text()) if self.tally.exists() else {}
        self.counts = {outcome: before.get(outcome, 0) for outcome in ("passed", "failed", "skipped")}

    def prove(self, what, proof, *arguments):
        if not re.search(os.environ.get("GARNER_AIRFLOW_ONLY", ""), what):
            return
        try:
            proof(*arguments)
            self.count("passed", what)
        except Skip as reason:
            self.count("skipped", f"{what}: {reason}")
        except AssertionError as failure:
            self.count("failed", f"{what}: {failure}")
        except Exception:
            self.count("failed", what + ":\n" + traceback.format_exc())

    def count(self, outcome, line):
        self.counts[outcome] += 1
        self.tally.write_text(json.dumps(self.counts))
        print(f"{outcome:7} {self.title}: {line}", flush=True)

    def close(self):
        sys.exit(1 if self.counts["failed"] else 0)


def same(expected, found, what=""):
    """Says where two values differ, not only that they do."""
    if expected == found:
        return
    if isinstance(expected, dict) and isinstance(found, dict):
        keys = [key for key in sorted(set(expected) | set(found), key=str) if expected.get(key) != found.get(key)]
        parts = [f"{key}: expected {expected.get(key)!r}, found {found.get(key)!r}" for key in keys[:5]]
        raise AssertionError(f"{what} {len(keys)} differ; " + "; ".join(parts))
    raise AssertionError(f"{what} expected {expected!r}, found {found!r}")


def closing(report, *tallies):
    """The last line, and the same in the form of a JUnit report, for whoever adds up tests."""
    parts = [json.loads(Path(tally).read_text()) for tally in tallies]
    counts = {outcome: sum(part[outcome] for part in parts) for outcome in ("passed", "failed", "skipped")}
    Path(report).parent.mkdir(parents=True, exist_ok=True)
    Path(report).write_text(
        '<testsuite name="airflow" tests="{0}" failures="{1}" errors="0" skipped="{2}" />\n'.format(
            sum(counts.values()), counts["failed"], counts["skipped"]
        )
    )
    print("{passed} passed, {failed} failed, {skipped} skipped".format(**counts))


if __name__ == "__main__":
    closing(*sys.argv[1:])
