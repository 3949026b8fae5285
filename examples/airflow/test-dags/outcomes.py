"""DAGs whose runs end in each state."""

from airflow_shims import BashOperator, EmptyOperator, dag

with dag("succeeds", tags=["outcomes"]) as succeeds:
    EmptyOperator(task_id="begin") >> BashOperator(task_id="work", bash_command="echo done")

with dag("fails", tags=["outcomes"]) as fails:
    good = BashOperator(task_id="good", bash_command="true")
    bad = BashOperator(task_id="bad", bash_command="exit 12", retries=0)
    never = EmptyOperator(task_id="never")
    after = EmptyOperator(task_id="after_all", trigger_rule="all_done")
    good >> bad >> never
    [good, bad] >> after

with dag("skips", tags=["outcomes"]) as skips:
    on_purpose = BashOperator(task_id="on_purpose", bash_command="exit 99")
    also_skipped = EmptyOperator(task_id="also_skipped")
    joins = EmptyOperator(task_id="joins", trigger_rule="none_failed")
    on_purpose >> also_skipped >> joins

with dag("never_ran", tags=["outcomes"]) as never_ran:
    EmptyOperator(task_id="only")

with dag("waits_in_queue", tags=["outcomes"]) as waits_in_queue:
    EmptyOperator(task_id="only")
