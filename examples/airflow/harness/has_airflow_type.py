"""Ends with 0 when ingest.jar knows sources of type airflow."""

import sys

from garner import has_airflow_type

sys.exit(0 if has_airflow_type() else 1)
