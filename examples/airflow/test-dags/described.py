"""DAGs and tasks with owners, tags, documentation, display names; a paused one; names that need quoting."""

from datetime import datetime, timedelta, timezone

from airflow_shims import BashOperator, EmptyOperator, dag

with dag(
    "described",
    dag_display_name="Described \u00fc \U0001f3ac",
    description="A DAG that says all it can about itself",
    schedule="30 4 * * 1-5",
    tags=["finance", "tier 1", "pii"],
    owner_links={"ann": "https://wiki.example.com/ann", "data-platform": "mailto:data-platform@example.com"},
    default_args={"owner": "ann", "retries": 2, "retry_delay": timedelta(minutes=3)},
    max_active_runs=2,
    max_active_tasks=7,
    end_date=datetime(2030, 1, 1, tzinfo=timezone.utc),
    doc_md="""
# Described

Has a *table* in its documentation:

| a | b |
|---|---|
| 1 | `2` |
""",
) as described:
    first = BashOperator(
        task_id="first",
        task_display_name="First step",
        bash_command="echo {{ run_id }}",
        doc_md="The **first** step.",
        execution_timeout=timedelta(minutes=5),
        pool_slots=1,
    )
    second = BashOperator(task_id="second", bash_command="true", owner="data-platform", doc="Plain text.")
    third = EmptyOperator(task_id="third", owner="ann", doc_json='{"note": "json"}', trigger_rule="all_done")
    first >> [second, third]

with dag("paused_one", is_paused_upon_creation=True, schedule="@hourly") as paused_one:
    EmptyOperator(task_id="only")

with dag("names.with-dots_and-dashes", tags=["a.b", "with space"]) as dotted:
    EmptyOperator(task_id="task.with.dots") >> EmptyOperator(task_id="task-with-dashes")

with dag("no_tasks") as no_tasks:
    pass
