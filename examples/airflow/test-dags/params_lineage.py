"""Lineage in the parameter om_lineage, the one hand-written form that every REST API shows."""

from airflow_shims import BashOperator, Param, dag

EDGE = {
    "inlets": [{"table": "customers", "service": "corporate-sql-server", "database": "CRM", "schema": "dbo"}],
    "outlets": [{"table": "staging_customers", "service": "warehouse", "database": "staging", "schema": "public"}],
}

with dag("params_lineage", tags=["lineage"], params={"day": Param("2026-01-01", type="string", description="which day")}) as params_lineage:
    plain = BashOperator(task_id="plain", bash_command="true", params={"om_lineage": EDGE})
    param = BashOperator(
        task_id="param_object",
        bash_command="true",
        params={
            "om_lineage": Param(
                {
                    "inlets": [{"entity": "table", "fqn": "pagila.pagila.public.film"}],
                    "outlets": ["warehouse.staging.public.film"],
                },
                type="object",
                description="which table feeds which",
            )
        },
    )
    none = BashOperator(task_id="no_lineage", bash_command="echo {{ params.day }}", params={"size": 3})
    plain >> param >> none

with dag("params_lineage_dag", tags=["lineage"], params={"om_lineage": EDGE}) as params_lineage_dag:
    BashOperator(task_id="inherits", bash_command="true")
