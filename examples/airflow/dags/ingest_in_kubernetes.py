"""
# The jar in a pod

A pod of its own, from an image that holds the jar and a Java 17 runtime; the configuration comes from a ConfigMap, the secrets
from a Secret of the cluster and never through Airflow. The XCom of a pod is a file, so the result is written to one.

The heap is three quarters of the pod's memory; Java needs the rest beside it. On an out-of-memory error the pod ends with exit
code 3 and is red, and does not linger.
"""

from datetime import datetime, timedelta

try:
    from airflow.sdk import DAG
except ImportError:  # Airflow 2
    from airflow import DAG
from airflow.providers.cncf.kubernetes.operators.pod import KubernetesPodOperator
from airflow.providers.cncf.kubernetes.secret import Secret
from kubernetes.client import models as k8s

with DAG(
    "ingest_in_kubernetes",
    description="Pagila, harvested from a pod",
    doc_md=__doc__,
    schedule="0 3 * * *",
    start_date=datetime(2026, 1, 1),
    catchup=False,
    max_active_runs=1,
    default_args={"owner": "data-platform", "retries": 2, "retry_delay": timedelta(minutes=5)},
    tags=["openmetadata"],
):
    KubernetesPodOperator(
        task_id="ingest",
        name="garner-pagila",
        image="registry.example.com/garner:latest",
        cmds=["java", "-Xmx768m", "-XX:+ExitOnOutOfMemoryError", "-jar", "/opt/garner/ingest.jar"],
        arguments=["--source", "pagila", "--result-file", "/airflow/xcom/return.json"],
        env_vars={
            "GARNER_CONFIG": "/etc/garner/ingest.yaml",
            "OPENMETADATA_URL": "{{ conn.openmetadata.host }}",
            "PAGILA_HOST": "{{ conn.pagila.host }}",
            "PAGILA_PORT": "{{ conn.pagila.port }}",
        },
        secrets=[
            Secret("env", "OPENMETADATA_JWT_TOKEN", "garner", "openmetadata-token"),
            Secret("env", "PAGILA_PASSWORD", "garner", "pagila-password"),
        ],
        volumes=[k8s.V1Volume(name="config", config_map=k8s.V1ConfigMapVolumeSource(name="garner"))],
        volume_mounts=[k8s.V1VolumeMount(name="config", mount_path="/etc/garner", read_only=True)],
        container_resources=k8s.V1ResourceRequirements(
            requests={"memory": "1Gi", "cpu": "250m"}, limits={"memory": "1Gi"}
        ),
        do_xcom_push=True,
        skip_on_exit_code=99,
        on_finish_action="delete_succeeded_pod",
        execution_timeout=timedelta(hours=1),
    )
