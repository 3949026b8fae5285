"""Task groups, mapped tasks, setup and teardown, and DAGs that start or wait for others."""

import os
from datetime import timedelta

from airflow_shims import (
    BashOperator, EmptyOperator, ExternalTaskSensor, TaskGroup, TriggerDagRunOperator, dag, setup, task, teardown,
)

with dag("groups", schedule="@daily", description="Nested task groups") as groups:
    start = EmptyOperator(task_id="start")
    with TaskGroup("extract", tooltip="reads the sources") as extract:
        one = BashOperator(task_id="one", bash_command="true")
        with TaskGroup("inner") as inner:
            two = BashOperator(task_id="two", bash_command="true")
            three = BashOperator(task_id="three", bash_command="true")
            two >> three
        one >> inner
    with TaskGroup("load", prefix_group_id=False) as load:
        four = EmptyOperator(task_id="four")
        five = EmptyOperator(task_id="five")
    start >> extract >> load >> EmptyOperator(task_id="end")

with dag("mapped_300", tags=["mapped"]) as mapped_300:

    @task
    def plan():
        return [{"UNIT": str(n)} for n in range(int(os.environ.get("GARNER_MAPPED", "300")))]

    @task(
        inlets=[{"table": "film", "service": "pagila", "database": "pagila", "schema": "public"}],
        outlets=[{"table": "film", "service": "warehouse", "database": "staging", "schema": "public"}],
    )
    def work(unit):
        if unit["UNIT"] in ("7", "110"):
            raise ValueError("unit " + unit["UNIT"] + " fails on purpose")

    done = EmptyOperator(task_id="done", trigger_rule="all_done")
    work.expand(unit=plan()) >> done

with dag("mapped_classic", tags=["mapped"]) as mapped_classic:
    units = BashOperator.partial(
        task_id="units",
        bash_command="echo $UNIT",
        append_env=True,
        owner="fan-out",
        doc_md="One unit of work.",
        retries=0,
        outlets=[{"entity": "table", "fqn": "warehouse.staging.public.units", "key": "default"}],
        map_index_template="{{ task.env['UNIT'] }}",
    ).expand(env=[{"UNIT": "north"}, {"UNIT": "south"}, {"UNIT": "west"}])
    units >> EmptyOperator(task_id="finish", trigger_rule="none_failed_min_one_success")

with dag("mapped_group", tags=["mapped"]) as mapped_group:

    @task
    def double(number):
        return number * 2

    from airflow.decorators import task_group

    @task_group(group_id="each")
    def each(number):
        double(number)

    each.expand(number=[1, 2, 3])

with dag("triggers_another", tags=["dependencies"]) as triggers_another:
    TriggerDagRunOperator(task_id="start_groups", trigger_dag_id="groups", wait_for_completion=False)

with dag("waits_for_another", schedule=timedelta(hours=6), tags=["dependencies"]) as waits_for_another:
    wait = ExternalTaskSensor(
        task_id="wait_for_groups", external_dag_id="groups", external_task_id="end", mode="reschedule", timeout=60
    )
    wait >> EmptyOperator(task_id="after")

with dag("setup_teardown") as setup_teardown:

    @setup
    def open_it():
        return "open"

    @teardown
    def close_it():
        return "closed"

    opened = open_it()
    body = BashOperator(task_id="body", bash_command="true")
    opened >> body >> close_it().as_teardown(setups=opened)
