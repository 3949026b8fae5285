"""A DAG file that Airflow cannot import, on purpose."""

raise ImportError("this file fails on purpose")
