"""Prints what Airflow itself makes of the DAGs that it stores, as JSON. With an Airflow's own python.

This is Airflow's reading of its serialized DAGs, not ours: the expected values for what the catalog holds.
"""

import contextlib
import json
import sys

with contextlib.redirect_stdout(sys.stderr):
    from airflow.models.dag import DagModel
    from airflow.models.serialized_dag import SerializedDagModel
    from airflow.utils.session import create_session


def task(of):
    mapped = getattr(of, "partial_kwargs", None) or {}
    return {
        "type": getattr(of, "operator_name", None) or of.task_type,
        "downstream": sorted(of.downstream_task_ids),
        "owner": mapped.get("owner") or of.owner,
    }


def main():
    with contextlib.redirect_stdout(sys.stderr), create_session() as session:
        dags = SerializedDagModel.read_all_dags(session=session)
        models = {model.dag_id: model for model in session.query(DagModel)}
        facts = {
            dag_id: {
                "schedule": dag.timetable.summary,
                "description": dag.description,
                "tags": sorted(dag.tags or []),
                "paused": bool(models[dag_id].is_paused),
                "tasks": {one.task_id: task(one) for one in dag.tasks},
            }
            for dag_id, dag in dags.items()
            if getattr(models[dag_id], "is_active", None) or getattr(models[dag_id], "is_stale", None) is False
        }
    print(json.dumps(facts))


main()
