"""What Airflow 2.11 and 3.x call by different names, under one name each. Not a DAG."""

from datetime import datetime, timezone

try:
    from airflow.sdk import DAG, Asset, AssetAlias, Param, TaskGroup, setup, task, teardown

    AIRFLOW_3 = True
except ImportError:
    from airflow import DAG
    from airflow.datasets import Dataset as Asset
    from airflow.datasets import DatasetAlias as AssetAlias
    from airflow.decorators import setup, task, teardown
    from airflow.models.param import Param
    from airflow.utils.task_group import TaskGroup

    AIRFLOW_3 = False

from airflow.providers.common.sql.operators.sql import SQLExecuteQueryOperator
from airflow.providers.standard.operators.bash import BashOperator
from airflow.providers.standard.operators.empty import EmptyOperator
from airflow.providers.standard.operators.trigger_dagrun import TriggerDagRunOperator
from airflow.providers.standard.sensors.external_task import ExternalTaskSensor

START = datetime(2026, 1, 1, tzinfo=timezone.utc)


def dag(dag_id, **more):
    """A DAG with the settings that all test DAGs share; no schedule unless one is given."""
    more.setdefault("schedule", None)
    more.setdefault("start_date", START)
    return DAG(dag_id, catchup=False, **more)


__all__ = [
    "AIRFLOW_3", "Asset", "AssetAlias", "BashOperator", "DAG", "EmptyOperator", "ExternalTaskSensor", "Param",
    "SQLExecuteQueryOperator", "START", "TaskGroup", "TriggerDagRunOperator", "dag", "setup", "task", "teardown",
]
