"""A DAG whose tasks move data between tables that a catalog with pagila has, in the forms that each route sees. For Airflow."""

from airflow_shims import BashOperator, dag

PAGILA = {"service": "pagila", "database": "pagila", "schema": "public"}

with dag("pagila_lineage", tags=["lineage"]) as pagila_lineage:
    declared = BashOperator(
        task_id="declared",
        bash_command="true",
        inlets=[{"table": "customer", **PAGILA}, {"table": "address", **PAGILA}],
        outlets=[{"table": "staff", **PAGILA}],
    )
    in_params = BashOperator(
        task_id="in_params",
        bash_command="true",
        params={"om_lineage": {"inlets": [{"table": "rental", **PAGILA}], "outlets": [{"table": "payment", **PAGILA}]}},
    )
    declared >> in_params
