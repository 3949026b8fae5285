"""Datasets (Airflow 2) or assets (Airflow 3): produced, read, scheduled on, and behind an alias."""

from airflow_shims import AIRFLOW_3, Asset, AssetAlias, BashOperator, dag, task

crm_customers = Asset("mssql://sqlserver01.company.com:1433/CRM/dbo/customers")
film = Asset("postgres://localhost:5432/pagila/public/film", extra={"owner": "store"})
staged = Asset("postgres://localhost:5432/staging/public/customers")
lake_file = Asset("s3://lake/raw/customers.parquet")
report = Asset("postgres://localhost:5432/staging/public/report")
if AIRFLOW_3:
    named = Asset(name="nightly_report", uri="postgres://localhost:5432/staging/public/nightly", group="reports")
else:
    named = Asset("postgres://localhost:5432/staging/public/nightly")

with dag("assets_produce", schedule="15 2 * * *", tags=["assets", "lineage"]) as assets_produce:
    load = BashOperator(task_id="load", bash_command="true", inlets=[crm_customers, film], outlets=[staged])
    mixed = BashOperator(
        task_id="dict_and_asset",
        bash_command="true",
        inlets=[{"table": "film", "service": "pagila", "database": "pagila", "schema": "public"}, lake_file],
        outlets=[named],
    )
    alias = AssetAlias("daily_exports")

    @task(outlets=[alias])
    def export(*, outlet_events):
        outlet_events[alias].add(report)

    load >> mixed >> export()

with dag("assets_consume", schedule=[staged], tags=["assets"]) as assets_consume:
    BashOperator(task_id="read", bash_command="true", inlets=[staged], outlets=[report])

with dag("assets_condition", schedule=(staged | film) & named, tags=["assets"]) as assets_condition:
    BashOperator(task_id="read", bash_command="true")

with dag("assets_alias", schedule=[AssetAlias("daily_exports")], tags=["assets"]) as assets_alias:
    BashOperator(task_id="read", bash_command="true", inlets=[AssetAlias("daily_exports")])

if AIRFLOW_3:
    from airflow.sdk import AssetOrTimeSchedule, CronTriggerTimetable

    by_time_too = AssetOrTimeSchedule(timetable=CronTriggerTimetable("0 6 * * 1", timezone="UTC"), assets=[staged])

    with dag("assets_references", schedule=Asset.ref(name="nightly_report"), tags=["assets"]) as assets_references:
        BashOperator(
            task_id="read",
            bash_command="true",
            inlets=[Asset.ref(uri="postgres://localhost:5432/staging/public/customers"), Asset.ref(name="nightly_report")],
        )
else:
    from airflow.timetables.datasets import DatasetOrTimeSchedule
    from airflow.timetables.trigger import CronTriggerTimetable

    by_time_too = DatasetOrTimeSchedule(timetable=CronTriggerTimetable("0 6 * * 1", timezone="UTC"), datasets=[staged])

with dag("assets_or_time", schedule=by_time_too, tags=["assets"]) as assets_or_time:
    BashOperator(task_id="read", bash_command="true")
