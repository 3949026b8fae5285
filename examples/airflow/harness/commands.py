"""Runs many `airflow` commands in one process, and writes what each prints to a file: a start takes seconds.

Standard input: one JSON object a line, {"file": "...", "args": ["dags", "list", "-o", "json"]}.
"""

import contextlib
import io
import json
import sys
from pathlib import Path

from airflow.cli.cli_parser import get_parser


def run(args, file):
    """Keeps what the command prints to standard output, also when it ends with an error."""
    out = io.StringIO()
    sys.argv = ["airflow", *args]
    try:
        with contextlib.redirect_stdout(out):
            parsed = get_parser().parse_args(args)
            parsed.func(parsed)
    finally:
        file.write_text(out.getvalue())


def main():
    for line in sys.stdin:
        command = json.loads(line)
        file = Path(command["file"])
        file.parent.mkdir(parents=True, exist_ok=True)
        try:
            run(command["args"], file)
        except (Exception, SystemExit) as failure:
            print(f"airflow {' '.join(command['args'])}: {failure}", file=sys.stderr)


main()
