"""Runs many `airflow` commands in one process, and writes what each prints to a file: a start takes seconds.

Standard input: one JSON object a line, {"file": "...", "args": ["dags", "list", "-o", "json"]}.
"""

import contextlib
import io
import json
import sys
from pathlib import Path

from airflow.cli.cli_parser import get_parser


def run(args):
    """What the command prints to standard output."""
    out = io.StringIO()
    sys.argv = ["airflow", *args]
    with contextlib.redirect_stdout(out):
        parsed = get_parser().parse_args(args)
        parsed.func(parsed)
    return out.getvalue()


def main():
    for line in sys.stdin:
        command = json.loads(line)
        file = Path(command["file"])
        file.parent.mkdir(parents=True, exist_ok=True)
        try:
            file.write_text(run(command["args"]))
        except (Exception, SystemExit) as failure:
            print(f"airflow {' '.join(command['args'])}: {failure}", file=sys.stderr)


main()
