"""Every form of an inlet or outlet that the guide lists, each in a task of its own. The other end of each task stands in its
parameter om_lineage, which every route sees: so an edge, or a finding, shows that the form itself was seen."""

import json

import attr

from airflow_shims import AIRFLOW_3, Asset, AssetAlias, BashOperator, EmptyOperator, dag, task

CUSTOMERS = "warehouse.staging.public.customers"
CUSTOMERS_URI = "postgres://wh.example.com/staging/public/customers"


@attr.s(auto_attribs=True, kw_only=True)
class Entity:
    """Prints itself as OpenMetadata's OMEntity does."""

    entity: str
    fqn: str
    key: str = "default"

    def __str__(self):
        return json.dumps(attr.asdict(self))


@attr.s(auto_attribs=True, kw_only=True)
class Dataset:
    """Prints itself as the Dataset of OpenLineage does."""

    namespace: str
    name: str
    facets: dict = attr.Factory(dict)


ENTITY = Entity(entity="metadata.generated.schema.entity.data.table.Table", fqn=CUSTOMERS, key="k")
WAREHOUSE = {"table": "customers", "service": "warehouse", "database": "staging"}

# What JSON has room for, and so the parameter om_lineage.
PLAIN = {
    "dict_schema": {**WAREHOUSE, "schema": "public"},
    "dict_default_schema": {"table": "customers", "service": "corporate-sql-server", "database": "CRM"},
    "dict_no_schema": WAREHOUSE,
    "dict_dotted": {"table": "dbo.customers", "service": "corporate-sql-server", "db": "CRM"},
    "dict_connection": {"table": "customers", "connection": "crm_db", "database": "CRM", "schema_name": "sales"},
    "dict_column": {**WAREHOUSE, "databaseSchema": "public", "column": "id"},
    "dict_entity": {"entity": "table", "fqn": CUSTOMERS, "key": "k"},
    "dict_list": {"tables": [CUSTOMERS]},
    "text_fqn": CUSTOMERS,
    "text_address": CUSTOMERS_URI,
    "template": {"table": "t_{{ ds }}", "service": "s", "database": "d", "schema": "x"},
}
nightly = Asset(name="nightly", uri="postgres://wh.example.com/staging/public/nightly") if AIRFLOW_3 else None
yearly = Asset("postgres://wh.example.com/staging/public/yearly")
used = AssetAlias("used")
OBJECTS = {
    "entity_object": ENTITY,
    "asset_postgres": Asset(CUSTOMERS_URI),
    "asset_mssql": Asset("mssql://SQL1.example.com:1433/CRM/dbo/customers"),
    "asset_instance": Asset("mssql://sql2.example.com:1433/inst/HR/dbo/people"),
    "asset_elsewhere": Asset("s3://lake/orders"),
    "alias_unused": AssetAlias("unused"),
    "openlineage_dataset": Dataset(namespace="postgres://wh.example.com:5432", name="staging.public.customers"),
}
if AIRFLOW_3:
    OBJECTS["asset_named"] = nightly
else:
    from airflow.lineage.entities import File, Table

    OBJECTS["lineage_table"] = Table(cluster="warehouse", database="staging", name="public.customers")
    OBJECTS["lineage_file"] = File(url="s3://b/k")


def end(form, side):
    """The other end, for every route to see."""
    column = {"column": "id"} if form == "dict_column" else {}
    return {"table": form, "service": "warehouse", "database": side, "schema": "public", **column}


def lineage(**sides):
    return {"om_lineage": sides}


def runs(form, **more):
    return BashOperator(task_id=form, bash_command="true", **more)


def last():
    """Some forms fail where Airflow 2 stores them; the run succeeds nevertheless."""
    return EmptyOperator(task_id="done", trigger_rule="all_done")


with dag("carriers_in", tags=["carriers"]) as carriers_in:
    done = last()
    extract = BashOperator(
        task_id="extract",
        bash_command="echo done",
        outlets=[{**WAREHOUSE, "schema": "public", "table": "extracted"}],
        params=lineage(outlets=[{**WAREHOUSE, "schema": "public", "table": "extracted"}]),
    )
    FORMS = {**PLAIN, **OBJECTS, "alias_used": used, "task_name": "extract", "task_itself": extract, "task_output": extract.output}
    if AIRFLOW_3:
        FORMS["asset_ref_uri"] = Asset.ref(uri=CUSTOMERS_URI)
        FORMS["asset_ref_name"] = Asset.ref(name="nightly")
    for name, form in FORMS.items():
        extract >> runs(name, inlets=[form], params=lineage(outlets=[end(name, "into")])) >> done
    if not AIRFLOW_3:
        extract >> runs("auto", inlets="auto", params=lineage(outlets=[end("auto", "into")])) >> done

with dag("carriers_out", tags=["carriers"]) as carriers_out:
    done = last()
    for name, form in {**PLAIN, **OBJECTS}.items():
        runs(name, outlets=[form], params=lineage(inlets=[end(name, "from")])) >> done

    @task(task_id="alias_used", outlets=[used], params=lineage(inlets=[end("alias_used", "from")]))
    def alias_used(*, outlet_events):
        outlet_events[used].add(yearly)

    alias_used() >> done

with dag("carriers_param", tags=["carriers"]) as carriers_param:
    for name, form in {**PLAIN, "entity_object": str(ENTITY), "task_name": "extract"}.items():
        runs(name, params=lineage(inlets=[form, end(name, "from")], outlets=[form, end(name, "into")]))
    runs("extract", params=lineage(outlets=[{**WAREHOUSE, "schema": "public", "table": "extracted"}]))

with dag("carriers_schedule", tags=["carriers"], schedule=[yearly]) as carriers_schedule:
    EmptyOperator(task_id="only")
