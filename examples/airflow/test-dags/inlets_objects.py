"""Inlets and outlets that are objects: Airflow keeps only their text."""

import json

import attr

from airflow_shims import BashOperator, dag


@attr.s(auto_attribs=True, kw_only=True)
class Entity:
    """Prints itself as OpenMetadata's OMEntity does."""

    entity: str
    fqn: str
    key: str = "default"

    def __str__(self):
        return json.dumps(attr.asdict(self))


TABLE = "metadata.generated.schema.entity.data.table.Table"

with dag("inlets_objects", tags=["lineage"]) as inlets_objects:
    entity = BashOperator(
        task_id="entity_text",
        bash_command="true",
        inlets=[Entity(entity=TABLE, fqn="pagila.pagila.public.film", key="films")],
        outlets=[Entity(entity=TABLE, fqn="warehouse.staging.public.film", key="films")],
    )
    text = BashOperator(
        task_id="entity_as_json_string",
        bash_command="true",
        inlets=[json.dumps({"entity": TABLE, "fqn": "pagila.pagila.public.actor", "key": "default"})],
        outlets=["warehouse.staging.public.actor"],
    )
    upstream = BashOperator(
        task_id="name_of_a_task",
        bash_command="true",
        inlets=["entity_text"],
        outlets=[{"table": "film_copy", "service": "warehouse", "database": "staging", "schema": "public"}],
    )
    entity >> text >> upstream
    try:
        from airflow.lineage.entities import Column, File, Table
    except ImportError:
        pass  # Airflow 3 has no such classes
    else:
        lineage_table = BashOperator(
            task_id="lineage_table",
            bash_command="true",
            inlets=[
                Table(cluster="pagila", database="pagila", name="public.customer"),
                File(url="s3://lake/raw/customer.csv"),
            ],
            outlets=[
                Table(
                    cluster="warehouse",
                    database="staging",
                    name="public.customer",
                    columns=[Column(name="customer_id", description="the key", data_type="int")],
                    description="a 'quoted' text",
                )
            ],
        )
        auto = BashOperator(
            task_id="auto",
            bash_command="true",
            inlets="auto",
            outlets=[Table(cluster="warehouse", database="mart", name="customer")],
        )
        operator = BashOperator(task_id="operator_as_inlet", bash_command="true", inlets=[lineage_table], outlets=[])
        upstream >> lineage_table >> auto >> operator
