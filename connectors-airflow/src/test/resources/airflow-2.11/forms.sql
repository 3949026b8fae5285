--
-- PostgreSQL database dump
--


-- Dumped from database version 15.18 (Debian 15.18-0+deb12u1)
-- Dumped by pg_dump version 15.18 (Debian 15.18-0+deb12u1)

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: dag; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.dag (
    dag_id character varying(250) NOT NULL,
    root_dag_id character varying(250),
    is_paused boolean,
    is_subdag boolean,
    is_active boolean,
    last_parsed_time timestamp with time zone,
    last_pickled timestamp with time zone,
    last_expired timestamp with time zone,
    scheduler_lock boolean,
    pickle_id integer,
    fileloc character varying(2000),
    processor_subdir character varying(2000),
    owners character varying(2000),
    dag_display_name character varying(2000),
    description text,
    default_view character varying(25),
    schedule_interval text,
    timetable_description character varying(1000),
    dataset_expression json,
    max_active_tasks integer NOT NULL,
    max_active_runs integer,
    max_consecutive_failed_dag_runs integer NOT NULL,
    has_task_concurrency_limits boolean NOT NULL,
    has_import_errors boolean DEFAULT false,
    next_dagrun timestamp with time zone,
    next_dagrun_data_interval_start timestamp with time zone,
    next_dagrun_data_interval_end timestamp with time zone,
    next_dagrun_create_after timestamp with time zone
);


--
-- Name: dag_owner_attributes; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.dag_owner_attributes (
    dag_id character varying(250) NOT NULL,
    owner character varying(500) NOT NULL,
    link character varying(500) NOT NULL
);


--
-- Name: dag_run; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.dag_run (
    id integer NOT NULL,
    dag_id character varying(250) NOT NULL,
    queued_at timestamp with time zone,
    execution_date timestamp with time zone NOT NULL,
    start_date timestamp with time zone,
    end_date timestamp with time zone,
    state character varying(50),
    run_id character varying(250) NOT NULL,
    creating_job_id integer,
    external_trigger boolean,
    run_type character varying(50) NOT NULL,
    conf bytea,
    data_interval_start timestamp with time zone,
    data_interval_end timestamp with time zone,
    last_scheduling_decision timestamp with time zone,
    dag_hash character varying(32),
    log_template_id integer,
    updated_at timestamp with time zone,
    clear_number integer DEFAULT 0 NOT NULL
);


--
-- Name: dag_run_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.dag_run_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: dag_run_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.dag_run_id_seq OWNED BY public.dag_run.id;


--
-- Name: dag_schedule_dataset_alias_reference; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.dag_schedule_dataset_alias_reference (
    alias_id integer NOT NULL,
    dag_id character varying(250) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL
);


--
-- Name: dag_schedule_dataset_reference; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.dag_schedule_dataset_reference (
    dataset_id integer NOT NULL,
    dag_id character varying(250) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL
);


--
-- Name: dag_tag; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.dag_tag (
    name character varying(100) NOT NULL,
    dag_id character varying(250) NOT NULL
);


--
-- Name: dagrun_dataset_event; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.dagrun_dataset_event (
    dag_run_id integer NOT NULL,
    event_id integer NOT NULL
);


--
-- Name: dataset; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.dataset (
    id integer NOT NULL,
    uri character varying(3000) NOT NULL,
    extra json NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    is_orphaned boolean DEFAULT false NOT NULL
);


--
-- Name: dataset_alias; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.dataset_alias (
    id integer NOT NULL,
    name character varying(3000) NOT NULL
);


--
-- Name: dataset_alias_dataset; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.dataset_alias_dataset (
    alias_id integer NOT NULL,
    dataset_id integer NOT NULL
);


--
-- Name: dataset_alias_dataset_event; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.dataset_alias_dataset_event (
    alias_id integer NOT NULL,
    event_id integer NOT NULL
);


--
-- Name: dataset_alias_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.dataset_alias_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: dataset_alias_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.dataset_alias_id_seq OWNED BY public.dataset_alias.id;


--
-- Name: dataset_dag_run_queue; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.dataset_dag_run_queue (
    dataset_id integer NOT NULL,
    target_dag_id character varying(250) NOT NULL,
    created_at timestamp with time zone NOT NULL
);


--
-- Name: dataset_event; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.dataset_event (
    id integer NOT NULL,
    dataset_id integer NOT NULL,
    extra json NOT NULL,
    source_task_id character varying(250),
    source_dag_id character varying(250),
    source_run_id character varying(250),
    source_map_index integer DEFAULT '-1'::integer,
    "timestamp" timestamp with time zone NOT NULL
);


--
-- Name: dataset_event_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.dataset_event_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: dataset_event_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.dataset_event_id_seq OWNED BY public.dataset_event.id;


--
-- Name: dataset_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.dataset_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: dataset_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.dataset_id_seq OWNED BY public.dataset.id;


--
-- Name: import_error; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.import_error (
    id integer NOT NULL,
    "timestamp" timestamp with time zone,
    filename character varying(1024),
    stacktrace text,
    processor_subdir character varying(2000)
);


--
-- Name: import_error_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.import_error_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: import_error_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.import_error_id_seq OWNED BY public.import_error.id;


--
-- Name: log_template; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.log_template (
    id integer NOT NULL,
    filename text NOT NULL,
    elasticsearch_id text NOT NULL,
    created_at timestamp with time zone NOT NULL
);


--
-- Name: log_template_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.log_template_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: log_template_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.log_template_id_seq OWNED BY public.log_template.id;


--
-- Name: serialized_dag; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.serialized_dag (
    dag_id character varying(250) NOT NULL,
    fileloc character varying(2000) NOT NULL,
    fileloc_hash bigint NOT NULL,
    data json,
    data_compressed bytea,
    last_updated timestamp with time zone NOT NULL,
    dag_hash character varying(32) NOT NULL,
    processor_subdir character varying(2000)
);


--
-- Name: task_instance; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.task_instance (
    task_id character varying(250) NOT NULL,
    dag_id character varying(250) NOT NULL,
    run_id character varying(250) NOT NULL,
    map_index integer DEFAULT '-1'::integer NOT NULL,
    start_date timestamp with time zone,
    end_date timestamp with time zone,
    duration double precision,
    state character varying(20),
    try_number integer,
    max_tries integer DEFAULT '-1'::integer,
    hostname character varying(1000),
    unixname character varying(1000),
    job_id integer,
    pool character varying(256) NOT NULL,
    pool_slots integer NOT NULL,
    queue character varying(256),
    priority_weight integer,
    operator character varying(1000),
    custom_operator_name character varying(1000),
    queued_dttm timestamp with time zone,
    queued_by_job_id integer,
    pid integer,
    executor character varying(1000),
    executor_config bytea,
    updated_at timestamp with time zone,
    rendered_map_index character varying(250),
    external_executor_id character varying(250),
    trigger_id integer,
    trigger_timeout timestamp without time zone,
    next_method character varying(1000),
    next_kwargs json,
    task_display_name character varying(2000)
);


--
-- Name: task_outlet_dataset_reference; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.task_outlet_dataset_reference (
    dataset_id integer NOT NULL,
    dag_id character varying(250) NOT NULL,
    task_id character varying(250) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL
);


--
-- Name: xcom; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.xcom (
    dag_run_id integer NOT NULL,
    task_id character varying(250) NOT NULL,
    map_index integer DEFAULT '-1'::integer NOT NULL,
    key character varying(512) NOT NULL,
    dag_id character varying(250) NOT NULL,
    run_id character varying(250) NOT NULL,
    value bytea,
    "timestamp" timestamp with time zone NOT NULL
);


--
-- Name: dag_run id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.dag_run ALTER COLUMN id SET DEFAULT nextval('public.dag_run_id_seq'::regclass);


--
-- Name: dataset id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.dataset ALTER COLUMN id SET DEFAULT nextval('public.dataset_id_seq'::regclass);


--
-- Name: dataset_alias id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.dataset_alias ALTER COLUMN id SET DEFAULT nextval('public.dataset_alias_id_seq'::regclass);


--
-- Name: dataset_event id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.dataset_event ALTER COLUMN id SET DEFAULT nextval('public.dataset_event_id_seq'::regclass);


--
-- Name: import_error id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.import_error ALTER COLUMN id SET DEFAULT nextval('public.import_error_id_seq'::regclass);


--
-- Name: log_template id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.log_template ALTER COLUMN id SET DEFAULT nextval('public.log_template_id_seq'::regclass);


--
-- Data for Name: dag; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.dag VALUES ('sql_forms', NULL, false, false, true, '2026-11-30 05:48:02.996938+00', NULL, NULL, NULL, NULL, '/opt/airflow/dags/sql_forms.py', '/opt/airflow/dags', 'airflow', NULL, NULL, 'grid', 'null', 'Never, external triggers only', 'null', 16, 16, 0, false, false, NULL, NULL, NULL, NULL);
INSERT INTO public.dag VALUES ('carriers_schedule', NULL, false, false, true, '2026-11-30 05:48:05.888016+00', NULL, NULL, NULL, NULL, '/opt/airflow/dags/carriers.py', '/opt/airflow/dags', 'airflow', NULL, NULL, 'grid', '"Dataset"', 'Triggered by datasets', '{"all": ["postgres://wh.example.com:5432/staging/public/yearly"]}', 16, 16, 0, false, false, NULL, NULL, NULL, NULL);
INSERT INTO public.dag VALUES ('carriers_param', NULL, false, false, true, '2026-11-30 05:48:05.887291+00', NULL, NULL, NULL, NULL, '/opt/airflow/dags/carriers.py', '/opt/airflow/dags', 'airflow', NULL, NULL, 'grid', 'null', 'Never, external triggers only', 'null', 16, 16, 0, false, false, NULL, NULL, NULL, NULL);
INSERT INTO public.dag VALUES ('carriers_in', NULL, false, false, true, '2026-11-30 05:48:05.868317+00', NULL, NULL, NULL, NULL, '/opt/airflow/dags/carriers.py', '/opt/airflow/dags', 'airflow', NULL, NULL, 'grid', 'null', 'Never, external triggers only', 'null', 16, 16, 0, false, false, NULL, NULL, NULL, NULL);
INSERT INTO public.dag VALUES ('carriers_out', NULL, false, false, true, '2026-11-30 05:48:05.886157+00', NULL, NULL, NULL, NULL, '/opt/airflow/dags/carriers.py', '/opt/airflow/dags', 'airflow', NULL, NULL, 'grid', 'null', 'Never, external triggers only', 'null', 16, 16, 0, false, false, NULL, NULL, NULL, NULL);


--
-- Data for Name: dag_owner_attributes; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: dag_run; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.dag_run VALUES (1, 'carriers_out', NULL, '2026-01-01 00:00:00+00', '2026-01-01 00:00:00+00', '2026-11-30 05:49:16.188847+00', 'success', 'manual__2026-01-01T00:00:00+00:00', NULL, false, 'manual', '\x80057d942e', '2026-01-01 00:00:00+00', '2026-01-01 00:00:00+00', '2026-11-30 05:49:16.134715+00', NULL, 1, '2026-11-30 05:49:00.595369+00', 0);
INSERT INTO public.dag_run VALUES (2, 'carriers_in', NULL, '2026-01-01 00:00:00+00', '2026-01-01 00:00:00+00', '2026-11-30 05:49:35.729604+00', 'success', 'manual__2026-01-01T00:00:00+00:00', NULL, false, 'manual', '\x80057d942e', '2026-01-01 00:00:00+00', '2026-01-01 00:00:00+00', '2026-11-30 05:49:35.699897+00', NULL, 1, '2026-11-30 05:49:35.731568+00', 0);


--
-- Data for Name: dag_schedule_dataset_alias_reference; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: dag_schedule_dataset_reference; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.dag_schedule_dataset_reference VALUES (5, 'carriers_schedule', '2026-11-30 05:48:06.234337+00', '2026-11-30 05:48:06.234356+00');


--
-- Data for Name: dag_tag; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.dag_tag VALUES ('sql', 'sql_forms');
INSERT INTO public.dag_tag VALUES ('carriers', 'carriers_in');
INSERT INTO public.dag_tag VALUES ('carriers', 'carriers_out');
INSERT INTO public.dag_tag VALUES ('carriers', 'carriers_param');
INSERT INTO public.dag_tag VALUES ('carriers', 'carriers_schedule');


--
-- Data for Name: dagrun_dataset_event; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: dataset; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.dataset VALUES (1, 'postgres://wh.example.com:5432/staging/public/customers', '{}', '2026-11-30 05:48:06.155716+00', '2026-11-30 05:48:06.155779+00', false);
INSERT INTO public.dataset VALUES (2, 'mssql://SQL1.example.com:1433/CRM/dbo/customers', '{}', '2026-11-30 05:48:06.155791+00', '2026-11-30 05:48:06.155795+00', false);
INSERT INTO public.dataset VALUES (3, 'mssql://sql2.example.com:1433/inst/HR/dbo/people', '{}', '2026-11-30 05:48:06.155799+00', '2026-11-30 05:48:06.155801+00', false);
INSERT INTO public.dataset VALUES (4, 's3://lake/orders', '{}', '2026-11-30 05:48:06.155805+00', '2026-11-30 05:48:06.155812+00', false);
INSERT INTO public.dataset VALUES (5, 'postgres://wh.example.com:5432/staging/public/yearly', '{}', '2026-11-30 05:48:06.155817+00', '2026-11-30 05:48:06.15582+00', false);


--
-- Data for Name: dataset_alias; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.dataset_alias VALUES (1, 'unused');
INSERT INTO public.dataset_alias VALUES (2, 'used');


--
-- Data for Name: dataset_alias_dataset; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.dataset_alias_dataset VALUES (2, 5);


--
-- Data for Name: dataset_alias_dataset_event; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.dataset_alias_dataset_event VALUES (2, 5);


--
-- Data for Name: dataset_dag_run_queue; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.dataset_dag_run_queue VALUES (5, 'carriers_schedule', '2026-11-30 05:49:14.883731+00');


--
-- Data for Name: dataset_event; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.dataset_event VALUES (1, 2, '{}', 'asset_mssql', 'carriers_out', 'manual__2026-01-01T00:00:00+00:00', -1, '2026-11-30 05:49:05.526764+00');
INSERT INTO public.dataset_event VALUES (2, 3, '{}', 'asset_instance', 'carriers_out', 'manual__2026-01-01T00:00:00+00:00', -1, '2026-11-30 05:49:07.799531+00');
INSERT INTO public.dataset_event VALUES (3, 4, '{}', 'asset_elsewhere', 'carriers_out', 'manual__2026-01-01T00:00:00+00:00', -1, '2026-11-30 05:49:08.423048+00');
INSERT INTO public.dataset_event VALUES (4, 1, '{}', 'asset_postgres', 'carriers_out', 'manual__2026-01-01T00:00:00+00:00', -1, '2026-11-30 05:49:11.345807+00');
INSERT INTO public.dataset_event VALUES (5, 5, '{}', 'alias_used', 'carriers_out', 'manual__2026-01-01T00:00:00+00:00', -1, '2026-11-30 05:49:14.827082+00');


--
-- Data for Name: import_error; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: log_template; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.log_template VALUES (1, 'dag_id={{ ti.dag_id }}/run_id={{ ti.run_id }}/task_id={{ ti.task_id }}/{% if ti.map_index >= 0 %}map_index={{ ti.map_index }}/{% endif %}attempt={{ try_number }}.log', '{dag_id}-{task_id}-{run_id}-{map_index}-{try_number}', '2026-11-30 05:47:00.53567+00');


--
-- Data for Name: serialized_dag; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.serialized_dag VALUES ('sql_forms', '/opt/airflow/dags/sql_forms.py', 71764734440639370, '{"__version": 1, "dag": {"_task_group": {"_group_id": null, "prefix_group_id": true, "tooltip": "", "ui_color": "CornflowerBlue", "ui_fgcolor": "#000", "children": {"select_only": ["operator", "select_only"], "insert_select": ["operator", "insert_select"], "without_schema": ["operator", "without_schema"], "declared_too": ["operator", "declared_too"], "several": ["operator", "several"], "of_a_file": ["operator", "of_a_file"], "of_no_file": ["operator", "of_no_file"], "templated": ["operator", "templated"], "unreadable": ["operator", "unreadable"], "unknown_table": ["operator", "unknown_table"], "other_database": ["operator", "other_database"], "unknown_connection": ["operator", "unknown_connection"], "no_connection": ["operator", "no_connection"], "earlier_provider": ["operator", "earlier_provider"], "mapped_parameters": ["operator", "mapped_parameters"], "mapped_sql": ["operator", "mapped_sql"]}, "upstream_group_ids": [], "downstream_group_ids": [], "upstream_task_ids": [], "downstream_task_ids": []}, "edge_info": {}, "catchup": false, "tags": ["sql"], "_dag_id": "sql_forms", "timezone": "UTC", "start_date": 1767225600.0, "fileloc": "/opt/airflow/dags/sql_forms.py", "schedule_interval": null, "_processor_dags_folder": "/opt/airflow/dags", "tasks": [{"__var": {"weight_rule": "downstream", "is_setup": false, "_log_config_logger_name": "airflow.task.operators", "is_teardown": false, "downstream_task_ids": [], "template_fields_renderers": {"sql": "sql", "parameters": "json"}, "ui_fgcolor": "#000", "_needs_expansion": false, "ui_color": "#cdaaed", "template_fields": ["sql", "parameters", "conn_id", "database", "hook_params"], "template_ext": [".sql", ".json"], "task_id": "select_only", "on_failure_fail_dagrun": false, "start_from_trigger": false, "pool": "default_pool", "_task_type": "SQLExecuteQueryOperator", "_task_module": "airflow.providers.common.sql.operators.sql", "_is_empty": false, "start_trigger_args": null, "sql": "select count(*) from film", "conn_id": "pagila_etl", "hook_params": {}}, "__type": "operator"}, {"__var": {"weight_rule": "downstream", "is_setup": false, "_log_config_logger_name": "airflow.task.operators", "is_teardown": false, "downstream_task_ids": [], "template_fields_renderers": {"sql": "sql", "parameters": "json"}, "ui_fgcolor": "#000", "_needs_expansion": false, "ui_color": "#cdaaed", "template_fields": ["sql", "parameters", "conn_id", "database", "hook_params"], "template_ext": [".sql", ".json"], "task_id": "insert_select", "on_failure_fail_dagrun": false, "start_from_trigger": false, "pool": "default_pool", "_task_type": "SQLExecuteQueryOperator", "_task_module": "airflow.providers.common.sql.operators.sql", "_is_empty": false, "start_trigger_args": null, "sql": "insert into public.language (name) select upper(a.first_name) from public.actor a", "conn_id": "pagila_etl", "hook_params": {}}, "__type": "operator"}, {"__var": {"weight_rule": "downstream", "is_setup": false, "_log_config_logger_name": "airflow.task.operators", "is_teardown": false, "downstream_task_ids": [], "template_fields_renderers": {"sql": "sql", "parameters": "json"}, "ui_fgcolor": "#000", "_needs_expansion": false, "ui_color": "#cdaaed", "template_fields": ["sql", "parameters", "conn_id", "database", "hook_params"], "template_ext": [".sql", ".json"], "task_id": "without_schema", "on_failure_fail_dagrun": false, "start_from_trigger": false, "pool": "default_pool", "_task_type": "SQLExecuteQueryOperator", "_task_module": "airflow.providers.common.sql.operators.sql", "_is_empty": false, "start_trigger_args": null, "sql": "insert into category (name) select name from language", "conn_id": "pagila_etl", "hook_params": {}}, "__type": "operator"}, {"__var": {"outlets": [{"__var": {"table": "city", "service": "pagila", "database": "pagila", "schema": "public", "column": "country_id"}, "__type": "dict"}], "weight_rule": "downstream", "is_setup": false, "_log_config_logger_name": "airflow.task.operators", "inlets": [{"__var": {"table": "country", "service": "pagila", "database": "pagila", "schema": "public", "column": "country_id"}, "__type": "dict"}], "is_teardown": false, "downstream_task_ids": [], "template_fields_renderers": {"sql": "sql", "parameters": "json"}, "ui_fgcolor": "#000", "_needs_expansion": false, "ui_color": "#cdaaed", "template_fields": ["sql", "parameters", "conn_id", "database", "hook_params"], "template_ext": [".sql", ".json"], "task_id": "declared_too", "on_failure_fail_dagrun": false, "start_from_trigger": false, "pool": "default_pool", "_task_type": "SQLExecuteQueryOperator", "_task_module": "airflow.providers.common.sql.operators.sql", "_is_empty": false, "start_trigger_args": null, "sql": "insert into city (city) select country from country", "conn_id": "pagila_etl", "hook_params": {}}, "__type": "operator"}, {"__var": {"weight_rule": "downstream", "is_setup": false, "_log_config_logger_name": "airflow.task.operators", "is_teardown": false, "downstream_task_ids": [], "template_fields_renderers": {"sql": "sql", "parameters": "json"}, "ui_fgcolor": "#000", "_needs_expansion": false, "ui_color": "#cdaaed", "template_fields": ["sql", "parameters", "conn_id", "database", "hook_params"], "template_ext": [".sql", ".json"], "task_id": "several", "on_failure_fail_dagrun": false, "start_from_trigger": false, "pool": "default_pool", "_task_type": "SQLExecuteQueryOperator", "_task_module": "airflow.providers.common.sql.operators.sql", "_is_empty": false, "start_trigger_args": null, "sql": ["delete from store", "insert into store (address_id) select address_id from address; analyze store"], "conn_id": "pagila_etl", "hook_params": {}}, "__type": "operator"}, {"__var": {"weight_rule": "downstream", "is_setup": false, "_log_config_logger_name": "airflow.task.operators", "is_teardown": false, "downstream_task_ids": [], "template_fields_renderers": {"sql": "sql", "parameters": "json"}, "ui_fgcolor": "#000", "_needs_expansion": false, "ui_color": "#cdaaed", "template_fields": ["sql", "parameters", "conn_id", "database", "hook_params"], "template_ext": [".sql", ".json"], "task_id": "of_a_file", "on_failure_fail_dagrun": false, "start_from_trigger": false, "pool": "default_pool", "_task_type": "SQLExecuteQueryOperator", "_task_module": "airflow.providers.common.sql.operators.sql", "_is_empty": false, "start_trigger_args": null, "sql": "CREATE TABLE IF NOT EXISTS public.film_languages (film_id integer PRIMARY KEY, title text NOT NULL, language text NOT NULL);\n\nINSERT INTO public.film_languages (film_id, title, language)\nSELECT f.film_id, f.title, l.name\nFROM public.film f\nJOIN public.language l ON l.language_id = f.language_id\nON CONFLICT (film_id) DO UPDATE SET title = excluded.title, language = excluded.language;\n", "conn_id": "pagila_etl", "hook_params": {}}, "__type": "operator"}, {"__var": {"weight_rule": "downstream", "is_setup": false, "_log_config_logger_name": "airflow.task.operators", "is_teardown": false, "downstream_task_ids": [], "template_fields_renderers": {"sql": "sql", "parameters": "json"}, "ui_fgcolor": "#000", "_needs_expansion": false, "ui_color": "#cdaaed", "template_fields": ["sql", "parameters", "conn_id", "database", "hook_params"], "template_ext": [".sql", ".json"], "task_id": "of_no_file", "on_failure_fail_dagrun": false, "start_from_trigger": false, "pool": "default_pool", "_task_type": "SQLExecuteQueryOperator", "_task_module": "airflow.providers.common.sql.operators.sql", "_is_empty": false, "start_trigger_args": null, "sql": "no_such_file.sql", "conn_id": "pagila_etl", "hook_params": {}}, "__type": "operator"}, {"__var": {"weight_rule": "downstream", "is_setup": false, "_log_config_logger_name": "airflow.task.operators", "is_teardown": false, "downstream_task_ids": [], "template_fields_renderers": {"sql": "sql", "parameters": "json"}, "ui_fgcolor": "#000", "_needs_expansion": false, "ui_color": "#cdaaed", "template_fields": ["sql", "parameters", "conn_id", "database", "hook_params"], "template_ext": [".sql", ".json"], "task_id": "templated", "on_failure_fail_dagrun": false, "start_from_trigger": false, "pool": "default_pool", "_task_type": "SQLExecuteQueryOperator", "_task_module": "airflow.providers.common.sql.operators.sql", "_is_empty": false, "start_trigger_args": null, "sql": "insert into language (name) select first_name from actor where last_update < ''{{ ts }}''", "conn_id": "pagila_etl", "hook_params": {}}, "__type": "operator"}, {"__var": {"weight_rule": "downstream", "is_setup": false, "_log_config_logger_name": "airflow.task.operators", "is_teardown": false, "downstream_task_ids": [], "template_fields_renderers": {"sql": "sql", "parameters": "json"}, "ui_fgcolor": "#000", "_needs_expansion": false, "ui_color": "#cdaaed", "template_fields": ["sql", "parameters", "conn_id", "database", "hook_params"], "template_ext": [".sql", ".json"], "task_id": "unreadable", "on_failure_fail_dagrun": false, "start_from_trigger": false, "pool": "default_pool", "_task_type": "SQLExecuteQueryOperator", "_task_module": "airflow.providers.common.sql.operators.sql", "_is_empty": false, "start_trigger_args": null, "sql": "insert into language selekt first_name from actor", "conn_id": "pagila_etl", "hook_params": {}}, "__type": "operator"}, {"__var": {"weight_rule": "downstream", "is_setup": false, "_log_config_logger_name": "airflow.task.operators", "is_teardown": false, "downstream_task_ids": [], "template_fields_renderers": {"sql": "sql", "parameters": "json"}, "ui_fgcolor": "#000", "_needs_expansion": false, "ui_color": "#cdaaed", "template_fields": ["sql", "parameters", "conn_id", "database", "hook_params"], "template_ext": [".sql", ".json"], "task_id": "unknown_table", "on_failure_fail_dagrun": false, "start_from_trigger": false, "pool": "default_pool", "_task_type": "SQLExecuteQueryOperator", "_task_module": "airflow.providers.common.sql.operators.sql", "_is_empty": false, "start_trigger_args": null, "sql": "insert into language (name) select name from no_such_table", "conn_id": "pagila_etl", "hook_params": {}}, "__type": "operator"}, {"__var": {"weight_rule": "downstream", "is_setup": false, "_log_config_logger_name": "airflow.task.operators", "is_teardown": false, "downstream_task_ids": [], "template_fields_renderers": {"sql": "sql", "parameters": "json"}, "ui_fgcolor": "#000", "_needs_expansion": false, "ui_color": "#cdaaed", "template_fields": ["sql", "parameters", "conn_id", "database", "hook_params"], "template_ext": [".sql", ".json"], "task_id": "other_database", "on_failure_fail_dagrun": false, "start_from_trigger": false, "pool": "default_pool", "_task_type": "SQLExecuteQueryOperator", "_task_module": "airflow.providers.common.sql.operators.sql", "_is_empty": false, "start_trigger_args": null, "sql": "insert into language (name) select first_name from actor", "conn_id": "pagila_etl", "database": "elsewhere", "hook_params": {}}, "__type": "operator"}, {"__var": {"weight_rule": "downstream", "is_setup": false, "_log_config_logger_name": "airflow.task.operators", "is_teardown": false, "downstream_task_ids": [], "template_fields_renderers": {"sql": "sql", "parameters": "json"}, "ui_fgcolor": "#000", "_needs_expansion": false, "ui_color": "#cdaaed", "template_fields": ["sql", "parameters", "conn_id", "database", "hook_params"], "template_ext": [".sql", ".json"], "task_id": "unknown_connection", "on_failure_fail_dagrun": false, "start_from_trigger": false, "pool": "default_pool", "_task_type": "SQLExecuteQueryOperator", "_task_module": "airflow.providers.common.sql.operators.sql", "_is_empty": false, "start_trigger_args": null, "sql": "insert into language (name) select first_name from actor", "conn_id": "nobody_knows", "hook_params": {}}, "__type": "operator"}, {"__var": {"weight_rule": "downstream", "is_setup": false, "_log_config_logger_name": "airflow.task.operators", "is_teardown": false, "downstream_task_ids": [], "template_fields_renderers": {"sql": "sql", "parameters": "json"}, "ui_fgcolor": "#000", "_needs_expansion": false, "ui_color": "#cdaaed", "template_fields": ["sql", "parameters", "conn_id", "database", "hook_params"], "template_ext": [".sql", ".json"], "task_id": "no_connection", "on_failure_fail_dagrun": false, "start_from_trigger": false, "pool": "default_pool", "_task_type": "SQLExecuteQueryOperator", "_task_module": "airflow.providers.common.sql.operators.sql", "_is_empty": false, "start_trigger_args": null, "sql": "insert into language (name) select first_name from actor", "hook_params": {}}, "__type": "operator"}, {"__var": {"weight_rule": "downstream", "is_setup": false, "_log_config_logger_name": "airflow.task.operators", "is_teardown": false, "downstream_task_ids": [], "template_fields_renderers": {"sql": "sql", "parameters": "json"}, "ui_fgcolor": "#000", "_needs_expansion": false, "ui_color": "#cdaaed", "template_fields": ["sql", "parameters", "postgres_conn_id"], "template_ext": [".sql", ".json"], "task_id": "earlier_provider", "on_failure_fail_dagrun": false, "start_from_trigger": false, "pool": "default_pool", "_task_type": "PostgresOperator", "_task_module": "unusual_prefix_c58ade953f8063a9e7c8e1e0fef5a54fbc0b8ac9_sql_forms", "_is_empty": false, "start_trigger_args": null, "sql": "insert into public.country (country) select city from public.city", "postgres_conn_id": "pagila_etl"}, "__type": "operator"}, {"__var": {"_is_empty": false, "ui_color": "#cdaaed", "template_fields": ["sql", "parameters", "conn_id", "database", "hook_params"], "_expand_input_attr": "expand_input", "partial_kwargs": {"conn_id": "pagila_etl", "sql": "insert into public.staff (first_name) select first_name from public.customer"}, "start_from_trigger": false, "_disallow_kwargs_override": false, "template_ext": [".sql", ".json"], "operator_extra_links": [], "task_id": "mapped_parameters", "_task_module": "airflow.providers.common.sql.operators.sql", "_task_type": "SQLExecuteQueryOperator", "downstream_task_ids": [], "template_fields_renderers": {"sql": "sql", "parameters": "json"}, "ui_fgcolor": "#000", "_needs_expansion": true, "start_trigger_args": null, "expand_input": {"type": "dict-of-lists", "value": {"__var": {"parameters": [{"__var": {"a": 1}, "__type": "dict"}, {"__var": {"a": 2}, "__type": "dict"}]}, "__type": "dict"}}, "_is_mapped": true}, "__type": "operator"}, {"__var": {"_is_empty": false, "ui_color": "#cdaaed", "template_fields": ["sql", "parameters", "conn_id", "database", "hook_params"], "_expand_input_attr": "expand_input", "partial_kwargs": {"conn_id": "pagila_etl"}, "start_from_trigger": false, "_disallow_kwargs_override": false, "template_ext": [".sql", ".json"], "operator_extra_links": [], "task_id": "mapped_sql", "_task_module": "airflow.providers.common.sql.operators.sql", "_task_type": "SQLExecuteQueryOperator", "downstream_task_ids": [], "template_fields_renderers": {"sql": "sql", "parameters": "json"}, "ui_fgcolor": "#000", "_needs_expansion": true, "start_trigger_args": null, "expand_input": {"type": "dict-of-lists", "value": {"__var": {"sql": ["insert into public.customer (first_name) select first_name from public.staff", "select 1"]}, "__type": "dict"}}, "_is_mapped": true}, "__type": "operator"}], "dag_dependencies": [], "params": []}}', NULL, '2026-11-30 05:48:01.200513+00', '3dbfa99a7091070cae63c4deb5bc12c3', '/opt/airflow/dags');
INSERT INTO public.serialized_dag VALUES ('carriers_in', '/opt/airflow/dags/carriers.py', 65938868522114152, '{"__version": 1, "dag": {"_task_group": {"_group_id": null, "prefix_group_id": true, "tooltip": "", "ui_color": "CornflowerBlue", "ui_fgcolor": "#000", "children": {"done": ["operator", "done"], "extract": ["operator", "extract"], "dict_schema": ["operator", "dict_schema"], "dict_default_schema": ["operator", "dict_default_schema"], "dict_no_schema": ["operator", "dict_no_schema"], "dict_dotted": ["operator", "dict_dotted"], "dict_connection": ["operator", "dict_connection"], "dict_column": ["operator", "dict_column"], "dict_entity": ["operator", "dict_entity"], "dict_list": ["operator", "dict_list"], "text_fqn": ["operator", "text_fqn"], "text_address": ["operator", "text_address"], "template": ["operator", "template"], "entity_object": ["operator", "entity_object"], "asset_postgres": ["operator", "asset_postgres"], "asset_mssql": ["operator", "asset_mssql"], "asset_instance": ["operator", "asset_instance"], "asset_elsewhere": ["operator", "asset_elsewhere"], "alias_unused": ["operator", "alias_unused"], "openlineage_dataset": ["operator", "openlineage_dataset"], "lineage_table": ["operator", "lineage_table"], "lineage_file": ["operator", "lineage_file"], "alias_used": ["operator", "alias_used"], "task_name": ["operator", "task_name"], "task_itself": ["operator", "task_itself"], "task_output": ["operator", "task_output"], "auto": ["operator", "auto"]}, "upstream_group_ids": [], "downstream_group_ids": [], "upstream_task_ids": [], "downstream_task_ids": []}, "edge_info": {}, "catchup": false, "tags": ["carriers"], "_dag_id": "carriers_in", "timezone": "UTC", "start_date": 1767225600.0, "fileloc": "/opt/airflow/dags/carriers.py", "schedule_interval": null, "_processor_dags_folder": "/opt/airflow/dags", "tasks": [{"__var": {"weight_rule": "downstream", "is_setup": false, "_log_config_logger_name": "airflow.task.operators", "trigger_rule": "all_done", "is_teardown": false, "downstream_task_ids": [], "template_fields_renderers": {}, "ui_fgcolor": "#000", "_needs_expansion": false, "ui_color": "#e8f7e4", "template_fields": [], "template_ext": [], "task_id": "done", "on_failure_fail_dagrun": false, "start_from_trigger": false, "pool": "default_pool", "_task_type": "EmptyOperator", "_task_module": "airflow.providers.standard.operators.empty", "_is_empty": true, "start_trigger_args": null}, "__type": "operator"}, {"__var": {"outlets": [{"__var": {"table": "extracted", "service": "warehouse", "database": "staging", "schema": "public"}, "__type": "dict"}], "weight_rule": "downstream", "is_setup": false, "_log_config_logger_name": "airflow.task.operators", "is_teardown": false, "downstream_task_ids": ["alias_unused", "alias_used", "asset_elsewhere", "asset_instance", "asset_mssql", "asset_postgres", "auto", "dict_column", "dict_connection", "dict_default_schema", "dict_dotted", "dict_entity", "dict_list", "dict_no_schema", "dict_schema", "entity_object", "lineage_file", "lineage_table", "openlineage_dataset", "task_itself", "task_name", "task_output", "template", "text_address", "text_fqn"], "template_fields_renderers": {"bash_command": "bash", "env": "json"}, "ui_fgcolor": "#000", "_needs_expansion": false, "ui_color": "#f0ede4", "template_fields": ["bash_command", "env", "cwd"], "template_ext": [".sh", ".bash"], "task_id": "extract", "on_failure_fail_dagrun": false, "params": [["om_lineage", {"__class": "airflow.models.param.Param", "default": {"__var": {"outlets": [{"__var": {"table": "extracted", "service": "warehouse", "database": "staging", "schema": "public"}, "__type": "dict"}]}, "__type": "dict"}, "description": null, "schema": {"__var": {}, "__type": "dict"}}]], "start_from_trigger": false, "pool": "default_pool", "_task_type": "BashOperator", "_task_module": "airflow.providers.standard.operators.bash", "_is_empty": false, "start_trigger_args": null, "bash_command": "echo done"}, "__type": "operator"}, {"__var": {"weight_rule": "downstream", "is_setup": false, "_log_config_logger_name": "airflow.task.operators", "inlets": [{"__var": {"table": "customers", "service": "warehouse", "database": "staging", "schema": "public"}, "__type": "dict"}], "is_teardown": false, "downstream_task_ids": ["done"], "template_fields_renderers": {"bash_command": "bash", "env": "json"}, "ui_fgcolor": "#000", "_needs_expansion": false, "ui_color": "#f0ede4", "template_fields": ["bash_command", "env", "cwd"], "template_ext": [".sh", ".bash"], "task_id": "dict_schema", "on_failure_fail_dagrun": false, "params": [["om_lineage", {"__class": "airflow.models.param.Param", "default": {"__var": {"outlets": [{"__var": {"table": "dict_schema", "service": "warehouse", "database": "into", "schema": "public"}, "__type": "dict"}]}, "__type": "dict"}, "description": null, "schema": {"__var": {}, "__type": "dict"}}]], "start_from_trigger": false, "pool": "default_pool", "_task_type": "BashOperator", "_task_module": "airflow.providers.standard.operators.bash", "_is_empty": false, "start_trigger_args": null, "bash_command": "true"}, "__type": "operator"}, {"__var": {"weight_rule": "downstream", "is_setup": false, "_log_config_logger_name": "airflow.task.operators", "inlets": [{"__var": {"table": "customers", "service": "corporate-sql-server", "database": "CRM"}, "__type": "dict"}], "is_teardown": false, "downstream_task_ids": ["done"], "template_fields_renderers": {"bash_command": "bash", "env": "json"}, "ui_fgcolor": "#000", "_needs_expansion": false, "ui_color": "#f0ede4", "template_fields": ["bash_command", "env", "cwd"], "template_ext": [".sh", ".bash"], "task_id": "dict_default_schema", "on_failure_fail_dagrun": false, "params": [["om_lineage", {"__class": "airflow.models.param.Param", "default": {"__var": {"outlets": [{"__var": {"table": "dict_default_schema", "service": "warehouse", "database": "into", "schema": "public"}, "__type": "dict"}]}, "__type": "dict"}, "description": null, "schema": {"__var": {}, "__type": "dict"}}]], "start_from_trigger": false, "pool": "default_pool", "_task_type": "BashOperator", "_task_module": "airflow.providers.standard.operators.bash", "_is_empty": false, "start_trigger_args": null, "bash_command": "true"}, "__type": "operator"}, {"__var": {"weight_rule": "downstream", "is_setup": false, "_log_config_logger_name": "airflow.task.operators", "inlets": [{"__var": {"table": "customers", "service": "warehouse", "database": "staging"}, "__type": "dict"}], "is_teardown": false, "downstream_task_ids": ["done"], "template_fields_renderers": {"bash_command": "bash", "env": "json"}, "ui_fgcolor": "#000", "_needs_expansion": false, "ui_color": "#f0ede4", "template_fields": ["bash_command", "env", "cwd"], "template_ext": [".sh", ".bash"], "task_id": "dict_no_schema", "on_failure_fail_dagrun": false, "params": [["om_lineage", {"__class": "airflow.models.param.Param", "default": {"__var": {"outlets": [{"__var": {"table": "dict_no_schema", "service": "warehouse", "database": "into", "schema": "public"}, "__type": "dict"}]}, "__type": "dict"}, "description": null, "schema": {"__var": {}, "__type": "dict"}}]], "start_from_trigger": false, "pool": "default_pool", "_task_type": "BashOperator", "_task_module": "airflow.providers.standard.operators.bash", "_is_empty": false, "start_trigger_args": null, "bash_command": "true"}, "__type": "operator"}, {"__var": {"weight_rule": "downstream", "is_setup": false, "_log_config_logger_name": "airflow.task.operators", "inlets": [{"__var": {"table": "dbo.customers", "service": "corporate-sql-server", "db": "CRM"}, "__type": "dict"}], "is_teardown": false, "downstream_task_ids": ["done"], "template_fields_renderers": {"bash_command": "bash", "env": "json"}, "ui_fgcolor": "#000", "_needs_expansion": false, "ui_color": "#f0ede4", "template_fields": ["bash_command", "env", "cwd"], "template_ext": [".sh", ".bash"], "task_id": "dict_dotted", "on_failure_fail_dagrun": false, "params": [["om_lineage", {"__class": "airflow.models.param.Param", "default": {"__var": {"outlets": [{"__var": {"table": "dict_dotted", "service": "warehouse", "database": "into", "schema": "public"}, "__type": "dict"}]}, "__type": "dict"}, "description": null, "schema": {"__var": {}, "__type": "dict"}}]], "start_from_trigger": false, "pool": "default_pool", "_task_type": "BashOperator", "_task_module": "airflow.providers.standard.operators.bash", "_is_empty": false, "start_trigger_args": null, "bash_command": "true"}, "__type": "operator"}, {"__var": {"weight_rule": "downstream", "is_setup": false, "_log_config_logger_name": "airflow.task.operators", "inlets": [{"__var": {"table": "customers", "connection": "crm_db", "database": "CRM", "schema_name": "sales"}, "__type": "dict"}], "is_teardown": false, "downstream_task_ids": ["done"], "template_fields_renderers": {"bash_command": "bash", "env": "json"}, "ui_fgcolor": "#000", "_needs_expansion": false, "ui_color": "#f0ede4", "template_fields": ["bash_command", "env", "cwd"], "template_ext": [".sh", ".bash"], "task_id": "dict_connection", "on_failure_fail_dagrun": false, "params": [["om_lineage", {"__class": "airflow.models.param.Param", "default": {"__var": {"outlets": [{"__var": {"table": "dict_connection", "service": "warehouse", "database": "into", "schema": "public"}, "__type": "dict"}]}, "__type": "dict"}, "description": null, "schema": {"__var": {}, "__type": "dict"}}]], "start_from_trigger": false, "pool": "default_pool", "_task_type": "BashOperator", "_task_module": "airflow.providers.standard.operators.bash", "_is_empty": false, "start_trigger_args": null, "bash_command": "true"}, "__type": "operator"}, {"__var": {"weight_rule": "downstream", "is_setup": false, "_log_config_logger_name": "airflow.task.operators", "inlets": [{"__var": {"table": "customers", "service": "warehouse", "database": "staging", "databaseSchema": "public", "column": "id"}, "__type": "dict"}], "is_teardown": false, "downstream_task_ids": ["done"], "template_fields_renderers": {"bash_command": "bash", "env": "json"}, "ui_fgcolor": "#000", "_needs_expansion": false, "ui_color": "#f0ede4", "template_fields": ["bash_command", "env", "cwd"], "template_ext": [".sh", ".bash"], "task_id": "dict_column", "on_failure_fail_dagrun": false, "params": [["om_lineage", {"__class": "airflow.models.param.Param", "default": {"__var": {"outlets": [{"__var": {"table": "dict_column", "service": "warehouse", "database": "into", "schema": "public", "column": "id"}, "__type": "dict"}]}, "__type": "dict"}, "description": null, "schema": {"__var": {}, "__type": "dict"}}]], "start_from_trigger": false, "pool": "default_pool", "_task_type": "BashOperator", "_task_module": "airflow.providers.standard.operators.bash", "_is_empty": false, "start_trigger_args": null, "bash_command": "true"}, "__type": "operator"}, {"__var": {"weight_rule": "downstream", "is_setup": false, "_log_config_logger_name": "airflow.task.operators", "inlets": [{"__var": {"entity": "table", "fqn": "warehouse.staging.public.customers", "key": "k"}, "__type": "dict"}], "is_teardown": false, "downstream_task_ids": ["done"], "template_fields_renderers": {"bash_command": "bash", "env": "json"}, "ui_fgcolor": "#000", "_needs_expansion": false, "ui_color": "#f0ede4", "template_fields": ["bash_command", "env", "cwd"], "template_ext": [".sh", ".bash"], "task_id": "dict_entity", "on_failure_fail_dagrun": false, "params": [["om_lineage", {"__class": "airflow.models.param.Param", "default": {"__var": {"outlets": [{"__var": {"table": "dict_entity", "service": "warehouse", "database": "into", "schema": "public"}, "__type": "dict"}]}, "__type": "dict"}, "description": null, "schema": {"__var": {}, "__type": "dict"}}]], "start_from_trigger": false, "pool": "default_pool", "_task_type": "BashOperator", "_task_module": "airflow.providers.standard.operators.bash", "_is_empty": false, "start_trigger_args": null, "bash_command": "true"}, "__type": "operator"}, {"__var": {"weight_rule": "downstream", "is_setup": false, "_log_config_logger_name": "airflow.task.operators", "inlets": [{"__var": {"tables": ["warehouse.staging.public.customers"]}, "__type": "dict"}], "is_teardown": false, "downstream_task_ids": ["done"], "template_fields_renderers": {"bash_command": "bash", "env": "json"}, "ui_fgcolor": "#000", "_needs_expansion": false, "ui_color": "#f0ede4", "template_fields": ["bash_command", "env", "cwd"], "template_ext": [".sh", ".bash"], "task_id": "dict_list", "on_failure_fail_dagrun": false, "params": [["om_lineage", {"__class": "airflow.models.param.Param", "default": {"__var": {"outlets": [{"__var": {"table": "dict_list", "service": "warehouse", "database": "into", "schema": "public"}, "__type": "dict"}]}, "__type": "dict"}, "description": null, "schema": {"__var": {}, "__type": "dict"}}]], "start_from_trigger": false, "pool": "default_pool", "_task_type": "BashOperator", "_task_module": "airflow.providers.standard.operators.bash", "_is_empty": false, "start_trigger_args": null, "bash_command": "true"}, "__type": "operator"}, {"__var": {"weight_rule": "downstream", "is_setup": false, "_log_config_logger_name": "airflow.task.operators", "inlets": ["warehouse.staging.public.customers"], "is_teardown": false, "downstream_task_ids": ["done"], "template_fields_renderers": {"bash_command": "bash", "env": "json"}, "ui_fgcolor": "#000", "_needs_expansion": false, "ui_color": "#f0ede4", "template_fields": ["bash_command", "env", "cwd"], "template_ext": [".sh", ".bash"], "task_id": "text_fqn", "on_failure_fail_dagrun": false, "params": [["om_lineage", {"__class": "airflow.models.param.Param", "default": {"__var": {"outlets": [{"__var": {"table": "text_fqn", "service": "warehouse", "database": "into", "schema": "public"}, "__type": "dict"}]}, "__type": "dict"}, "description": null, "schema": {"__var": {}, "__type": "dict"}}]], "start_from_trigger": false, "pool": "default_pool", "_task_type": "BashOperator", "_task_module": "airflow.providers.standard.operators.bash", "_is_empty": false, "start_trigger_args": null, "bash_command": "true"}, "__type": "operator"}, {"__var": {"weight_rule": "downstream", "is_setup": false, "_log_config_logger_name": "airflow.task.operators", "inlets": ["postgres://wh.example.com/staging/public/customers"], "is_teardown": false, "downstream_task_ids": ["done"], "template_fields_renderers": {"bash_command": "bash", "env": "json"}, "ui_fgcolor": "#000", "_needs_expansion": false, "ui_color": "#f0ede4", "template_fields": ["bash_command", "env", "cwd"], "template_ext": [".sh", ".bash"], "task_id": "text_address", "on_failure_fail_dagrun": false, "params": [["om_lineage", {"__class": "airflow.models.param.Param", "default": {"__var": {"outlets": [{"__var": {"table": "text_address", "service": "warehouse", "database": "into", "schema": "public"}, "__type": "dict"}]}, "__type": "dict"}, "description": null, "schema": {"__var": {}, "__type": "dict"}}]], "start_from_trigger": false, "pool": "default_pool", "_task_type": "BashOperator", "_task_module": "airflow.providers.standard.operators.bash", "_is_empty": false, "start_trigger_args": null, "bash_command": "true"}, "__type": "operator"}, {"__var": {"weight_rule": "downstream", "is_setup": false, "_log_config_logger_name": "airflow.task.operators", "inlets": [{"__var": {"table": "t_{{ ds }}", "service": "s", "database": "d", "schema": "x"}, "__type": "dict"}], "is_teardown": false, "downstream_task_ids": ["done"], "template_fields_renderers": {"bash_command": "bash", "env": "json"}, "ui_fgcolor": "#000", "_needs_expansion": false, "ui_color": "#f0ede4", "template_fields": ["bash_command", "env", "cwd"], "template_ext": [".sh", ".bash"], "task_id": "template", "on_failure_fail_dagrun": false, "params": [["om_lineage", {"__class": "airflow.models.param.Param", "default": {"__var": {"outlets": [{"__var": {"table": "template", "service": "warehouse", "database": "into", "schema": "public"}, "__type": "dict"}]}, "__type": "dict"}, "description": null, "schema": {"__var": {}, "__type": "dict"}}]], "start_from_trigger": false, "pool": "default_pool", "_task_type": "BashOperator", "_task_module": "airflow.providers.standard.operators.bash", "_is_empty": false, "start_trigger_args": null, "bash_command": "true"}, "__type": "operator"}, {"__var": {"weight_rule": "downstream", "is_setup": false, "_log_config_logger_name": "airflow.task.operators", "inlets": ["{\"entity\": \"metadata.generated.schema.entity.data.table.Table\", \"fqn\": \"warehouse.staging.public.customers\", \"key\": \"k\"}"], "is_teardown": false, "downstream_task_ids": ["done"], "template_fields_renderers": {"bash_command": "bash", "env": "json"}, "ui_fgcolor": "#000", "_needs_expansion": false, "ui_color": "#f0ede4", "template_fields": ["bash_command", "env", "cwd"], "template_ext": [".sh", ".bash"], "task_id": "entity_object", "on_failure_fail_dagrun": false, "params": [["om_lineage", {"__class": "airflow.models.param.Param", "default": {"__var": {"outlets": [{"__var": {"table": "entity_object", "service": "warehouse", "database": "into", "schema": "public"}, "__type": "dict"}]}, "__type": "dict"}, "description": null, "schema": {"__var": {}, "__type": "dict"}}]], "start_from_trigger": false, "pool": "default_pool", "_task_type": "BashOperator", "_task_module": "airflow.providers.standard.operators.bash", "_is_empty": false, "start_trigger_args": null, "bash_command": "true"}, "__type": "operator"}, {"__var": {"weight_rule": "downstream", "is_setup": false, "_log_config_logger_name": "airflow.task.operators", "inlets": [{"__var": {"uri": "postgres://wh.example.com:5432/staging/public/customers", "extra": null}, "__type": "dataset"}], "is_teardown": false, "downstream_task_ids": ["done"], "template_fields_renderers": {"bash_command": "bash", "env": "json"}, "ui_fgcolor": "#000", "_needs_expansion": false, "ui_color": "#f0ede4", "template_fields": ["bash_command", "env", "cwd"], "template_ext": [".sh", ".bash"], "task_id": "asset_postgres", "on_failure_fail_dagrun": false, "params": [["om_lineage", {"__class": "airflow.models.param.Param", "default": {"__var": {"outlets": [{"__var": {"table": "asset_postgres", "service": "warehouse", "database": "into", "schema": "public"}, "__type": "dict"}]}, "__type": "dict"}, "description": null, "schema": {"__var": {}, "__type": "dict"}}]], "start_from_trigger": false, "pool": "default_pool", "_task_type": "BashOperator", "_task_module": "airflow.providers.standard.operators.bash", "_is_empty": false, "start_trigger_args": null, "bash_command": "true"}, "__type": "operator"}, {"__var": {"weight_rule": "downstream", "is_setup": false, "_log_config_logger_name": "airflow.task.operators", "inlets": [{"__var": {"uri": "mssql://SQL1.example.com:1433/CRM/dbo/customers", "extra": null}, "__type": "dataset"}], "is_teardown": false, "downstream_task_ids": ["done"], "template_fields_renderers": {"bash_command": "bash", "env": "json"}, "ui_fgcolor": "#000", "_needs_expansion": false, "ui_color": "#f0ede4", "template_fields": ["bash_command", "env", "cwd"], "template_ext": [".sh", ".bash"], "task_id": "asset_mssql", "on_failure_fail_dagrun": false, "params": [["om_lineage", {"__class": "airflow.models.param.Param", "default": {"__var": {"outlets": [{"__var": {"table": "asset_mssql", "service": "warehouse", "database": "into", "schema": "public"}, "__type": "dict"}]}, "__type": "dict"}, "description": null, "schema": {"__var": {}, "__type": "dict"}}]], "start_from_trigger": false, "pool": "default_pool", "_task_type": "BashOperator", "_task_module": "airflow.providers.standard.operators.bash", "_is_empty": false, "start_trigger_args": null, "bash_command": "true"}, "__type": "operator"}, {"__var": {"weight_rule": "downstream", "is_setup": false, "_log_config_logger_name": "airflow.task.operators", "inlets": [{"__var": {"uri": "mssql://sql2.example.com:1433/inst/HR/dbo/people", "extra": null}, "__type": "dataset"}], "is_teardown": false, "downstream_task_ids": ["done"], "template_fields_renderers": {"bash_command": "bash", "env": "json"}, "ui_fgcolor": "#000", "_needs_expansion": false, "ui_color": "#f0ede4", "template_fields": ["bash_command", "env", "cwd"], "template_ext": [".sh", ".bash"], "task_id": "asset_instance", "on_failure_fail_dagrun": false, "params": [["om_lineage", {"__class": "airflow.models.param.Param", "default": {"__var": {"outlets": [{"__var": {"table": "asset_instance", "service": "warehouse", "database": "into", "schema": "public"}, "__type": "dict"}]}, "__type": "dict"}, "description": null, "schema": {"__var": {}, "__type": "dict"}}]], "start_from_trigger": false, "pool": "default_pool", "_task_type": "BashOperator", "_task_module": "airflow.providers.standard.operators.bash", "_is_empty": false, "start_trigger_args": null, "bash_command": "true"}, "__type": "operator"}, {"__var": {"weight_rule": "downstream", "is_setup": false, "_log_config_logger_name": "airflow.task.operators", "inlets": [{"__var": {"uri": "s3://lake/orders", "extra": null}, "__type": "dataset"}], "is_teardown": false, "downstream_task_ids": ["done"], "template_fields_renderers": {"bash_command": "bash", "env": "json"}, "ui_fgcolor": "#000", "_needs_expansion": false, "ui_color": "#f0ede4", "template_fields": ["bash_command", "env", "cwd"], "template_ext": [".sh", ".bash"], "task_id": "asset_elsewhere", "on_failure_fail_dagrun": false, "params": [["om_lineage", {"__class": "airflow.models.param.Param", "default": {"__var": {"outlets": [{"__var": {"table": "asset_elsewhere", "service": "warehouse", "database": "into", "schema": "public"}, "__type": "dict"}]}, "__type": "dict"}, "description": null, "schema": {"__var": {}, "__type": "dict"}}]], "start_from_trigger": false, "pool": "default_pool", "_task_type": "BashOperator", "_task_module": "airflow.providers.standard.operators.bash", "_is_empty": false, "start_trigger_args": null, "bash_command": "true"}, "__type": "operator"}, {"__var": {"weight_rule": "downstream", "is_setup": false, "_log_config_logger_name": "airflow.task.operators", "inlets": [{"__var": {"name": "unused"}, "__type": "dataset_alias"}], "is_teardown": false, "downstream_task_ids": ["done"], "template_fields_renderers": {"bash_command": "bash", "env": "json"}, "ui_fgcolor": "#000", "_needs_expansion": false, "ui_color": "#f0ede4", "template_fields": ["bash_command", "env", "cwd"], "template_ext": [".sh", ".bash"], "task_id": "alias_unused", "on_failure_fail_dagrun": false, "params": [["om_lineage", {"__class": "airflow.models.param.Param", "default": {"__var": {"outlets": [{"__var": {"table": "alias_unused", "service": "warehouse", "database": "into", "schema": "public"}, "__type": "dict"}]}, "__type": "dict"}, "description": null, "schema": {"__var": {}, "__type": "dict"}}]], "start_from_trigger": false, "pool": "default_pool", "_task_type": "BashOperator", "_task_module": "airflow.providers.standard.operators.bash", "_is_empty": false, "start_trigger_args": null, "bash_command": "true"}, "__type": "operator"}, {"__var": {"weight_rule": "downstream", "is_setup": false, "_log_config_logger_name": "airflow.task.operators", "inlets": ["Dataset(namespace=''postgres://wh.example.com:5432'', name=''staging.public.customers'', facets={})"], "is_teardown": false, "downstream_task_ids": ["done"], "template_fields_renderers": {"bash_command": "bash", "env": "json"}, "ui_fgcolor": "#000", "_needs_expansion": false, "ui_color": "#f0ede4", "template_fields": ["bash_command", "env", "cwd"], "template_ext": [".sh", ".bash"], "task_id": "openlineage_dataset", "on_failure_fail_dagrun": false, "params": [["om_lineage", {"__class": "airflow.models.param.Param", "default": {"__var": {"outlets": [{"__var": {"table": "openlineage_dataset", "service": "warehouse", "database": "into", "schema": "public"}, "__type": "dict"}]}, "__type": "dict"}, "description": null, "schema": {"__var": {}, "__type": "dict"}}]], "start_from_trigger": false, "pool": "default_pool", "_task_type": "BashOperator", "_task_module": "airflow.providers.standard.operators.bash", "_is_empty": false, "start_trigger_args": null, "bash_command": "true"}, "__type": "operator"}, {"__var": {"weight_rule": "downstream", "is_setup": false, "_log_config_logger_name": "airflow.task.operators", "inlets": ["Table(database=''staging'', cluster=''warehouse'', name=''public.customers'', tags=[], description=None, columns=[], owners=[], extra={}, type_hint=None)"], "is_teardown": false, "downstream_task_ids": ["done"], "template_fields_renderers": {"bash_command": "bash", "env": "json"}, "ui_fgcolor": "#000", "_needs_expansion": false, "ui_color": "#f0ede4", "template_fields": ["bash_command", "env", "cwd"], "template_ext": [".sh", ".bash"], "task_id": "lineage_table", "on_failure_fail_dagrun": false, "params": [["om_lineage", {"__class": "airflow.models.param.Param", "default": {"__var": {"outlets": [{"__var": {"table": "lineage_table", "service": "warehouse", "database": "into", "schema": "public"}, "__type": "dict"}]}, "__type": "dict"}, "description": null, "schema": {"__var": {}, "__type": "dict"}}]], "start_from_trigger": false, "pool": "default_pool", "_task_type": "BashOperator", "_task_module": "airflow.providers.standard.operators.bash", "_is_empty": false, "start_trigger_args": null, "bash_command": "true"}, "__type": "operator"}, {"__var": {"weight_rule": "downstream", "is_setup": false, "_log_config_logger_name": "airflow.task.operators", "inlets": ["File(url=''s3://b/k'', type_hint=None)"], "is_teardown": false, "downstream_task_ids": ["done"], "template_fields_renderers": {"bash_command": "bash", "env": "json"}, "ui_fgcolor": "#000", "_needs_expansion": false, "ui_color": "#f0ede4", "template_fields": ["bash_command", "env", "cwd"], "template_ext": [".sh", ".bash"], "task_id": "lineage_file", "on_failure_fail_dagrun": false, "params": [["om_lineage", {"__class": "airflow.models.param.Param", "default": {"__var": {"outlets": [{"__var": {"table": "lineage_file", "service": "warehouse", "database": "into", "schema": "public"}, "__type": "dict"}]}, "__type": "dict"}, "description": null, "schema": {"__var": {}, "__type": "dict"}}]], "start_from_trigger": false, "pool": "default_pool", "_task_type": "BashOperator", "_task_module": "airflow.providers.standard.operators.bash", "_is_empty": false, "start_trigger_args": null, "bash_command": "true"}, "__type": "operator"}, {"__var": {"weight_rule": "downstream", "is_setup": false, "_log_config_logger_name": "airflow.task.operators", "inlets": [{"__var": {"name": "used"}, "__type": "dataset_alias"}], "is_teardown": false, "downstream_task_ids": ["done"], "template_fields_renderers": {"bash_command": "bash", "env": "json"}, "ui_fgcolor": "#000", "_needs_expansion": false, "ui_color": "#f0ede4", "template_fields": ["bash_command", "env", "cwd"], "template_ext": [".sh", ".bash"], "task_id": "alias_used", "on_failure_fail_dagrun": false, "params": [["om_lineage", {"__class": "airflow.models.param.Param", "default": {"__var": {"outlets": [{"__var": {"table": "alias_used", "service": "warehouse", "database": "into", "schema": "public"}, "__type": "dict"}]}, "__type": "dict"}, "description": null, "schema": {"__var": {}, "__type": "dict"}}]], "start_from_trigger": false, "pool": "default_pool", "_task_type": "BashOperator", "_task_module": "airflow.providers.standard.operators.bash", "_is_empty": false, "start_trigger_args": null, "bash_command": "true"}, "__type": "operator"}, {"__var": {"weight_rule": "downstream", "is_setup": false, "_log_config_logger_name": "airflow.task.operators", "inlets": ["extract"], "is_teardown": false, "downstream_task_ids": ["done"], "template_fields_renderers": {"bash_command": "bash", "env": "json"}, "ui_fgcolor": "#000", "_needs_expansion": false, "ui_color": "#f0ede4", "template_fields": ["bash_command", "env", "cwd"], "template_ext": [".sh", ".bash"], "task_id": "task_name", "on_failure_fail_dagrun": false, "params": [["om_lineage", {"__class": "airflow.models.param.Param", "default": {"__var": {"outlets": [{"__var": {"table": "task_name", "service": "warehouse", "database": "into", "schema": "public"}, "__type": "dict"}]}, "__type": "dict"}, "description": null, "schema": {"__var": {}, "__type": "dict"}}]], "start_from_trigger": false, "pool": "default_pool", "_task_type": "BashOperator", "_task_module": "airflow.providers.standard.operators.bash", "_is_empty": false, "start_trigger_args": null, "bash_command": "true"}, "__type": "operator"}, {"__var": {"weight_rule": "downstream", "is_setup": false, "_log_config_logger_name": "airflow.task.operators", "inlets": [{"__var": {"outlets": [{"__var": {"table": "extracted", "service": "warehouse", "database": "staging", "schema": "public"}, "__type": "dict"}], "weight_rule": "downstream", "is_setup": false, "_log_config_logger_name": "airflow.task.operators", "is_teardown": false, "downstream_task_ids": ["alias_unused", "alias_used", "asset_elsewhere", "asset_instance", "asset_mssql", "asset_postgres", "auto", "dict_column", "dict_connection", "dict_default_schema", "dict_dotted", "dict_entity", "dict_list", "dict_no_schema", "dict_schema", "entity_object", "lineage_file", "lineage_table", "openlineage_dataset", "task_itself", "task_name", "task_output", "template", "text_address", "text_fqn"], "template_fields_renderers": {"bash_command": "bash", "env": "json"}, "ui_fgcolor": "#000", "_needs_expansion": false, "ui_color": "#f0ede4", "template_fields": ["bash_command", "env", "cwd"], "template_ext": [".sh", ".bash"], "task_id": "extract", "on_failure_fail_dagrun": false, "params": [["om_lineage", {"__class": "airflow.models.param.Param", "default": {"__var": {"outlets": [{"__var": {"table": "extracted", "service": "warehouse", "database": "staging", "schema": "public"}, "__type": "dict"}]}, "__type": "dict"}, "description": null, "schema": {"__var": {}, "__type": "dict"}}]], "start_from_trigger": false, "pool": "default_pool", "_task_type": "BashOperator", "_task_module": "airflow.providers.standard.operators.bash", "_is_empty": false, "start_trigger_args": null, "bash_command": "echo done"}, "__type": "operator"}], "is_teardown": false, "downstream_task_ids": ["done"], "template_fields_renderers": {"bash_command": "bash", "env": "json"}, "ui_fgcolor": "#000", "_needs_expansion": false, "ui_color": "#f0ede4", "template_fields": ["bash_command", "env", "cwd"], "template_ext": [".sh", ".bash"], "task_id": "task_itself", "on_failure_fail_dagrun": false, "params": [["om_lineage", {"__class": "airflow.models.param.Param", "default": {"__var": {"outlets": [{"__var": {"table": "task_itself", "service": "warehouse", "database": "into", "schema": "public"}, "__type": "dict"}]}, "__type": "dict"}, "description": null, "schema": {"__var": {}, "__type": "dict"}}]], "start_from_trigger": false, "pool": "default_pool", "_task_type": "BashOperator", "_task_module": "airflow.providers.standard.operators.bash", "_is_empty": false, "start_trigger_args": null, "bash_command": "true"}, "__type": "operator"}, {"__var": {"weight_rule": "downstream", "is_setup": false, "_log_config_logger_name": "airflow.task.operators", "inlets": [{"__var": {"task_id": "extract", "key": "return_value"}, "__type": "xcomref"}], "is_teardown": false, "downstream_task_ids": ["done"], "template_fields_renderers": {"bash_command": "bash", "env": "json"}, "ui_fgcolor": "#000", "_needs_expansion": false, "ui_color": "#f0ede4", "template_fields": ["bash_command", "env", "cwd"], "template_ext": [".sh", ".bash"], "task_id": "task_output", "on_failure_fail_dagrun": false, "params": [["om_lineage", {"__class": "airflow.models.param.Param", "default": {"__var": {"outlets": [{"__var": {"table": "task_output", "service": "warehouse", "database": "into", "schema": "public"}, "__type": "dict"}]}, "__type": "dict"}, "description": null, "schema": {"__var": {}, "__type": "dict"}}]], "start_from_trigger": false, "pool": "default_pool", "_task_type": "BashOperator", "_task_module": "airflow.providers.standard.operators.bash", "_is_empty": false, "start_trigger_args": null, "bash_command": "true"}, "__type": "operator"}, {"__var": {"weight_rule": "downstream", "is_setup": false, "_log_config_logger_name": "airflow.task.operators", "inlets": ["auto"], "is_teardown": false, "downstream_task_ids": ["done"], "template_fields_renderers": {"bash_command": "bash", "env": "json"}, "ui_fgcolor": "#000", "_needs_expansion": false, "ui_color": "#f0ede4", "template_fields": ["bash_command", "env", "cwd"], "template_ext": [".sh", ".bash"], "task_id": "auto", "on_failure_fail_dagrun": false, "params": [["om_lineage", {"__class": "airflow.models.param.Param", "default": {"__var": {"outlets": [{"__var": {"table": "auto", "service": "warehouse", "database": "into", "schema": "public"}, "__type": "dict"}]}, "__type": "dict"}, "description": null, "schema": {"__var": {}, "__type": "dict"}}]], "start_from_trigger": false, "pool": "default_pool", "_task_type": "BashOperator", "_task_module": "airflow.providers.standard.operators.bash", "_is_empty": false, "start_trigger_args": null, "bash_command": "true"}, "__type": "operator"}], "dag_dependencies": [], "params": []}}', NULL, '2026-11-30 05:48:01.187527+00', 'e3b514eab7dd6e0ee7a85602e2f84c01', '/opt/airflow/dags');
INSERT INTO public.serialized_dag VALUES ('carriers_out', '/opt/airflow/dags/carriers.py', 65938868522114152, '{"__version": 1, "dag": {"_task_group": {"_group_id": null, "prefix_group_id": true, "tooltip": "", "ui_color": "CornflowerBlue", "ui_fgcolor": "#000", "children": {"done": ["operator", "done"], "dict_schema": ["operator", "dict_schema"], "dict_default_schema": ["operator", "dict_default_schema"], "dict_no_schema": ["operator", "dict_no_schema"], "dict_dotted": ["operator", "dict_dotted"], "dict_connection": ["operator", "dict_connection"], "dict_column": ["operator", "dict_column"], "dict_entity": ["operator", "dict_entity"], "dict_list": ["operator", "dict_list"], "text_fqn": ["operator", "text_fqn"], "text_address": ["operator", "text_address"], "template": ["operator", "template"], "entity_object": ["operator", "entity_object"], "asset_postgres": ["operator", "asset_postgres"], "asset_mssql": ["operator", "asset_mssql"], "asset_instance": ["operator", "asset_instance"], "asset_elsewhere": ["operator", "asset_elsewhere"], "alias_unused": ["operator", "alias_unused"], "openlineage_dataset": ["operator", "openlineage_dataset"], "lineage_table": ["operator", "lineage_table"], "lineage_file": ["operator", "lineage_file"], "alias_used": ["operator", "alias_used"]}, "upstream_group_ids": [], "downstream_group_ids": [], "upstream_task_ids": [], "downstream_task_ids": []}, "edge_info": {}, "catchup": false, "tags": ["carriers"], "_dag_id": "carriers_out", "timezone": "UTC", "start_date": 1767225600.0, "fileloc": "/opt/airflow/dags/carriers.py", "schedule_interval": null, "_processor_dags_folder": "/opt/airflow/dags", "tasks": [{"__var": {"weight_rule": "downstream", "is_setup": false, "_log_config_logger_name": "airflow.task.operators", "trigger_rule": "all_done", "is_teardown": false, "downstream_task_ids": [], "template_fields_renderers": {}, "ui_fgcolor": "#000", "_needs_expansion": false, "ui_color": "#e8f7e4", "template_fields": [], "template_ext": [], "task_id": "done", "on_failure_fail_dagrun": false, "start_from_trigger": false, "pool": "default_pool", "_task_type": "EmptyOperator", "_task_module": "airflow.providers.standard.operators.empty", "_is_empty": true, "start_trigger_args": null}, "__type": "operator"}, {"__var": {"outlets": [{"__var": {"table": "customers", "service": "warehouse", "database": "staging", "schema": "public"}, "__type": "dict"}], "weight_rule": "downstream", "is_setup": false, "_log_config_logger_name": "airflow.task.operators", "is_teardown": false, "downstream_task_ids": ["done"], "template_fields_renderers": {"bash_command": "bash", "env": "json"}, "ui_fgcolor": "#000", "_needs_expansion": false, "ui_color": "#f0ede4", "template_fields": ["bash_command", "env", "cwd"], "template_ext": [".sh", ".bash"], "task_id": "dict_schema", "on_failure_fail_dagrun": false, "params": [["om_lineage", {"__class": "airflow.models.param.Param", "default": {"__var": {"inlets": [{"__var": {"table": "dict_schema", "service": "warehouse", "database": "from", "schema": "public"}, "__type": "dict"}]}, "__type": "dict"}, "description": null, "schema": {"__var": {}, "__type": "dict"}}]], "start_from_trigger": false, "pool": "default_pool", "_task_type": "BashOperator", "_task_module": "airflow.providers.standard.operators.bash", "_is_empty": false, "start_trigger_args": null, "bash_command": "true"}, "__type": "operator"}, {"__var": {"outlets": [{"__var": {"table": "customers", "service": "corporate-sql-server", "database": "CRM"}, "__type": "dict"}], "weight_rule": "downstream", "is_setup": false, "_log_config_logger_name": "airflow.task.operators", "is_teardown": false, "downstream_task_ids": ["done"], "template_fields_renderers": {"bash_command": "bash", "env": "json"}, "ui_fgcolor": "#000", "_needs_expansion": false, "ui_color": "#f0ede4", "template_fields": ["bash_command", "env", "cwd"], "template_ext": [".sh", ".bash"], "task_id": "dict_default_schema", "on_failure_fail_dagrun": false, "params": [["om_lineage", {"__class": "airflow.models.param.Param", "default": {"__var": {"inlets": [{"__var": {"table": "dict_default_schema", "service": "warehouse", "database": "from", "schema": "public"}, "__type": "dict"}]}, "__type": "dict"}, "description": null, "schema": {"__var": {}, "__type": "dict"}}]], "start_from_trigger": false, "pool": "default_pool", "_task_type": "BashOperator", "_task_module": "airflow.providers.standard.operators.bash", "_is_empty": false, "start_trigger_args": null, "bash_command": "true"}, "__type": "operator"}, {"__var": {"outlets": [{"__var": {"table": "customers", "service": "warehouse", "database": "staging"}, "__type": "dict"}], "weight_rule": "downstream", "is_setup": false, "_log_config_logger_name": "airflow.task.operators", "is_teardown": false, "downstream_task_ids": ["done"], "template_fields_renderers": {"bash_command": "bash", "env": "json"}, "ui_fgcolor": "#000", "_needs_expansion": false, "ui_color": "#f0ede4", "template_fields": ["bash_command", "env", "cwd"], "template_ext": [".sh", ".bash"], "task_id": "dict_no_schema", "on_failure_fail_dagrun": false, "params": [["om_lineage", {"__class": "airflow.models.param.Param", "default": {"__var": {"inlets": [{"__var": {"table": "dict_no_schema", "service": "warehouse", "database": "from", "schema": "public"}, "__type": "dict"}]}, "__type": "dict"}, "description": null, "schema": {"__var": {}, "__type": "dict"}}]], "start_from_trigger": false, "pool": "default_pool", "_task_type": "BashOperator", "_task_module": "airflow.providers.standard.operators.bash", "_is_empty": false, "start_trigger_args": null, "bash_command": "true"}, "__type": "operator"}, {"__var": {"outlets": [{"__var": {"table": "dbo.customers", "service": "corporate-sql-server", "db": "CRM"}, "__type": "dict"}], "weight_rule": "downstream", "is_setup": false, "_log_config_logger_name": "airflow.task.operators", "is_teardown": false, "downstream_task_ids": ["done"], "template_fields_renderers": {"bash_command": "bash", "env": "json"}, "ui_fgcolor": "#000", "_needs_expansion": false, "ui_color": "#f0ede4", "template_fields": ["bash_command", "env", "cwd"], "template_ext": [".sh", ".bash"], "task_id": "dict_dotted", "on_failure_fail_dagrun": false, "params": [["om_lineage", {"__class": "airflow.models.param.Param", "default": {"__var": {"inlets": [{"__var": {"table": "dict_dotted", "service": "warehouse", "database": "from", "schema": "public"}, "__type": "dict"}]}, "__type": "dict"}, "description": null, "schema": {"__var": {}, "__type": "dict"}}]], "start_from_trigger": false, "pool": "default_pool", "_task_type": "BashOperator", "_task_module": "airflow.providers.standard.operators.bash", "_is_empty": false, "start_trigger_args": null, "bash_command": "true"}, "__type": "operator"}, {"__var": {"outlets": [{"__var": {"table": "customers", "connection": "crm_db", "database": "CRM", "schema_name": "sales"}, "__type": "dict"}], "weight_rule": "downstream", "is_setup": false, "_log_config_logger_name": "airflow.task.operators", "is_teardown": false, "downstream_task_ids": ["done"], "template_fields_renderers": {"bash_command": "bash", "env": "json"}, "ui_fgcolor": "#000", "_needs_expansion": false, "ui_color": "#f0ede4", "template_fields": ["bash_command", "env", "cwd"], "template_ext": [".sh", ".bash"], "task_id": "dict_connection", "on_failure_fail_dagrun": false, "params": [["om_lineage", {"__class": "airflow.models.param.Param", "default": {"__var": {"inlets": [{"__var": {"table": "dict_connection", "service": "warehouse", "database": "from", "schema": "public"}, "__type": "dict"}]}, "__type": "dict"}, "description": null, "schema": {"__var": {}, "__type": "dict"}}]], "start_from_trigger": false, "pool": "default_pool", "_task_type": "BashOperator", "_task_module": "airflow.providers.standard.operators.bash", "_is_empty": false, "start_trigger_args": null, "bash_command": "true"}, "__type": "operator"}, {"__var": {"outlets": [{"__var": {"table": "customers", "service": "warehouse", "database": "staging", "databaseSchema": "public", "column": "id"}, "__type": "dict"}], "weight_rule": "downstream", "is_setup": false, "_log_config_logger_name": "airflow.task.operators", "is_teardown": false, "downstream_task_ids": ["done"], "template_fields_renderers": {"bash_command": "bash", "env": "json"}, "ui_fgcolor": "#000", "_needs_expansion": false, "ui_color": "#f0ede4", "template_fields": ["bash_command", "env", "cwd"], "template_ext": [".sh", ".bash"], "task_id": "dict_column", "on_failure_fail_dagrun": false, "params": [["om_lineage", {"__class": "airflow.models.param.Param", "default": {"__var": {"inlets": [{"__var": {"table": "dict_column", "service": "warehouse", "database": "from", "schema": "public", "column": "id"}, "__type": "dict"}]}, "__type": "dict"}, "description": null, "schema": {"__var": {}, "__type": "dict"}}]], "start_from_trigger": false, "pool": "default_pool", "_task_type": "BashOperator", "_task_module": "airflow.providers.standard.operators.bash", "_is_empty": false, "start_trigger_args": null, "bash_command": "true"}, "__type": "operator"}, {"__var": {"outlets": [{"__var": {"entity": "table", "fqn": "warehouse.staging.public.customers", "key": "k"}, "__type": "dict"}], "weight_rule": "downstream", "is_setup": false, "_log_config_logger_name": "airflow.task.operators", "is_teardown": false, "downstream_task_ids": ["done"], "template_fields_renderers": {"bash_command": "bash", "env": "json"}, "ui_fgcolor": "#000", "_needs_expansion": false, "ui_color": "#f0ede4", "template_fields": ["bash_command", "env", "cwd"], "template_ext": [".sh", ".bash"], "task_id": "dict_entity", "on_failure_fail_dagrun": false, "params": [["om_lineage", {"__class": "airflow.models.param.Param", "default": {"__var": {"inlets": [{"__var": {"table": "dict_entity", "service": "warehouse", "database": "from", "schema": "public"}, "__type": "dict"}]}, "__type": "dict"}, "description": null, "schema": {"__var": {}, "__type": "dict"}}]], "start_from_trigger": false, "pool": "default_pool", "_task_type": "BashOperator", "_task_module": "airflow.providers.standard.operators.bash", "_is_empty": false, "start_trigger_args": null, "bash_command": "true"}, "__type": "operator"}, {"__var": {"outlets": [{"__var": {"tables": ["warehouse.staging.public.customers"]}, "__type": "dict"}], "weight_rule": "downstream", "is_setup": false, "_log_config_logger_name": "airflow.task.operators", "is_teardown": false, "downstream_task_ids": ["done"], "template_fields_renderers": {"bash_command": "bash", "env": "json"}, "ui_fgcolor": "#000", "_needs_expansion": false, "ui_color": "#f0ede4", "template_fields": ["bash_command", "env", "cwd"], "template_ext": [".sh", ".bash"], "task_id": "dict_list", "on_failure_fail_dagrun": false, "params": [["om_lineage", {"__class": "airflow.models.param.Param", "default": {"__var": {"inlets": [{"__var": {"table": "dict_list", "service": "warehouse", "database": "from", "schema": "public"}, "__type": "dict"}]}, "__type": "dict"}, "description": null, "schema": {"__var": {}, "__type": "dict"}}]], "start_from_trigger": false, "pool": "default_pool", "_task_type": "BashOperator", "_task_module": "airflow.providers.standard.operators.bash", "_is_empty": false, "start_trigger_args": null, "bash_command": "true"}, "__type": "operator"}, {"__var": {"outlets": ["warehouse.staging.public.customers"], "weight_rule": "downstream", "is_setup": false, "_log_config_logger_name": "airflow.task.operators", "is_teardown": false, "downstream_task_ids": ["done"], "template_fields_renderers": {"bash_command": "bash", "env": "json"}, "ui_fgcolor": "#000", "_needs_expansion": false, "ui_color": "#f0ede4", "template_fields": ["bash_command", "env", "cwd"], "template_ext": [".sh", ".bash"], "task_id": "text_fqn", "on_failure_fail_dagrun": false, "params": [["om_lineage", {"__class": "airflow.models.param.Param", "default": {"__var": {"inlets": [{"__var": {"table": "text_fqn", "service": "warehouse", "database": "from", "schema": "public"}, "__type": "dict"}]}, "__type": "dict"}, "description": null, "schema": {"__var": {}, "__type": "dict"}}]], "start_from_trigger": false, "pool": "default_pool", "_task_type": "BashOperator", "_task_module": "airflow.providers.standard.operators.bash", "_is_empty": false, "start_trigger_args": null, "bash_command": "true"}, "__type": "operator"}, {"__var": {"outlets": ["postgres://wh.example.com/staging/public/customers"], "weight_rule": "downstream", "is_setup": false, "_log_config_logger_name": "airflow.task.operators", "is_teardown": false, "downstream_task_ids": ["done"], "template_fields_renderers": {"bash_command": "bash", "env": "json"}, "ui_fgcolor": "#000", "_needs_expansion": false, "ui_color": "#f0ede4", "template_fields": ["bash_command", "env", "cwd"], "template_ext": [".sh", ".bash"], "task_id": "text_address", "on_failure_fail_dagrun": false, "params": [["om_lineage", {"__class": "airflow.models.param.Param", "default": {"__var": {"inlets": [{"__var": {"table": "text_address", "service": "warehouse", "database": "from", "schema": "public"}, "__type": "dict"}]}, "__type": "dict"}, "description": null, "schema": {"__var": {}, "__type": "dict"}}]], "start_from_trigger": false, "pool": "default_pool", "_task_type": "BashOperator", "_task_module": "airflow.providers.standard.operators.bash", "_is_empty": false, "start_trigger_args": null, "bash_command": "true"}, "__type": "operator"}, {"__var": {"outlets": [{"__var": {"table": "t_{{ ds }}", "service": "s", "database": "d", "schema": "x"}, "__type": "dict"}], "weight_rule": "downstream", "is_setup": false, "_log_config_logger_name": "airflow.task.operators", "is_teardown": false, "downstream_task_ids": ["done"], "template_fields_renderers": {"bash_command": "bash", "env": "json"}, "ui_fgcolor": "#000", "_needs_expansion": false, "ui_color": "#f0ede4", "template_fields": ["bash_command", "env", "cwd"], "template_ext": [".sh", ".bash"], "task_id": "template", "on_failure_fail_dagrun": false, "params": [["om_lineage", {"__class": "airflow.models.param.Param", "default": {"__var": {"inlets": [{"__var": {"table": "template", "service": "warehouse", "database": "from", "schema": "public"}, "__type": "dict"}]}, "__type": "dict"}, "description": null, "schema": {"__var": {}, "__type": "dict"}}]], "start_from_trigger": false, "pool": "default_pool", "_task_type": "BashOperator", "_task_module": "airflow.providers.standard.operators.bash", "_is_empty": false, "start_trigger_args": null, "bash_command": "true"}, "__type": "operator"}, {"__var": {"outlets": ["{\"entity\": \"metadata.generated.schema.entity.data.table.Table\", \"fqn\": \"warehouse.staging.public.customers\", \"key\": \"k\"}"], "weight_rule": "downstream", "is_setup": false, "_log_config_logger_name": "airflow.task.operators", "is_teardown": false, "downstream_task_ids": ["done"], "template_fields_renderers": {"bash_command": "bash", "env": "json"}, "ui_fgcolor": "#000", "_needs_expansion": false, "ui_color": "#f0ede4", "template_fields": ["bash_command", "env", "cwd"], "template_ext": [".sh", ".bash"], "task_id": "entity_object", "on_failure_fail_dagrun": false, "params": [["om_lineage", {"__class": "airflow.models.param.Param", "default": {"__var": {"inlets": [{"__var": {"table": "entity_object", "service": "warehouse", "database": "from", "schema": "public"}, "__type": "dict"}]}, "__type": "dict"}, "description": null, "schema": {"__var": {}, "__type": "dict"}}]], "start_from_trigger": false, "pool": "default_pool", "_task_type": "BashOperator", "_task_module": "airflow.providers.standard.operators.bash", "_is_empty": false, "start_trigger_args": null, "bash_command": "true"}, "__type": "operator"}, {"__var": {"outlets": [{"__var": {"uri": "postgres://wh.example.com:5432/staging/public/customers", "extra": null}, "__type": "dataset"}], "weight_rule": "downstream", "is_setup": false, "_log_config_logger_name": "airflow.task.operators", "is_teardown": false, "downstream_task_ids": ["done"], "template_fields_renderers": {"bash_command": "bash", "env": "json"}, "ui_fgcolor": "#000", "_needs_expansion": false, "ui_color": "#f0ede4", "template_fields": ["bash_command", "env", "cwd"], "template_ext": [".sh", ".bash"], "task_id": "asset_postgres", "on_failure_fail_dagrun": false, "params": [["om_lineage", {"__class": "airflow.models.param.Param", "default": {"__var": {"inlets": [{"__var": {"table": "asset_postgres", "service": "warehouse", "database": "from", "schema": "public"}, "__type": "dict"}]}, "__type": "dict"}, "description": null, "schema": {"__var": {}, "__type": "dict"}}]], "start_from_trigger": false, "pool": "default_pool", "_task_type": "BashOperator", "_task_module": "airflow.providers.standard.operators.bash", "_is_empty": false, "start_trigger_args": null, "bash_command": "true"}, "__type": "operator"}, {"__var": {"outlets": [{"__var": {"uri": "mssql://SQL1.example.com:1433/CRM/dbo/customers", "extra": null}, "__type": "dataset"}], "weight_rule": "downstream", "is_setup": false, "_log_config_logger_name": "airflow.task.operators", "is_teardown": false, "downstream_task_ids": ["done"], "template_fields_renderers": {"bash_command": "bash", "env": "json"}, "ui_fgcolor": "#000", "_needs_expansion": false, "ui_color": "#f0ede4", "template_fields": ["bash_command", "env", "cwd"], "template_ext": [".sh", ".bash"], "task_id": "asset_mssql", "on_failure_fail_dagrun": false, "params": [["om_lineage", {"__class": "airflow.models.param.Param", "default": {"__var": {"inlets": [{"__var": {"table": "asset_mssql", "service": "warehouse", "database": "from", "schema": "public"}, "__type": "dict"}]}, "__type": "dict"}, "description": null, "schema": {"__var": {}, "__type": "dict"}}]], "start_from_trigger": false, "pool": "default_pool", "_task_type": "BashOperator", "_task_module": "airflow.providers.standard.operators.bash", "_is_empty": false, "start_trigger_args": null, "bash_command": "true"}, "__type": "operator"}, {"__var": {"outlets": [{"__var": {"uri": "mssql://sql2.example.com:1433/inst/HR/dbo/people", "extra": null}, "__type": "dataset"}], "weight_rule": "downstream", "is_setup": false, "_log_config_logger_name": "airflow.task.operators", "is_teardown": false, "downstream_task_ids": ["done"], "template_fields_renderers": {"bash_command": "bash", "env": "json"}, "ui_fgcolor": "#000", "_needs_expansion": false, "ui_color": "#f0ede4", "template_fields": ["bash_command", "env", "cwd"], "template_ext": [".sh", ".bash"], "task_id": "asset_instance", "on_failure_fail_dagrun": false, "params": [["om_lineage", {"__class": "airflow.models.param.Param", "default": {"__var": {"inlets": [{"__var": {"table": "asset_instance", "service": "warehouse", "database": "from", "schema": "public"}, "__type": "dict"}]}, "__type": "dict"}, "description": null, "schema": {"__var": {}, "__type": "dict"}}]], "start_from_trigger": false, "pool": "default_pool", "_task_type": "BashOperator", "_task_module": "airflow.providers.standard.operators.bash", "_is_empty": false, "start_trigger_args": null, "bash_command": "true"}, "__type": "operator"}, {"__var": {"outlets": [{"__var": {"uri": "s3://lake/orders", "extra": null}, "__type": "dataset"}], "weight_rule": "downstream", "is_setup": false, "_log_config_logger_name": "airflow.task.operators", "is_teardown": false, "downstream_task_ids": ["done"], "template_fields_renderers": {"bash_command": "bash", "env": "json"}, "ui_fgcolor": "#000", "_needs_expansion": false, "ui_color": "#f0ede4", "template_fields": ["bash_command", "env", "cwd"], "template_ext": [".sh", ".bash"], "task_id": "asset_elsewhere", "on_failure_fail_dagrun": false, "params": [["om_lineage", {"__class": "airflow.models.param.Param", "default": {"__var": {"inlets": [{"__var": {"table": "asset_elsewhere", "service": "warehouse", "database": "from", "schema": "public"}, "__type": "dict"}]}, "__type": "dict"}, "description": null, "schema": {"__var": {}, "__type": "dict"}}]], "start_from_trigger": false, "pool": "default_pool", "_task_type": "BashOperator", "_task_module": "airflow.providers.standard.operators.bash", "_is_empty": false, "start_trigger_args": null, "bash_command": "true"}, "__type": "operator"}, {"__var": {"outlets": [{"__var": {"name": "unused"}, "__type": "dataset_alias"}], "weight_rule": "downstream", "is_setup": false, "_log_config_logger_name": "airflow.task.operators", "is_teardown": false, "downstream_task_ids": ["done"], "template_fields_renderers": {"bash_command": "bash", "env": "json"}, "ui_fgcolor": "#000", "_needs_expansion": false, "ui_color": "#f0ede4", "template_fields": ["bash_command", "env", "cwd"], "template_ext": [".sh", ".bash"], "task_id": "alias_unused", "on_failure_fail_dagrun": false, "params": [["om_lineage", {"__class": "airflow.models.param.Param", "default": {"__var": {"inlets": [{"__var": {"table": "alias_unused", "service": "warehouse", "database": "from", "schema": "public"}, "__type": "dict"}]}, "__type": "dict"}, "description": null, "schema": {"__var": {}, "__type": "dict"}}]], "start_from_trigger": false, "pool": "default_pool", "_task_type": "BashOperator", "_task_module": "airflow.providers.standard.operators.bash", "_is_empty": false, "start_trigger_args": null, "bash_command": "true"}, "__type": "operator"}, {"__var": {"outlets": ["Dataset(namespace=''postgres://wh.example.com:5432'', name=''staging.public.customers'', facets={})"], "weight_rule": "downstream", "is_setup": false, "_log_config_logger_name": "airflow.task.operators", "is_teardown": false, "downstream_task_ids": ["done"], "template_fields_renderers": {"bash_command": "bash", "env": "json"}, "ui_fgcolor": "#000", "_needs_expansion": false, "ui_color": "#f0ede4", "template_fields": ["bash_command", "env", "cwd"], "template_ext": [".sh", ".bash"], "task_id": "openlineage_dataset", "on_failure_fail_dagrun": false, "params": [["om_lineage", {"__class": "airflow.models.param.Param", "default": {"__var": {"inlets": [{"__var": {"table": "openlineage_dataset", "service": "warehouse", "database": "from", "schema": "public"}, "__type": "dict"}]}, "__type": "dict"}, "description": null, "schema": {"__var": {}, "__type": "dict"}}]], "start_from_trigger": false, "pool": "default_pool", "_task_type": "BashOperator", "_task_module": "airflow.providers.standard.operators.bash", "_is_empty": false, "start_trigger_args": null, "bash_command": "true"}, "__type": "operator"}, {"__var": {"outlets": ["Table(database=''staging'', cluster=''warehouse'', name=''public.customers'', tags=[], description=None, columns=[], owners=[], extra={}, type_hint=None)"], "weight_rule": "downstream", "is_setup": false, "_log_config_logger_name": "airflow.task.operators", "is_teardown": false, "downstream_task_ids": ["done"], "template_fields_renderers": {"bash_command": "bash", "env": "json"}, "ui_fgcolor": "#000", "_needs_expansion": false, "ui_color": "#f0ede4", "template_fields": ["bash_command", "env", "cwd"], "template_ext": [".sh", ".bash"], "task_id": "lineage_table", "on_failure_fail_dagrun": false, "params": [["om_lineage", {"__class": "airflow.models.param.Param", "default": {"__var": {"inlets": [{"__var": {"table": "lineage_table", "service": "warehouse", "database": "from", "schema": "public"}, "__type": "dict"}]}, "__type": "dict"}, "description": null, "schema": {"__var": {}, "__type": "dict"}}]], "start_from_trigger": false, "pool": "default_pool", "_task_type": "BashOperator", "_task_module": "airflow.providers.standard.operators.bash", "_is_empty": false, "start_trigger_args": null, "bash_command": "true"}, "__type": "operator"}, {"__var": {"outlets": ["File(url=''s3://b/k'', type_hint=None)"], "weight_rule": "downstream", "is_setup": false, "_log_config_logger_name": "airflow.task.operators", "is_teardown": false, "downstream_task_ids": ["done"], "template_fields_renderers": {"bash_command": "bash", "env": "json"}, "ui_fgcolor": "#000", "_needs_expansion": false, "ui_color": "#f0ede4", "template_fields": ["bash_command", "env", "cwd"], "template_ext": [".sh", ".bash"], "task_id": "lineage_file", "on_failure_fail_dagrun": false, "params": [["om_lineage", {"__class": "airflow.models.param.Param", "default": {"__var": {"inlets": [{"__var": {"table": "lineage_file", "service": "warehouse", "database": "from", "schema": "public"}, "__type": "dict"}]}, "__type": "dict"}, "description": null, "schema": {"__var": {}, "__type": "dict"}}]], "start_from_trigger": false, "pool": "default_pool", "_task_type": "BashOperator", "_task_module": "airflow.providers.standard.operators.bash", "_is_empty": false, "start_trigger_args": null, "bash_command": "true"}, "__type": "operator"}, {"__var": {"outlets": [{"__var": {"name": "used"}, "__type": "dataset_alias"}], "weight_rule": "downstream", "is_setup": false, "_log_config_logger_name": "airflow.task.operators", "is_teardown": false, "downstream_task_ids": ["done"], "template_fields_renderers": {"templates_dict": "json", "op_args": "py", "op_kwargs": "py"}, "ui_fgcolor": "#000", "_needs_expansion": false, "ui_color": "#ffefeb", "template_fields": ["templates_dict", "op_args", "op_kwargs"], "template_ext": [], "task_id": "alias_used", "on_failure_fail_dagrun": false, "params": [["om_lineage", {"__class": "airflow.models.param.Param", "default": {"__var": {"inlets": [{"__var": {"table": "alias_used", "service": "warehouse", "database": "from", "schema": "public"}, "__type": "dict"}]}, "__type": "dict"}, "description": null, "schema": {"__var": {}, "__type": "dict"}}]], "start_from_trigger": false, "pool": "default_pool", "_task_type": "_PythonDecoratedOperator", "_task_module": "airflow.decorators.python", "_operator_name": "@task", "_is_empty": false, "start_trigger_args": null, "op_args": [], "op_kwargs": {}}, "__type": "operator"}], "dag_dependencies": [{"source": "carriers_out", "target": "dataset", "dependency_type": "dataset", "dependency_id": "mssql://SQL1.example.com:1433/CRM/dbo/customers"}, {"source": "carriers_out", "target": "dataset", "dependency_type": "dataset", "dependency_id": "mssql://sql2.example.com:1433/inst/HR/dbo/people"}, {"source": "carriers_out", "target": "dataset", "dependency_type": "dataset", "dependency_id": "postgres://wh.example.com:5432/staging/public/customers"}, {"source": "carriers_out", "target": "dataset", "dependency_type": "dataset", "dependency_id": "s3://lake/orders"}, {"source": "carriers_out", "target": "dataset-alias", "dependency_type": "dataset-alias", "dependency_id": "unused"}, {"source": "carriers_out", "target": "dataset-alias", "dependency_type": "dataset-alias", "dependency_id": "used"}], "params": []}}', NULL, '2026-11-30 05:48:02.802706+00', '3d561b7c5e41a01c70e6f1f58d8b4f51', '/opt/airflow/dags');
INSERT INTO public.serialized_dag VALUES ('carriers_schedule', '/opt/airflow/dags/carriers.py', 65938868522114152, '{"__version": 1, "dag": {"_task_group": {"_group_id": null, "prefix_group_id": true, "tooltip": "", "ui_color": "CornflowerBlue", "ui_fgcolor": "#000", "children": {"only": ["operator", "only"]}, "upstream_group_ids": [], "downstream_group_ids": [], "upstream_task_ids": [], "downstream_task_ids": []}, "edge_info": {}, "catchup": false, "tags": ["carriers"], "_dag_id": "carriers_schedule", "timezone": "UTC", "timetable": {"__type": "airflow.timetables.simple.DatasetTriggeredTimetable", "__var": {"dataset_condition": {"__type": "dataset_all", "objects": [{"__type": "dataset", "uri": "postgres://wh.example.com:5432/staging/public/yearly", "extra": null}]}}}, "start_date": 1767225600.0, "fileloc": "/opt/airflow/dags/carriers.py", "_processor_dags_folder": "/opt/airflow/dags", "tasks": [{"__var": {"weight_rule": "downstream", "is_setup": false, "_log_config_logger_name": "airflow.task.operators", "is_teardown": false, "downstream_task_ids": [], "template_fields_renderers": {}, "ui_fgcolor": "#000", "_needs_expansion": false, "ui_color": "#e8f7e4", "template_fields": [], "template_ext": [], "task_id": "only", "on_failure_fail_dagrun": false, "start_from_trigger": false, "pool": "default_pool", "_task_type": "EmptyOperator", "_task_module": "airflow.providers.standard.operators.empty", "_is_empty": true, "start_trigger_args": null}, "__type": "operator"}], "dag_dependencies": [{"source": "dataset", "target": "carriers_schedule", "dependency_type": "dataset", "dependency_id": "postgres://wh.example.com:5432/staging/public/yearly"}], "params": []}}', NULL, '2026-11-30 05:48:03.872613+00', '59f51c33bae84b84c330bee73cbfb302', '/opt/airflow/dags');
INSERT INTO public.serialized_dag VALUES ('carriers_param', '/opt/airflow/dags/carriers.py', 65938868522114152, '{"__version": 1, "dag": {"_task_group": {"_group_id": null, "prefix_group_id": true, "tooltip": "", "ui_color": "CornflowerBlue", "ui_fgcolor": "#000", "children": {"dict_schema": ["operator", "dict_schema"], "dict_default_schema": ["operator", "dict_default_schema"], "dict_no_schema": ["operator", "dict_no_schema"], "dict_dotted": ["operator", "dict_dotted"], "dict_connection": ["operator", "dict_connection"], "dict_column": ["operator", "dict_column"], "dict_entity": ["operator", "dict_entity"], "dict_list": ["operator", "dict_list"], "text_fqn": ["operator", "text_fqn"], "text_address": ["operator", "text_address"], "template": ["operator", "template"], "entity_object": ["operator", "entity_object"], "task_name": ["operator", "task_name"], "extract": ["operator", "extract"]}, "upstream_group_ids": [], "downstream_group_ids": [], "upstream_task_ids": [], "downstream_task_ids": []}, "edge_info": {}, "catchup": false, "tags": ["carriers"], "_dag_id": "carriers_param", "timezone": "UTC", "start_date": 1767225600.0, "fileloc": "/opt/airflow/dags/carriers.py", "schedule_interval": null, "_processor_dags_folder": "/opt/airflow/dags", "tasks": [{"__var": {"weight_rule": "downstream", "is_setup": false, "_log_config_logger_name": "airflow.task.operators", "is_teardown": false, "downstream_task_ids": [], "template_fields_renderers": {"bash_command": "bash", "env": "json"}, "ui_fgcolor": "#000", "_needs_expansion": false, "ui_color": "#f0ede4", "template_fields": ["bash_command", "env", "cwd"], "template_ext": [".sh", ".bash"], "task_id": "dict_schema", "on_failure_fail_dagrun": false, "params": [["om_lineage", {"__class": "airflow.models.param.Param", "default": {"__var": {"inlets": [{"__var": {"table": "customers", "service": "warehouse", "database": "staging", "schema": "public"}, "__type": "dict"}, {"__var": {"table": "dict_schema", "service": "warehouse", "database": "from", "schema": "public"}, "__type": "dict"}], "outlets": [{"__var": {"table": "customers", "service": "warehouse", "database": "staging", "schema": "public"}, "__type": "dict"}, {"__var": {"table": "dict_schema", "service": "warehouse", "database": "into", "schema": "public"}, "__type": "dict"}]}, "__type": "dict"}, "description": null, "schema": {"__var": {}, "__type": "dict"}}]], "start_from_trigger": false, "pool": "default_pool", "_task_type": "BashOperator", "_task_module": "airflow.providers.standard.operators.bash", "_is_empty": false, "start_trigger_args": null, "bash_command": "true"}, "__type": "operator"}, {"__var": {"weight_rule": "downstream", "is_setup": false, "_log_config_logger_name": "airflow.task.operators", "is_teardown": false, "downstream_task_ids": [], "template_fields_renderers": {"bash_command": "bash", "env": "json"}, "ui_fgcolor": "#000", "_needs_expansion": false, "ui_color": "#f0ede4", "template_fields": ["bash_command", "env", "cwd"], "template_ext": [".sh", ".bash"], "task_id": "dict_default_schema", "on_failure_fail_dagrun": false, "params": [["om_lineage", {"__class": "airflow.models.param.Param", "default": {"__var": {"inlets": [{"__var": {"table": "customers", "service": "corporate-sql-server", "database": "CRM"}, "__type": "dict"}, {"__var": {"table": "dict_default_schema", "service": "warehouse", "database": "from", "schema": "public"}, "__type": "dict"}], "outlets": [{"__var": {"table": "customers", "service": "corporate-sql-server", "database": "CRM"}, "__type": "dict"}, {"__var": {"table": "dict_default_schema", "service": "warehouse", "database": "into", "schema": "public"}, "__type": "dict"}]}, "__type": "dict"}, "description": null, "schema": {"__var": {}, "__type": "dict"}}]], "start_from_trigger": false, "pool": "default_pool", "_task_type": "BashOperator", "_task_module": "airflow.providers.standard.operators.bash", "_is_empty": false, "start_trigger_args": null, "bash_command": "true"}, "__type": "operator"}, {"__var": {"weight_rule": "downstream", "is_setup": false, "_log_config_logger_name": "airflow.task.operators", "is_teardown": false, "downstream_task_ids": [], "template_fields_renderers": {"bash_command": "bash", "env": "json"}, "ui_fgcolor": "#000", "_needs_expansion": false, "ui_color": "#f0ede4", "template_fields": ["bash_command", "env", "cwd"], "template_ext": [".sh", ".bash"], "task_id": "dict_no_schema", "on_failure_fail_dagrun": false, "params": [["om_lineage", {"__class": "airflow.models.param.Param", "default": {"__var": {"inlets": [{"__var": {"table": "customers", "service": "warehouse", "database": "staging"}, "__type": "dict"}, {"__var": {"table": "dict_no_schema", "service": "warehouse", "database": "from", "schema": "public"}, "__type": "dict"}], "outlets": [{"__var": {"table": "customers", "service": "warehouse", "database": "staging"}, "__type": "dict"}, {"__var": {"table": "dict_no_schema", "service": "warehouse", "database": "into", "schema": "public"}, "__type": "dict"}]}, "__type": "dict"}, "description": null, "schema": {"__var": {}, "__type": "dict"}}]], "start_from_trigger": false, "pool": "default_pool", "_task_type": "BashOperator", "_task_module": "airflow.providers.standard.operators.bash", "_is_empty": false, "start_trigger_args": null, "bash_command": "true"}, "__type": "operator"}, {"__var": {"weight_rule": "downstream", "is_setup": false, "_log_config_logger_name": "airflow.task.operators", "is_teardown": false, "downstream_task_ids": [], "template_fields_renderers": {"bash_command": "bash", "env": "json"}, "ui_fgcolor": "#000", "_needs_expansion": false, "ui_color": "#f0ede4", "template_fields": ["bash_command", "env", "cwd"], "template_ext": [".sh", ".bash"], "task_id": "dict_dotted", "on_failure_fail_dagrun": false, "params": [["om_lineage", {"__class": "airflow.models.param.Param", "default": {"__var": {"inlets": [{"__var": {"table": "dbo.customers", "service": "corporate-sql-server", "db": "CRM"}, "__type": "dict"}, {"__var": {"table": "dict_dotted", "service": "warehouse", "database": "from", "schema": "public"}, "__type": "dict"}], "outlets": [{"__var": {"table": "dbo.customers", "service": "corporate-sql-server", "db": "CRM"}, "__type": "dict"}, {"__var": {"table": "dict_dotted", "service": "warehouse", "database": "into", "schema": "public"}, "__type": "dict"}]}, "__type": "dict"}, "description": null, "schema": {"__var": {}, "__type": "dict"}}]], "start_from_trigger": false, "pool": "default_pool", "_task_type": "BashOperator", "_task_module": "airflow.providers.standard.operators.bash", "_is_empty": false, "start_trigger_args": null, "bash_command": "true"}, "__type": "operator"}, {"__var": {"weight_rule": "downstream", "is_setup": false, "_log_config_logger_name": "airflow.task.operators", "is_teardown": false, "downstream_task_ids": [], "template_fields_renderers": {"bash_command": "bash", "env": "json"}, "ui_fgcolor": "#000", "_needs_expansion": false, "ui_color": "#f0ede4", "template_fields": ["bash_command", "env", "cwd"], "template_ext": [".sh", ".bash"], "task_id": "dict_connection", "on_failure_fail_dagrun": false, "params": [["om_lineage", {"__class": "airflow.models.param.Param", "default": {"__var": {"inlets": [{"__var": {"table": "customers", "connection": "crm_db", "database": "CRM", "schema_name": "sales"}, "__type": "dict"}, {"__var": {"table": "dict_connection", "service": "warehouse", "database": "from", "schema": "public"}, "__type": "dict"}], "outlets": [{"__var": {"table": "customers", "connection": "crm_db", "database": "CRM", "schema_name": "sales"}, "__type": "dict"}, {"__var": {"table": "dict_connection", "service": "warehouse", "database": "into", "schema": "public"}, "__type": "dict"}]}, "__type": "dict"}, "description": null, "schema": {"__var": {}, "__type": "dict"}}]], "start_from_trigger": false, "pool": "default_pool", "_task_type": "BashOperator", "_task_module": "airflow.providers.standard.operators.bash", "_is_empty": false, "start_trigger_args": null, "bash_command": "true"}, "__type": "operator"}, {"__var": {"weight_rule": "downstream", "is_setup": false, "_log_config_logger_name": "airflow.task.operators", "is_teardown": false, "downstream_task_ids": [], "template_fields_renderers": {"bash_command": "bash", "env": "json"}, "ui_fgcolor": "#000", "_needs_expansion": false, "ui_color": "#f0ede4", "template_fields": ["bash_command", "env", "cwd"], "template_ext": [".sh", ".bash"], "task_id": "dict_column", "on_failure_fail_dagrun": false, "params": [["om_lineage", {"__class": "airflow.models.param.Param", "default": {"__var": {"inlets": [{"__var": {"table": "customers", "service": "warehouse", "database": "staging", "databaseSchema": "public", "column": "id"}, "__type": "dict"}, {"__var": {"table": "dict_column", "service": "warehouse", "database": "from", "schema": "public", "column": "id"}, "__type": "dict"}], "outlets": [{"__var": {"table": "customers", "service": "warehouse", "database": "staging", "databaseSchema": "public", "column": "id"}, "__type": "dict"}, {"__var": {"table": "dict_column", "service": "warehouse", "database": "into", "schema": "public", "column": "id"}, "__type": "dict"}]}, "__type": "dict"}, "description": null, "schema": {"__var": {}, "__type": "dict"}}]], "start_from_trigger": false, "pool": "default_pool", "_task_type": "BashOperator", "_task_module": "airflow.providers.standard.operators.bash", "_is_empty": false, "start_trigger_args": null, "bash_command": "true"}, "__type": "operator"}, {"__var": {"weight_rule": "downstream", "is_setup": false, "_log_config_logger_name": "airflow.task.operators", "is_teardown": false, "downstream_task_ids": [], "template_fields_renderers": {"bash_command": "bash", "env": "json"}, "ui_fgcolor": "#000", "_needs_expansion": false, "ui_color": "#f0ede4", "template_fields": ["bash_command", "env", "cwd"], "template_ext": [".sh", ".bash"], "task_id": "dict_entity", "on_failure_fail_dagrun": false, "params": [["om_lineage", {"__class": "airflow.models.param.Param", "default": {"__var": {"inlets": [{"__var": {"entity": "table", "fqn": "warehouse.staging.public.customers", "key": "k"}, "__type": "dict"}, {"__var": {"table": "dict_entity", "service": "warehouse", "database": "from", "schema": "public"}, "__type": "dict"}], "outlets": [{"__var": {"entity": "table", "fqn": "warehouse.staging.public.customers", "key": "k"}, "__type": "dict"}, {"__var": {"table": "dict_entity", "service": "warehouse", "database": "into", "schema": "public"}, "__type": "dict"}]}, "__type": "dict"}, "description": null, "schema": {"__var": {}, "__type": "dict"}}]], "start_from_trigger": false, "pool": "default_pool", "_task_type": "BashOperator", "_task_module": "airflow.providers.standard.operators.bash", "_is_empty": false, "start_trigger_args": null, "bash_command": "true"}, "__type": "operator"}, {"__var": {"weight_rule": "downstream", "is_setup": false, "_log_config_logger_name": "airflow.task.operators", "is_teardown": false, "downstream_task_ids": [], "template_fields_renderers": {"bash_command": "bash", "env": "json"}, "ui_fgcolor": "#000", "_needs_expansion": false, "ui_color": "#f0ede4", "template_fields": ["bash_command", "env", "cwd"], "template_ext": [".sh", ".bash"], "task_id": "dict_list", "on_failure_fail_dagrun": false, "params": [["om_lineage", {"__class": "airflow.models.param.Param", "default": {"__var": {"inlets": [{"__var": {"tables": ["warehouse.staging.public.customers"]}, "__type": "dict"}, {"__var": {"table": "dict_list", "service": "warehouse", "database": "from", "schema": "public"}, "__type": "dict"}], "outlets": [{"__var": {"tables": ["warehouse.staging.public.customers"]}, "__type": "dict"}, {"__var": {"table": "dict_list", "service": "warehouse", "database": "into", "schema": "public"}, "__type": "dict"}]}, "__type": "dict"}, "description": null, "schema": {"__var": {}, "__type": "dict"}}]], "start_from_trigger": false, "pool": "default_pool", "_task_type": "BashOperator", "_task_module": "airflow.providers.standard.operators.bash", "_is_empty": false, "start_trigger_args": null, "bash_command": "true"}, "__type": "operator"}, {"__var": {"weight_rule": "downstream", "is_setup": false, "_log_config_logger_name": "airflow.task.operators", "is_teardown": false, "downstream_task_ids": [], "template_fields_renderers": {"bash_command": "bash", "env": "json"}, "ui_fgcolor": "#000", "_needs_expansion": false, "ui_color": "#f0ede4", "template_fields": ["bash_command", "env", "cwd"], "template_ext": [".sh", ".bash"], "task_id": "text_fqn", "on_failure_fail_dagrun": false, "params": [["om_lineage", {"__class": "airflow.models.param.Param", "default": {"__var": {"inlets": ["warehouse.staging.public.customers", {"__var": {"table": "text_fqn", "service": "warehouse", "database": "from", "schema": "public"}, "__type": "dict"}], "outlets": ["warehouse.staging.public.customers", {"__var": {"table": "text_fqn", "service": "warehouse", "database": "into", "schema": "public"}, "__type": "dict"}]}, "__type": "dict"}, "description": null, "schema": {"__var": {}, "__type": "dict"}}]], "start_from_trigger": false, "pool": "default_pool", "_task_type": "BashOperator", "_task_module": "airflow.providers.standard.operators.bash", "_is_empty": false, "start_trigger_args": null, "bash_command": "true"}, "__type": "operator"}, {"__var": {"weight_rule": "downstream", "is_setup": false, "_log_config_logger_name": "airflow.task.operators", "is_teardown": false, "downstream_task_ids": [], "template_fields_renderers": {"bash_command": "bash", "env": "json"}, "ui_fgcolor": "#000", "_needs_expansion": false, "ui_color": "#f0ede4", "template_fields": ["bash_command", "env", "cwd"], "template_ext": [".sh", ".bash"], "task_id": "text_address", "on_failure_fail_dagrun": false, "params": [["om_lineage", {"__class": "airflow.models.param.Param", "default": {"__var": {"inlets": ["postgres://wh.example.com/staging/public/customers", {"__var": {"table": "text_address", "service": "warehouse", "database": "from", "schema": "public"}, "__type": "dict"}], "outlets": ["postgres://wh.example.com/staging/public/customers", {"__var": {"table": "text_address", "service": "warehouse", "database": "into", "schema": "public"}, "__type": "dict"}]}, "__type": "dict"}, "description": null, "schema": {"__var": {}, "__type": "dict"}}]], "start_from_trigger": false, "pool": "default_pool", "_task_type": "BashOperator", "_task_module": "airflow.providers.standard.operators.bash", "_is_empty": false, "start_trigger_args": null, "bash_command": "true"}, "__type": "operator"}, {"__var": {"weight_rule": "downstream", "is_setup": false, "_log_config_logger_name": "airflow.task.operators", "is_teardown": false, "downstream_task_ids": [], "template_fields_renderers": {"bash_command": "bash", "env": "json"}, "ui_fgcolor": "#000", "_needs_expansion": false, "ui_color": "#f0ede4", "template_fields": ["bash_command", "env", "cwd"], "template_ext": [".sh", ".bash"], "task_id": "template", "on_failure_fail_dagrun": false, "params": [["om_lineage", {"__class": "airflow.models.param.Param", "default": {"__var": {"inlets": [{"__var": {"table": "t_{{ ds }}", "service": "s", "database": "d", "schema": "x"}, "__type": "dict"}, {"__var": {"table": "template", "service": "warehouse", "database": "from", "schema": "public"}, "__type": "dict"}], "outlets": [{"__var": {"table": "t_{{ ds }}", "service": "s", "database": "d", "schema": "x"}, "__type": "dict"}, {"__var": {"table": "template", "service": "warehouse", "database": "into", "schema": "public"}, "__type": "dict"}]}, "__type": "dict"}, "description": null, "schema": {"__var": {}, "__type": "dict"}}]], "start_from_trigger": false, "pool": "default_pool", "_task_type": "BashOperator", "_task_module": "airflow.providers.standard.operators.bash", "_is_empty": false, "start_trigger_args": null, "bash_command": "true"}, "__type": "operator"}, {"__var": {"weight_rule": "downstream", "is_setup": false, "_log_config_logger_name": "airflow.task.operators", "is_teardown": false, "downstream_task_ids": [], "template_fields_renderers": {"bash_command": "bash", "env": "json"}, "ui_fgcolor": "#000", "_needs_expansion": false, "ui_color": "#f0ede4", "template_fields": ["bash_command", "env", "cwd"], "template_ext": [".sh", ".bash"], "task_id": "entity_object", "on_failure_fail_dagrun": false, "params": [["om_lineage", {"__class": "airflow.models.param.Param", "default": {"__var": {"inlets": ["{\"entity\": \"metadata.generated.schema.entity.data.table.Table\", \"fqn\": \"warehouse.staging.public.customers\", \"key\": \"k\"}", {"__var": {"table": "entity_object", "service": "warehouse", "database": "from", "schema": "public"}, "__type": "dict"}], "outlets": ["{\"entity\": \"metadata.generated.schema.entity.data.table.Table\", \"fqn\": \"warehouse.staging.public.customers\", \"key\": \"k\"}", {"__var": {"table": "entity_object", "service": "warehouse", "database": "into", "schema": "public"}, "__type": "dict"}]}, "__type": "dict"}, "description": null, "schema": {"__var": {}, "__type": "dict"}}]], "start_from_trigger": false, "pool": "default_pool", "_task_type": "BashOperator", "_task_module": "airflow.providers.standard.operators.bash", "_is_empty": false, "start_trigger_args": null, "bash_command": "true"}, "__type": "operator"}, {"__var": {"weight_rule": "downstream", "is_setup": false, "_log_config_logger_name": "airflow.task.operators", "is_teardown": false, "downstream_task_ids": [], "template_fields_renderers": {"bash_command": "bash", "env": "json"}, "ui_fgcolor": "#000", "_needs_expansion": false, "ui_color": "#f0ede4", "template_fields": ["bash_command", "env", "cwd"], "template_ext": [".sh", ".bash"], "task_id": "task_name", "on_failure_fail_dagrun": false, "params": [["om_lineage", {"__class": "airflow.models.param.Param", "default": {"__var": {"inlets": ["extract", {"__var": {"table": "task_name", "service": "warehouse", "database": "from", "schema": "public"}, "__type": "dict"}], "outlets": ["extract", {"__var": {"table": "task_name", "service": "warehouse", "database": "into", "schema": "public"}, "__type": "dict"}]}, "__type": "dict"}, "description": null, "schema": {"__var": {}, "__type": "dict"}}]], "start_from_trigger": false, "pool": "default_pool", "_task_type": "BashOperator", "_task_module": "airflow.providers.standard.operators.bash", "_is_empty": false, "start_trigger_args": null, "bash_command": "true"}, "__type": "operator"}, {"__var": {"weight_rule": "downstream", "is_setup": false, "_log_config_logger_name": "airflow.task.operators", "is_teardown": false, "downstream_task_ids": [], "template_fields_renderers": {"bash_command": "bash", "env": "json"}, "ui_fgcolor": "#000", "_needs_expansion": false, "ui_color": "#f0ede4", "template_fields": ["bash_command", "env", "cwd"], "template_ext": [".sh", ".bash"], "task_id": "extract", "on_failure_fail_dagrun": false, "params": [["om_lineage", {"__class": "airflow.models.param.Param", "default": {"__var": {"outlets": [{"__var": {"table": "extracted", "service": "warehouse", "database": "staging", "schema": "public"}, "__type": "dict"}]}, "__type": "dict"}, "description": null, "schema": {"__var": {}, "__type": "dict"}}]], "start_from_trigger": false, "pool": "default_pool", "_task_type": "BashOperator", "_task_module": "airflow.providers.standard.operators.bash", "_is_empty": false, "start_trigger_args": null, "bash_command": "true"}, "__type": "operator"}], "dag_dependencies": [], "params": []}}', NULL, '2026-11-30 05:48:04.802388+00', 'e80f85eb5bd95a0c9e65965c79c34297', '/opt/airflow/dags');


--
-- Data for Name: task_instance; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.task_instance VALUES ('asset_elsewhere', 'carriers_out', 'manual__2026-01-01T00:00:00+00:00', -1, NULL, '2026-11-30 05:49:08.405482+00', NULL, 'success', 1, 0, 'worker-1', 'airflow', NULL, 'default_pool', 1, 'default', 2, 'BashOperator', NULL, NULL, NULL, 18235, NULL, '\x80057d942e', '2026-11-30 05:49:08.463193+00', NULL, NULL, NULL, NULL, NULL, NULL, 'asset_elsewhere');
INSERT INTO public.task_instance VALUES ('dict_list', 'carriers_out', 'manual__2026-01-01T00:00:00+00:00', -1, NULL, '2026-11-30 05:49:02.053907+00', NULL, 'success', 1, 0, 'worker-1', 'airflow', NULL, 'default_pool', 1, 'default', 2, 'BashOperator', NULL, NULL, NULL, 18235, NULL, '\x80057d942e', '2026-11-30 05:49:02.088261+00', NULL, NULL, NULL, NULL, NULL, NULL, 'dict_list');
INSERT INTO public.task_instance VALUES ('template', 'carriers_out', 'manual__2026-01-01T00:00:00+00:00', -1, NULL, '2026-11-30 05:49:11.966856+00', NULL, 'success', 1, 0, 'worker-1', 'airflow', NULL, 'default_pool', 1, 'default', 2, 'BashOperator', NULL, NULL, NULL, 18235, NULL, '\x80057d942e', '2026-11-30 05:49:12.036977+00', NULL, NULL, NULL, NULL, NULL, NULL, 'template');
INSERT INTO public.task_instance VALUES ('dict_entity', 'carriers_out', 'manual__2026-01-01T00:00:00+00:00', -1, NULL, '2026-11-30 05:49:02.793388+00', NULL, 'success', 1, 0, 'worker-1', 'airflow', NULL, 'default_pool', 1, 'default', 2, 'BashOperator', NULL, NULL, NULL, 18235, NULL, '\x80057d942e', '2026-11-30 05:49:02.828583+00', NULL, NULL, NULL, NULL, NULL, NULL, 'dict_entity');
INSERT INTO public.task_instance VALUES ('lineage_table', 'carriers_out', 'manual__2026-01-01T00:00:00+00:00', -1, NULL, '2026-11-30 05:49:08.799382+00', NULL, 'success', 1, 0, 'worker-1', 'airflow', NULL, 'default_pool', 1, 'default', 2, 'BashOperator', NULL, NULL, NULL, 18235, NULL, '\x80057d942e', '2026-11-30 05:49:08.862118+00', NULL, NULL, NULL, NULL, NULL, NULL, 'lineage_table');
INSERT INTO public.task_instance VALUES ('alias_unused', 'carriers_out', 'manual__2026-01-01T00:00:00+00:00', -1, NULL, '2026-11-30 05:49:03.505832+00', NULL, 'success', 1, 0, 'worker-1', 'airflow', NULL, 'default_pool', 1, 'default', 2, 'BashOperator', NULL, NULL, NULL, 18235, NULL, '\x80057d942e', '2026-11-30 05:49:03.606047+00', NULL, NULL, NULL, NULL, NULL, NULL, 'alias_unused');
INSERT INTO public.task_instance VALUES ('lineage_file', 'carriers_out', 'manual__2026-01-01T00:00:00+00:00', -1, NULL, '2026-11-30 05:49:04.475411+00', NULL, 'success', 1, 0, 'worker-1', 'airflow', NULL, 'default_pool', 1, 'default', 2, 'BashOperator', NULL, NULL, NULL, 18235, NULL, '\x80057d942e', '2026-11-30 05:49:04.557281+00', NULL, NULL, NULL, NULL, NULL, NULL, 'lineage_file');
INSERT INTO public.task_instance VALUES ('dict_default_schema', 'carriers_out', 'manual__2026-01-01T00:00:00+00:00', -1, NULL, '2026-11-30 05:49:09.553893+00', NULL, 'success', 1, 0, 'worker-1', 'airflow', NULL, 'default_pool', 1, 'default', 2, 'BashOperator', NULL, NULL, NULL, 18235, NULL, '\x80057d942e', '2026-11-30 05:49:09.578208+00', NULL, NULL, NULL, NULL, NULL, NULL, 'dict_default_schema');
INSERT INTO public.task_instance VALUES ('asset_mssql', 'carriers_out', 'manual__2026-01-01T00:00:00+00:00', -1, NULL, '2026-11-30 05:49:05.386943+00', NULL, 'success', 1, 0, 'worker-1', 'airflow', NULL, 'default_pool', 1, 'default', 2, 'BashOperator', NULL, NULL, NULL, 18235, NULL, '\x80057d942e', '2026-11-30 05:49:05.568877+00', NULL, NULL, NULL, NULL, NULL, NULL, 'asset_mssql');
INSERT INTO public.task_instance VALUES ('dict_connection', 'carriers_out', 'manual__2026-01-01T00:00:00+00:00', -1, NULL, '2026-11-30 05:49:12.641676+00', NULL, 'success', 1, 0, 'worker-1', 'airflow', NULL, 'default_pool', 1, 'default', 2, 'BashOperator', NULL, NULL, NULL, 18235, NULL, '\x80057d942e', '2026-11-30 05:49:12.716955+00', NULL, NULL, NULL, NULL, NULL, NULL, 'dict_connection');
INSERT INTO public.task_instance VALUES ('openlineage_dataset', 'carriers_out', 'manual__2026-01-01T00:00:00+00:00', -1, NULL, '2026-11-30 05:49:06.430976+00', NULL, 'success', 1, 0, 'worker-1', 'airflow', NULL, 'default_pool', 1, 'default', 2, 'BashOperator', NULL, NULL, NULL, 18235, NULL, '\x80057d942e', '2026-11-30 05:49:06.4726+00', NULL, NULL, NULL, NULL, NULL, NULL, 'openlineage_dataset');
INSERT INTO public.task_instance VALUES ('dict_schema', 'carriers_out', 'manual__2026-01-01T00:00:00+00:00', -1, NULL, '2026-11-30 05:49:09.90431+00', NULL, 'success', 1, 0, 'worker-1', 'airflow', NULL, 'default_pool', 1, 'default', 2, 'BashOperator', NULL, NULL, NULL, 18235, NULL, '\x80057d942e', '2026-11-30 05:49:09.915194+00', NULL, NULL, NULL, NULL, NULL, NULL, 'dict_schema');
INSERT INTO public.task_instance VALUES ('asset_instance', 'carriers_out', 'manual__2026-01-01T00:00:00+00:00', -1, NULL, '2026-11-30 05:49:07.782507+00', NULL, 'success', 1, 0, 'worker-1', 'airflow', NULL, 'default_pool', 1, 'default', 2, 'BashOperator', NULL, NULL, NULL, 18235, NULL, '\x80057d942e', '2026-11-30 05:49:07.925352+00', NULL, NULL, NULL, NULL, NULL, NULL, 'asset_instance');
INSERT INTO public.task_instance VALUES ('dict_column', 'carriers_out', 'manual__2026-01-01T00:00:00+00:00', -1, NULL, '2026-11-30 05:49:13.328537+00', NULL, 'success', 1, 0, 'worker-1', 'airflow', NULL, 'default_pool', 1, 'default', 2, 'BashOperator', NULL, NULL, NULL, 18235, NULL, '\x80057d942e', '2026-11-30 05:49:13.37197+00', NULL, NULL, NULL, NULL, NULL, NULL, 'dict_column');
INSERT INTO public.task_instance VALUES ('entity_object', 'carriers_out', 'manual__2026-01-01T00:00:00+00:00', -1, NULL, '2026-11-30 05:49:10.19064+00', NULL, 'success', 1, 0, 'worker-1', 'airflow', NULL, 'default_pool', 1, 'default', 2, 'BashOperator', NULL, NULL, NULL, 18235, NULL, '\x80057d942e', '2026-11-30 05:49:10.239836+00', NULL, NULL, NULL, NULL, NULL, NULL, 'entity_object');
INSERT INTO public.task_instance VALUES ('dict_dotted', 'carriers_out', 'manual__2026-01-01T00:00:00+00:00', -1, NULL, '2026-11-30 05:49:10.715938+00', NULL, 'success', 1, 0, 'worker-1', 'airflow', NULL, 'default_pool', 1, 'default', 2, 'BashOperator', NULL, NULL, NULL, 18235, NULL, '\x80057d942e', '2026-11-30 05:49:10.749755+00', NULL, NULL, NULL, NULL, NULL, NULL, 'dict_dotted');
INSERT INTO public.task_instance VALUES ('dict_no_schema', 'carriers_out', 'manual__2026-01-01T00:00:00+00:00', -1, NULL, '2026-11-30 05:49:13.926414+00', NULL, 'success', 1, 0, 'worker-1', 'airflow', NULL, 'default_pool', 1, 'default', 2, 'BashOperator', NULL, NULL, NULL, 18235, NULL, '\x80057d942e', '2026-11-30 05:49:13.978304+00', NULL, NULL, NULL, NULL, NULL, NULL, 'dict_no_schema');
INSERT INTO public.task_instance VALUES ('asset_postgres', 'carriers_out', 'manual__2026-01-01T00:00:00+00:00', -1, NULL, '2026-11-30 05:49:11.314427+00', NULL, 'success', 1, 0, 'worker-1', 'airflow', NULL, 'default_pool', 1, 'default', 2, 'BashOperator', NULL, NULL, NULL, 18235, NULL, '\x80057d942e', '2026-11-30 05:49:11.411657+00', NULL, NULL, NULL, NULL, NULL, NULL, 'asset_postgres');
INSERT INTO public.task_instance VALUES ('alias_used', 'carriers_out', 'manual__2026-01-01T00:00:00+00:00', -1, NULL, '2026-11-30 05:49:14.497719+00', NULL, 'success', 1, 0, 'worker-1', 'airflow', NULL, 'default_pool', 1, 'default', 2, '_PythonDecoratedOperator', '@task', NULL, NULL, 18235, NULL, '\x80057d942e', '2026-11-30 05:49:14.945417+00', NULL, NULL, NULL, NULL, NULL, NULL, 'alias_used');
INSERT INTO public.task_instance VALUES ('done', 'carriers_out', 'manual__2026-01-01T00:00:00+00:00', -1, NULL, '2026-11-30 05:49:15.963079+00', NULL, 'success', 1, 0, 'worker-1', 'airflow', NULL, 'default_pool', 1, 'default', 1, 'EmptyOperator', NULL, NULL, NULL, 18235, NULL, '\x80057d942e', '2026-11-30 05:49:16.025893+00', NULL, NULL, NULL, NULL, NULL, NULL, 'done');
INSERT INTO public.task_instance VALUES ('text_address', 'carriers_out', 'manual__2026-01-01T00:00:00+00:00', -1, NULL, '2026-11-30 05:49:07.070563+00', NULL, 'success', 1, 0, 'worker-1', 'airflow', NULL, 'default_pool', 1, 'default', 2, 'BashOperator', NULL, NULL, NULL, 18235, NULL, '\x80057d942e', '2026-11-30 05:49:07.133777+00', NULL, NULL, NULL, NULL, NULL, NULL, 'text_address');
INSERT INTO public.task_instance VALUES ('text_fqn', 'carriers_out', 'manual__2026-01-01T00:00:00+00:00', -1, NULL, '2026-11-30 05:49:09.254494+00', NULL, 'success', 1, 0, 'worker-1', 'airflow', NULL, 'default_pool', 1, 'default', 2, 'BashOperator', NULL, NULL, NULL, 18235, NULL, '\x80057d942e', '2026-11-30 05:49:09.277017+00', NULL, NULL, NULL, NULL, NULL, NULL, 'text_fqn');
INSERT INTO public.task_instance VALUES ('extract', 'carriers_in', 'manual__2026-01-01T00:00:00+00:00', -1, NULL, '2026-11-30 05:49:20.697386+00', NULL, 'success', 1, 0, 'worker-1', 'airflow', NULL, 'default_pool', 1, 'default', 27, 'BashOperator', NULL, NULL, NULL, 18235, NULL, '\x80057d942e', '2026-11-30 05:49:20.756371+00', NULL, NULL, NULL, NULL, NULL, NULL, 'extract');
INSERT INTO public.task_instance VALUES ('alias_used', 'carriers_in', 'manual__2026-01-01T00:00:00+00:00', -1, NULL, '2026-11-30 05:49:23.902982+00', NULL, 'success', 1, 0, 'worker-1', 'airflow', NULL, 'default_pool', 1, 'default', 2, 'BashOperator', NULL, NULL, NULL, 18235, NULL, '\x80057d942e', '2026-11-30 05:49:23.992723+00', NULL, NULL, NULL, NULL, NULL, NULL, 'alias_used');
INSERT INTO public.task_instance VALUES ('dict_dotted', 'carriers_in', 'manual__2026-01-01T00:00:00+00:00', -1, NULL, '2026-11-30 05:49:31.544351+00', NULL, 'success', 1, 0, 'worker-1', 'airflow', NULL, 'default_pool', 1, 'default', 2, 'BashOperator', NULL, NULL, NULL, 18235, NULL, '\x80057d942e', '2026-11-30 05:49:31.593453+00', NULL, NULL, NULL, NULL, NULL, NULL, 'dict_dotted');
INSERT INTO public.task_instance VALUES ('dict_connection', 'carriers_in', 'manual__2026-01-01T00:00:00+00:00', -1, NULL, '2026-11-30 05:49:24.61454+00', NULL, 'success', 1, 0, 'worker-1', 'airflow', NULL, 'default_pool', 1, 'default', 2, 'BashOperator', NULL, NULL, NULL, 18235, NULL, '\x80057d942e', '2026-11-30 05:49:24.658527+00', NULL, NULL, NULL, NULL, NULL, NULL, 'dict_connection');
INSERT INTO public.task_instance VALUES ('asset_postgres', 'carriers_in', 'manual__2026-01-01T00:00:00+00:00', -1, NULL, '2026-11-30 05:49:25.18721+00', NULL, 'success', 1, 0, 'worker-1', 'airflow', NULL, 'default_pool', 1, 'default', 2, 'BashOperator', NULL, NULL, NULL, 18235, NULL, '\x80057d942e', '2026-11-30 05:49:25.23787+00', NULL, NULL, NULL, NULL, NULL, NULL, 'asset_postgres');
INSERT INTO public.task_instance VALUES ('asset_mssql', 'carriers_in', 'manual__2026-01-01T00:00:00+00:00', -1, NULL, '2026-11-30 05:49:32.09802+00', NULL, 'success', 1, 0, 'worker-1', 'airflow', NULL, 'default_pool', 1, 'default', 2, 'BashOperator', NULL, NULL, NULL, 18235, NULL, '\x80057d942e', '2026-11-30 05:49:32.129244+00', NULL, NULL, NULL, NULL, NULL, NULL, 'asset_mssql');
INSERT INTO public.task_instance VALUES ('dict_default_schema', 'carriers_in', 'manual__2026-01-01T00:00:00+00:00', -1, NULL, '2026-11-30 05:49:25.681286+00', NULL, 'success', 1, 0, 'worker-1', 'airflow', NULL, 'default_pool', 1, 'default', 2, 'BashOperator', NULL, NULL, NULL, 18235, NULL, '\x80057d942e', '2026-11-30 05:49:25.70267+00', NULL, NULL, NULL, NULL, NULL, NULL, 'dict_default_schema');
INSERT INTO public.task_instance VALUES ('dict_column', 'carriers_in', 'manual__2026-01-01T00:00:00+00:00', -1, NULL, '2026-11-30 05:49:27.03635+00', NULL, 'success', 1, 0, 'worker-1', 'airflow', NULL, 'default_pool', 1, 'default', 2, 'BashOperator', NULL, NULL, NULL, 18235, NULL, '\x80057d942e', '2026-11-30 05:49:27.12672+00', NULL, NULL, NULL, NULL, NULL, NULL, 'dict_column');
INSERT INTO public.task_instance VALUES ('auto', 'carriers_in', 'manual__2026-01-01T00:00:00+00:00', -1, NULL, '2026-11-30 05:49:34.510411+00', NULL, 'success', 1, 0, 'worker-1', 'airflow', NULL, 'default_pool', 1, 'default', 2, 'BashOperator', NULL, NULL, NULL, 18235, NULL, '\x80057d942e', '2026-11-30 05:49:34.557775+00', NULL, NULL, NULL, NULL, NULL, NULL, 'auto');
INSERT INTO public.task_instance VALUES ('asset_instance', 'carriers_in', 'manual__2026-01-01T00:00:00+00:00', -1, NULL, '2026-11-30 05:49:27.788451+00', NULL, 'success', 1, 0, 'worker-1', 'airflow', NULL, 'default_pool', 1, 'default', 2, 'BashOperator', NULL, NULL, NULL, 18235, NULL, '\x80057d942e', '2026-11-30 05:49:27.825819+00', NULL, NULL, NULL, NULL, NULL, NULL, 'asset_instance');
INSERT INTO public.task_instance VALUES ('dict_entity', 'carriers_in', 'manual__2026-01-01T00:00:00+00:00', -1, NULL, '2026-11-30 05:49:28.390805+00', NULL, 'success', 1, 0, 'worker-1', 'airflow', NULL, 'default_pool', 1, 'default', 2, 'BashOperator', NULL, NULL, NULL, 18235, NULL, '\x80057d942e', '2026-11-30 05:49:28.429845+00', NULL, NULL, NULL, NULL, NULL, NULL, 'dict_entity');
INSERT INTO public.task_instance VALUES ('alias_unused', 'carriers_in', 'manual__2026-01-01T00:00:00+00:00', -1, NULL, '2026-11-30 05:49:29.50796+00', NULL, 'success', 1, 0, 'worker-1', 'airflow', NULL, 'default_pool', 1, 'default', 2, 'BashOperator', NULL, NULL, NULL, 18235, NULL, '\x80057d942e', '2026-11-30 05:49:29.54803+00', NULL, NULL, NULL, NULL, NULL, NULL, 'alias_unused');
INSERT INTO public.task_instance VALUES ('done', 'carriers_in', 'manual__2026-01-01T00:00:00+00:00', -1, NULL, '2026-11-30 05:49:35.684741+00', NULL, 'success', 1, 0, 'worker-1', 'airflow', NULL, 'default_pool', 1, 'default', 1, 'EmptyOperator', NULL, NULL, NULL, 18235, NULL, '\x80057d942e', '2026-11-30 05:49:35.690563+00', NULL, NULL, NULL, NULL, NULL, NULL, 'done');
INSERT INTO public.task_instance VALUES ('asset_elsewhere', 'carriers_in', 'manual__2026-01-01T00:00:00+00:00', -1, NULL, '2026-11-30 05:49:31.111994+00', NULL, 'success', 1, 0, 'worker-1', 'airflow', NULL, 'default_pool', 1, 'default', 2, 'BashOperator', NULL, NULL, NULL, 18235, NULL, '\x80057d942e', '2026-11-30 05:49:31.133697+00', NULL, NULL, NULL, NULL, NULL, NULL, 'asset_elsewhere');
INSERT INTO public.task_instance VALUES ('task_itself', 'carriers_in', 'manual__2026-01-01T00:00:00+00:00', -1, NULL, '2026-11-30 05:49:22.166215+00', NULL, 'failed', 1, 0, 'worker-1', 'airflow', NULL, 'default_pool', 1, 'default', 2, 'BashOperator', NULL, NULL, NULL, 18235, NULL, '\x80057d942e', '2026-11-30 05:49:22.241871+00', NULL, NULL, NULL, NULL, NULL, NULL, 'task_itself');
INSERT INTO public.task_instance VALUES ('task_output', 'carriers_in', 'manual__2026-01-01T00:00:00+00:00', -1, NULL, '2026-11-30 05:49:35.018553+00', NULL, 'success', 1, 0, 'worker-1', 'airflow', NULL, 'default_pool', 1, 'default', 2, 'BashOperator', NULL, NULL, NULL, 18235, NULL, '\x80057d942e', '2026-11-30 05:49:35.053745+00', NULL, NULL, NULL, NULL, NULL, NULL, 'task_output');
INSERT INTO public.task_instance VALUES ('template', 'carriers_in', 'manual__2026-01-01T00:00:00+00:00', -1, NULL, '2026-11-30 05:49:23.077421+00', NULL, 'success', 1, 0, 'worker-1', 'airflow', NULL, 'default_pool', 1, 'default', 2, 'BashOperator', NULL, NULL, NULL, 18235, NULL, '\x80057d942e', '2026-11-30 05:49:23.163382+00', NULL, NULL, NULL, NULL, NULL, NULL, 'template');
INSERT INTO public.task_instance VALUES ('dict_no_schema', 'carriers_in', 'manual__2026-01-01T00:00:00+00:00', -1, NULL, '2026-11-30 05:49:26.330778+00', NULL, 'success', 1, 0, 'worker-1', 'airflow', NULL, 'default_pool', 1, 'default', 2, 'BashOperator', NULL, NULL, NULL, 18235, NULL, '\x80057d942e', '2026-11-30 05:49:26.368985+00', NULL, NULL, NULL, NULL, NULL, NULL, 'dict_no_schema');
INSERT INTO public.task_instance VALUES ('lineage_table', 'carriers_in', 'manual__2026-01-01T00:00:00+00:00', -1, NULL, '2026-11-30 05:49:35.258538+00', NULL, 'success', 1, 0, 'worker-1', 'airflow', NULL, 'default_pool', 1, 'default', 2, 'BashOperator', NULL, NULL, NULL, 18235, NULL, '\x80057d942e', '2026-11-30 05:49:35.263281+00', NULL, NULL, NULL, NULL, NULL, NULL, 'lineage_table');
INSERT INTO public.task_instance VALUES ('task_name', 'carriers_in', 'manual__2026-01-01T00:00:00+00:00', -1, NULL, '2026-11-30 05:49:28.974968+00', NULL, 'success', 1, 0, 'worker-1', 'airflow', NULL, 'default_pool', 1, 'default', 2, 'BashOperator', NULL, NULL, NULL, 18235, NULL, '\x80057d942e', '2026-11-30 05:49:29.045908+00', NULL, NULL, NULL, NULL, NULL, NULL, 'task_name');
INSERT INTO public.task_instance VALUES ('text_address', 'carriers_in', 'manual__2026-01-01T00:00:00+00:00', -1, NULL, '2026-11-30 05:49:29.878778+00', NULL, 'success', 1, 0, 'worker-1', 'airflow', NULL, 'default_pool', 1, 'default', 2, 'BashOperator', NULL, NULL, NULL, 18235, NULL, '\x80057d942e', '2026-11-30 05:49:29.90574+00', NULL, NULL, NULL, NULL, NULL, NULL, 'text_address');
INSERT INTO public.task_instance VALUES ('lineage_file', 'carriers_in', 'manual__2026-01-01T00:00:00+00:00', -1, NULL, '2026-11-30 05:49:30.228137+00', NULL, 'success', 1, 0, 'worker-1', 'airflow', NULL, 'default_pool', 1, 'default', 2, 'BashOperator', NULL, NULL, NULL, 18235, NULL, '\x80057d942e', '2026-11-30 05:49:30.26445+00', NULL, NULL, NULL, NULL, NULL, NULL, 'lineage_file');
INSERT INTO public.task_instance VALUES ('dict_schema', 'carriers_in', 'manual__2026-01-01T00:00:00+00:00', -1, NULL, '2026-11-30 05:49:30.701715+00', NULL, 'success', 1, 0, 'worker-1', 'airflow', NULL, 'default_pool', 1, 'default', 2, 'BashOperator', NULL, NULL, NULL, 18235, NULL, '\x80057d942e', '2026-11-30 05:49:30.725946+00', NULL, NULL, NULL, NULL, NULL, NULL, 'dict_schema');
INSERT INTO public.task_instance VALUES ('dict_list', 'carriers_in', 'manual__2026-01-01T00:00:00+00:00', -1, NULL, '2026-11-30 05:49:32.578732+00', NULL, 'success', 1, 0, 'worker-1', 'airflow', NULL, 'default_pool', 1, 'default', 2, 'BashOperator', NULL, NULL, NULL, 18235, NULL, '\x80057d942e', '2026-11-30 05:49:32.629853+00', NULL, NULL, NULL, NULL, NULL, NULL, 'dict_list');
INSERT INTO public.task_instance VALUES ('openlineage_dataset', 'carriers_in', 'manual__2026-01-01T00:00:00+00:00', -1, NULL, '2026-11-30 05:49:33.08505+00', NULL, 'success', 1, 0, 'worker-1', 'airflow', NULL, 'default_pool', 1, 'default', 2, 'BashOperator', NULL, NULL, NULL, 18235, NULL, '\x80057d942e', '2026-11-30 05:49:33.131069+00', NULL, NULL, NULL, NULL, NULL, NULL, 'openlineage_dataset');
INSERT INTO public.task_instance VALUES ('text_fqn', 'carriers_in', 'manual__2026-01-01T00:00:00+00:00', -1, NULL, '2026-11-30 05:49:33.544861+00', NULL, 'success', 1, 0, 'worker-1', 'airflow', NULL, 'default_pool', 1, 'default', 2, 'BashOperator', NULL, NULL, NULL, 18235, NULL, '\x80057d942e', '2026-11-30 05:49:33.577844+00', NULL, NULL, NULL, NULL, NULL, NULL, 'text_fqn');
INSERT INTO public.task_instance VALUES ('entity_object', 'carriers_in', 'manual__2026-01-01T00:00:00+00:00', -1, NULL, '2026-11-30 05:49:33.947556+00', NULL, 'success', 1, 0, 'worker-1', 'airflow', NULL, 'default_pool', 1, 'default', 2, 'BashOperator', NULL, NULL, NULL, 18235, NULL, '\x80057d942e', '2026-11-30 05:49:33.995117+00', NULL, NULL, NULL, NULL, NULL, NULL, 'entity_object');


--
-- Data for Name: task_outlet_dataset_reference; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.task_outlet_dataset_reference VALUES (1, 'carriers_out', 'asset_postgres', '2026-11-30 05:48:06.237769+00', '2026-11-30 05:48:06.237809+00');
INSERT INTO public.task_outlet_dataset_reference VALUES (2, 'carriers_out', 'asset_mssql', '2026-11-30 05:48:06.254218+00', '2026-11-30 05:48:06.254233+00');
INSERT INTO public.task_outlet_dataset_reference VALUES (3, 'carriers_out', 'asset_instance', '2026-11-30 05:48:06.266135+00', '2026-11-30 05:48:06.266149+00');
INSERT INTO public.task_outlet_dataset_reference VALUES (4, 'carriers_out', 'asset_elsewhere', '2026-11-30 05:48:06.267069+00', '2026-11-30 05:48:06.267079+00');


--
-- Data for Name: xcom; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.xcom VALUES (1, 'dict_list', -1, 'pipeline_outlets', 'carriers_out', 'manual__2026-01-01T00:00:00+00:00', '\x5b7b227461626c6573223a205b2277617265686f7573652e73746167696e672e7075626c69632e637573746f6d657273225d7d5d', '2026-11-30 05:49:01.742192+00');
INSERT INTO public.xcom VALUES (1, 'dict_entity', -1, 'pipeline_outlets', 'carriers_out', 'manual__2026-01-01T00:00:00+00:00', '\x5b7b22656e74697479223a20227461626c65222c202266716e223a202277617265686f7573652e73746167696e672e7075626c69632e637573746f6d657273222c20226b6579223a20226b227d5d', '2026-11-30 05:49:02.742615+00');
INSERT INTO public.xcom VALUES (1, 'alias_unused', -1, 'pipeline_outlets', 'carriers_out', 'manual__2026-01-01T00:00:00+00:00', '\x5b7b225f5f636c6173736e616d655f5f223a2022616972666c6f772e64617461736574732e44617461736574416c696173222c20225f5f76657273696f6e5f5f223a20302c20225f5f646174615f5f223a207b226e616d65223a2022756e75736564227d7d5d', '2026-11-30 05:49:03.381428+00');
INSERT INTO public.xcom VALUES (1, 'lineage_file', -1, 'pipeline_outlets', 'carriers_out', 'manual__2026-01-01T00:00:00+00:00', '\x5b7b225f5f636c6173736e616d655f5f223a2022616972666c6f772e6c696e656167652e656e7469746965732e46696c65222c20225f5f76657273696f6e5f5f223a20302c20225f5f646174615f5f223a207b2275726c223a202273333a2f2f622f6b222c2022747970655f68696e74223a206e756c6c7d7d5d', '2026-11-30 05:49:04.354753+00');
INSERT INTO public.xcom VALUES (1, 'asset_mssql', -1, 'pipeline_outlets', 'carriers_out', 'manual__2026-01-01T00:00:00+00:00', '\x5b7b225f5f636c6173736e616d655f5f223a2022616972666c6f772e64617461736574732e44617461736574222c20225f5f76657273696f6e5f5f223a20312c20225f5f646174615f5f223a207b22757269223a20226d7373716c3a2f2f53514c312e6578616d706c652e636f6d3a313433332f43524d2f64626f2f637573746f6d657273222c20226578747261223a206e756c6c7d7d5d', '2026-11-30 05:49:05.258786+00');
INSERT INTO public.xcom VALUES (1, 'openlineage_dataset', -1, 'pipeline_outlets', 'carriers_out', 'manual__2026-01-01T00:00:00+00:00', '\x5b7b225f5f636c6173736e616d655f5f223a2022756e757375616c5f7072656669785f616664666561636162376564323431376466393535353764656134333064333332366463363861325f63617272696572732e44617461736574222c20225f5f76657273696f6e5f5f223a20302c20225f5f646174615f5f223a207b226e616d657370616365223a2022706f7374677265733a2f2f77682e6578616d706c652e636f6d3a35343332222c20226e616d65223a202273746167696e672e7075626c69632e637573746f6d657273222c2022666163657473223a207b7d7d7d5d', '2026-11-30 05:49:06.370343+00');
INSERT INTO public.xcom VALUES (1, 'text_address', -1, 'pipeline_outlets', 'carriers_out', 'manual__2026-01-01T00:00:00+00:00', '\x5b22706f7374677265733a2f2f77682e6578616d706c652e636f6d2f73746167696e672f7075626c69632f637573746f6d657273225d', '2026-11-30 05:49:07.029105+00');
INSERT INTO public.xcom VALUES (1, 'asset_instance', -1, 'pipeline_outlets', 'carriers_out', 'manual__2026-01-01T00:00:00+00:00', '\x5b7b225f5f636c6173736e616d655f5f223a2022616972666c6f772e64617461736574732e44617461736574222c20225f5f76657273696f6e5f5f223a20312c20225f5f646174615f5f223a207b22757269223a20226d7373716c3a2f2f73716c322e6578616d706c652e636f6d3a313433332f696e73742f48522f64626f2f70656f706c65222c20226578747261223a206e756c6c7d7d5d', '2026-11-30 05:49:07.63196+00');
INSERT INTO public.xcom VALUES (1, 'asset_elsewhere', -1, 'pipeline_outlets', 'carriers_out', 'manual__2026-01-01T00:00:00+00:00', '\x5b7b225f5f636c6173736e616d655f5f223a2022616972666c6f772e64617461736574732e44617461736574222c20225f5f76657273696f6e5f5f223a20312c20225f5f646174615f5f223a207b22757269223a202273333a2f2f6c616b652f6f7264657273222c20226578747261223a206e756c6c7d7d5d', '2026-11-30 05:49:08.369141+00');
INSERT INTO public.xcom VALUES (1, 'lineage_table', -1, 'pipeline_outlets', 'carriers_out', 'manual__2026-01-01T00:00:00+00:00', '\x5b7b225f5f636c6173736e616d655f5f223a2022616972666c6f772e6c696e656167652e656e7469746965732e5461626c65222c20225f5f76657273696f6e5f5f223a20302c20225f5f646174615f5f223a207b226461746162617365223a202273746167696e67222c2022636c7573746572223a202277617265686f757365222c20226e616d65223a20227075626c69632e637573746f6d657273222c202274616773223a205b5d2c20226465736372697074696f6e223a206e756c6c2c2022636f6c756d6e73223a205b5d2c20226f776e657273223a205b5d2c20226578747261223a207b7d2c2022747970655f68696e74223a206e756c6c7d7d5d', '2026-11-30 05:49:08.754301+00');
INSERT INTO public.xcom VALUES (1, 'text_fqn', -1, 'pipeline_outlets', 'carriers_out', 'manual__2026-01-01T00:00:00+00:00', '\x5b2277617265686f7573652e73746167696e672e7075626c69632e637573746f6d657273225d', '2026-11-30 05:49:09.21821+00');
INSERT INTO public.xcom VALUES (1, 'dict_default_schema', -1, 'pipeline_outlets', 'carriers_out', 'manual__2026-01-01T00:00:00+00:00', '\x5b7b227461626c65223a2022637573746f6d657273222c202273657276696365223a2022636f72706f726174652d73716c2d736572766572222c20226461746162617365223a202243524d227d5d', '2026-11-30 05:49:09.520279+00');
INSERT INTO public.xcom VALUES (1, 'dict_schema', -1, 'pipeline_outlets', 'carriers_out', 'manual__2026-01-01T00:00:00+00:00', '\x5b7b227461626c65223a2022637573746f6d657273222c202273657276696365223a202277617265686f757365222c20226461746162617365223a202273746167696e67222c2022736368656d61223a20227075626c6963227d5d', '2026-11-30 05:49:09.886109+00');
INSERT INTO public.xcom VALUES (1, 'entity_object', -1, 'pipeline_outlets', 'carriers_out', 'manual__2026-01-01T00:00:00+00:00', '\x5b7b225f5f636c6173736e616d655f5f223a2022756e757375616c5f7072656669785f616664666561636162376564323431376466393535353764656134333064333332366463363861325f63617272696572732e456e74697479222c20225f5f76657273696f6e5f5f223a20302c20225f5f646174615f5f223a207b22656e74697479223a20226d657461646174612e67656e6572617465642e736368656d612e656e746974792e646174612e7461626c652e5461626c65222c202266716e223a202277617265686f7573652e73746167696e672e7075626c69632e637573746f6d657273222c20226b6579223a20226b227d7d5d', '2026-11-30 05:49:10.119436+00');
INSERT INTO public.xcom VALUES (1, 'dict_dotted', -1, 'pipeline_outlets', 'carriers_out', 'manual__2026-01-01T00:00:00+00:00', '\x5b7b227461626c65223a202264626f2e637573746f6d657273222c202273657276696365223a2022636f72706f726174652d73716c2d736572766572222c20226462223a202243524d227d5d', '2026-11-30 05:49:10.656473+00');
INSERT INTO public.xcom VALUES (1, 'asset_postgres', -1, 'pipeline_outlets', 'carriers_out', 'manual__2026-01-01T00:00:00+00:00', '\x5b7b225f5f636c6173736e616d655f5f223a2022616972666c6f772e64617461736574732e44617461736574222c20225f5f76657273696f6e5f5f223a20312c20225f5f646174615f5f223a207b22757269223a2022706f7374677265733a2f2f77682e6578616d706c652e636f6d3a353433322f73746167696e672f7075626c69632f637573746f6d657273222c20226578747261223a206e756c6c7d7d5d', '2026-11-30 05:49:11.246198+00');
INSERT INTO public.xcom VALUES (1, 'template', -1, 'pipeline_outlets', 'carriers_out', 'manual__2026-01-01T00:00:00+00:00', '\x5b7b227461626c65223a2022745f323032362d30312d3031222c202273657276696365223a202273222c20226461746162617365223a202264222c2022736368656d61223a202278227d5d', '2026-11-30 05:49:11.898355+00');
INSERT INTO public.xcom VALUES (1, 'dict_connection', -1, 'pipeline_outlets', 'carriers_out', 'manual__2026-01-01T00:00:00+00:00', '\x5b7b227461626c65223a2022637573746f6d657273222c2022636f6e6e656374696f6e223a202263726d5f6462222c20226461746162617365223a202243524d222c2022736368656d615f6e616d65223a202273616c6573227d5d', '2026-11-30 05:49:12.578262+00');
INSERT INTO public.xcom VALUES (1, 'dict_column', -1, 'pipeline_outlets', 'carriers_out', 'manual__2026-01-01T00:00:00+00:00', '\x5b7b227461626c65223a2022637573746f6d657273222c202273657276696365223a202277617265686f757365222c20226461746162617365223a202273746167696e67222c20226461746162617365536368656d61223a20227075626c6963222c2022636f6c756d6e223a20226964227d5d', '2026-11-30 05:49:13.242324+00');
INSERT INTO public.xcom VALUES (1, 'dict_no_schema', -1, 'pipeline_outlets', 'carriers_out', 'manual__2026-01-01T00:00:00+00:00', '\x5b7b227461626c65223a2022637573746f6d657273222c202273657276696365223a202277617265686f757365222c20226461746162617365223a202273746167696e67227d5d', '2026-11-30 05:49:13.886063+00');
INSERT INTO public.xcom VALUES (1, 'alias_used', -1, 'pipeline_outlets', 'carriers_out', 'manual__2026-01-01T00:00:00+00:00', '\x5b7b225f5f636c6173736e616d655f5f223a2022616972666c6f772e64617461736574732e44617461736574416c696173222c20225f5f76657273696f6e5f5f223a20302c20225f5f646174615f5f223a207b226e616d65223a202275736564227d7d5d', '2026-11-30 05:49:14.426387+00');
INSERT INTO public.xcom VALUES (2, 'extract', -1, 'pipeline_outlets', 'carriers_in', 'manual__2026-01-01T00:00:00+00:00', '\x5b7b227461626c65223a2022657874726163746564222c202273657276696365223a202277617265686f757365222c20226461746162617365223a202273746167696e67222c2022736368656d61223a20227075626c6963227d5d', '2026-11-30 05:49:20.639771+00');
INSERT INTO public.xcom VALUES (2, 'template', -1, 'pipeline_inlets', 'carriers_in', 'manual__2026-01-01T00:00:00+00:00', '\x5b7b227461626c65223a2022745f323032362d30312d3031222c202273657276696365223a202273222c20226461746162617365223a202264222c2022736368656d61223a202278227d5d', '2026-11-30 05:49:23.022458+00');
INSERT INTO public.xcom VALUES (2, 'alias_used', -1, 'pipeline_inlets', 'carriers_in', 'manual__2026-01-01T00:00:00+00:00', '\x5b7b225f5f636c6173736e616d655f5f223a2022616972666c6f772e64617461736574732e44617461736574416c696173222c20225f5f76657273696f6e5f5f223a20302c20225f5f646174615f5f223a207b226e616d65223a202275736564227d7d5d', '2026-11-30 05:49:23.812423+00');
INSERT INTO public.xcom VALUES (2, 'dict_connection', -1, 'pipeline_inlets', 'carriers_in', 'manual__2026-01-01T00:00:00+00:00', '\x5b7b227461626c65223a2022637573746f6d657273222c2022636f6e6e656374696f6e223a202263726d5f6462222c20226461746162617365223a202243524d222c2022736368656d615f6e616d65223a202273616c6573227d5d', '2026-11-30 05:49:24.580337+00');
INSERT INTO public.xcom VALUES (2, 'asset_postgres', -1, 'pipeline_inlets', 'carriers_in', 'manual__2026-01-01T00:00:00+00:00', '\x5b7b225f5f636c6173736e616d655f5f223a2022616972666c6f772e64617461736574732e44617461736574222c20225f5f76657273696f6e5f5f223a20312c20225f5f646174615f5f223a207b22757269223a2022706f7374677265733a2f2f77682e6578616d706c652e636f6d3a353433322f73746167696e672f7075626c69632f637573746f6d657273222c20226578747261223a206e756c6c7d7d5d', '2026-11-30 05:49:25.158993+00');
INSERT INTO public.xcom VALUES (2, 'dict_default_schema', -1, 'pipeline_inlets', 'carriers_in', 'manual__2026-01-01T00:00:00+00:00', '\x5b7b227461626c65223a2022637573746f6d657273222c202273657276696365223a2022636f72706f726174652d73716c2d736572766572222c20226461746162617365223a202243524d227d5d', '2026-11-30 05:49:25.649317+00');
INSERT INTO public.xcom VALUES (2, 'dict_no_schema', -1, 'pipeline_inlets', 'carriers_in', 'manual__2026-01-01T00:00:00+00:00', '\x5b7b227461626c65223a2022637573746f6d657273222c202273657276696365223a202277617265686f757365222c20226461746162617365223a202273746167696e67227d5d', '2026-11-30 05:49:26.289223+00');
INSERT INTO public.xcom VALUES (2, 'dict_column', -1, 'pipeline_inlets', 'carriers_in', 'manual__2026-01-01T00:00:00+00:00', '\x5b7b227461626c65223a2022637573746f6d657273222c202273657276696365223a202277617265686f757365222c20226461746162617365223a202273746167696e67222c20226461746162617365536368656d61223a20227075626c6963222c2022636f6c756d6e223a20226964227d5d', '2026-11-30 05:49:26.960577+00');
INSERT INTO public.xcom VALUES (2, 'asset_instance', -1, 'pipeline_inlets', 'carriers_in', 'manual__2026-01-01T00:00:00+00:00', '\x5b7b225f5f636c6173736e616d655f5f223a2022616972666c6f772e64617461736574732e44617461736574222c20225f5f76657273696f6e5f5f223a20312c20225f5f646174615f5f223a207b22757269223a20226d7373716c3a2f2f73716c322e6578616d706c652e636f6d3a313433332f696e73742f48522f64626f2f70656f706c65222c20226578747261223a206e756c6c7d7d5d', '2026-11-30 05:49:27.74267+00');
INSERT INTO public.xcom VALUES (2, 'dict_entity', -1, 'pipeline_inlets', 'carriers_in', 'manual__2026-01-01T00:00:00+00:00', '\x5b7b22656e74697479223a20227461626c65222c202266716e223a202277617265686f7573652e73746167696e672e7075626c69632e637573746f6d657273222c20226b6579223a20226b227d5d', '2026-11-30 05:49:28.315565+00');
INSERT INTO public.xcom VALUES (2, 'task_name', -1, 'pipeline_inlets', 'carriers_in', 'manual__2026-01-01T00:00:00+00:00', '\x5b7b227461626c65223a2022657874726163746564222c202273657276696365223a202277617265686f757365222c20226461746162617365223a202273746167696e67222c2022736368656d61223a20227075626c6963227d5d', '2026-11-30 05:49:28.906565+00');
INSERT INTO public.xcom VALUES (2, 'alias_unused', -1, 'pipeline_inlets', 'carriers_in', 'manual__2026-01-01T00:00:00+00:00', '\x5b7b225f5f636c6173736e616d655f5f223a2022616972666c6f772e64617461736574732e44617461736574416c696173222c20225f5f76657273696f6e5f5f223a20302c20225f5f646174615f5f223a207b226e616d65223a2022756e75736564227d7d5d', '2026-11-30 05:49:29.481495+00');
INSERT INTO public.xcom VALUES (2, 'lineage_file', -1, 'pipeline_inlets', 'carriers_in', 'manual__2026-01-01T00:00:00+00:00', '\x5b7b225f5f636c6173736e616d655f5f223a2022616972666c6f772e6c696e656167652e656e7469746965732e46696c65222c20225f5f76657273696f6e5f5f223a20302c20225f5f646174615f5f223a207b2275726c223a202273333a2f2f622f6b222c2022747970655f68696e74223a206e756c6c7d7d5d', '2026-11-30 05:49:30.20065+00');
INSERT INTO public.xcom VALUES (2, 'dict_schema', -1, 'pipeline_inlets', 'carriers_in', 'manual__2026-01-01T00:00:00+00:00', '\x5b7b227461626c65223a2022637573746f6d657273222c202273657276696365223a202277617265686f757365222c20226461746162617365223a202273746167696e67222c2022736368656d61223a20227075626c6963227d5d', '2026-11-30 05:49:30.65009+00');
INSERT INTO public.xcom VALUES (2, 'asset_elsewhere', -1, 'pipeline_inlets', 'carriers_in', 'manual__2026-01-01T00:00:00+00:00', '\x5b7b225f5f636c6173736e616d655f5f223a2022616972666c6f772e64617461736574732e44617461736574222c20225f5f76657273696f6e5f5f223a20312c20225f5f646174615f5f223a207b22757269223a202273333a2f2f6c616b652f6f7264657273222c20226578747261223a206e756c6c7d7d5d', '2026-11-30 05:49:31.066229+00');
INSERT INTO public.xcom VALUES (2, 'dict_dotted', -1, 'pipeline_inlets', 'carriers_in', 'manual__2026-01-01T00:00:00+00:00', '\x5b7b227461626c65223a202264626f2e637573746f6d657273222c202273657276696365223a2022636f72706f726174652d73716c2d736572766572222c20226462223a202243524d227d5d', '2026-11-30 05:49:31.502276+00');
INSERT INTO public.xcom VALUES (2, 'asset_mssql', -1, 'pipeline_inlets', 'carriers_in', 'manual__2026-01-01T00:00:00+00:00', '\x5b7b225f5f636c6173736e616d655f5f223a2022616972666c6f772e64617461736574732e44617461736574222c20225f5f76657273696f6e5f5f223a20312c20225f5f646174615f5f223a207b22757269223a20226d7373716c3a2f2f53514c312e6578616d706c652e636f6d3a313433332f43524d2f64626f2f637573746f6d657273222c20226578747261223a206e756c6c7d7d5d', '2026-11-30 05:49:32.034567+00');
INSERT INTO public.xcom VALUES (2, 'dict_list', -1, 'pipeline_inlets', 'carriers_in', 'manual__2026-01-01T00:00:00+00:00', '\x5b7b227461626c6573223a205b2277617265686f7573652e73746167696e672e7075626c69632e637573746f6d657273225d7d5d', '2026-11-30 05:49:32.535242+00');
INSERT INTO public.xcom VALUES (2, 'openlineage_dataset', -1, 'pipeline_inlets', 'carriers_in', 'manual__2026-01-01T00:00:00+00:00', '\x5b7b225f5f636c6173736e616d655f5f223a2022756e757375616c5f7072656669785f616664666561636162376564323431376466393535353764656134333064333332366463363861325f63617272696572732e44617461736574222c20225f5f76657273696f6e5f5f223a20302c20225f5f646174615f5f223a207b226e616d657370616365223a2022706f7374677265733a2f2f77682e6578616d706c652e636f6d3a35343332222c20226e616d65223a202273746167696e672e7075626c69632e637573746f6d657273222c2022666163657473223a207b7d7d7d5d', '2026-11-30 05:49:33.046459+00');
INSERT INTO public.xcom VALUES (2, 'entity_object', -1, 'pipeline_inlets', 'carriers_in', 'manual__2026-01-01T00:00:00+00:00', '\x5b7b225f5f636c6173736e616d655f5f223a2022756e757375616c5f7072656669785f616664666561636162376564323431376466393535353764656134333064333332366463363861325f63617272696572732e456e74697479222c20225f5f76657273696f6e5f5f223a20302c20225f5f646174615f5f223a207b22656e74697479223a20226d657461646174612e67656e6572617465642e736368656d612e656e746974792e646174612e7461626c652e5461626c65222c202266716e223a202277617265686f7573652e73746167696e672e7075626c69632e637573746f6d657273222c20226b6579223a20226b227d7d5d', '2026-11-30 05:49:33.894178+00');
INSERT INTO public.xcom VALUES (2, 'auto', -1, 'pipeline_inlets', 'carriers_in', 'manual__2026-01-01T00:00:00+00:00', '\x5b7b227461626c65223a2022657874726163746564222c202273657276696365223a202277617265686f757365222c20226461746162617365223a202273746167696e67222c2022736368656d61223a20227075626c6963227d5d', '2026-11-30 05:49:34.430321+00');
INSERT INTO public.xcom VALUES (2, 'task_output', -1, 'pipeline_inlets', 'carriers_in', 'manual__2026-01-01T00:00:00+00:00', '\x5b22646f6e65225d', '2026-11-30 05:49:34.954281+00');
INSERT INTO public.xcom VALUES (2, 'lineage_table', -1, 'pipeline_inlets', 'carriers_in', 'manual__2026-01-01T00:00:00+00:00', '\x5b7b225f5f636c6173736e616d655f5f223a2022616972666c6f772e6c696e656167652e656e7469746965732e5461626c65222c20225f5f76657273696f6e5f5f223a20302c20225f5f646174615f5f223a207b226461746162617365223a202273746167696e67222c2022636c7573746572223a202277617265686f757365222c20226e616d65223a20227075626c69632e637573746f6d657273222c202274616773223a205b5d2c20226465736372697074696f6e223a206e756c6c2c2022636f6c756d6e73223a205b5d2c20226f776e657273223a205b5d2c20226578747261223a207b7d2c2022747970655f68696e74223a206e756c6c7d7d5d', '2026-11-30 05:49:35.247818+00');


--
-- Name: dag_run_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.dag_run_id_seq', 2, true);


--
-- Name: dataset_alias_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.dataset_alias_id_seq', 2, true);


--
-- Name: dataset_event_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.dataset_event_id_seq', 5, true);


--
-- Name: dataset_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.dataset_id_seq', 5, true);


--
-- Name: import_error_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.import_error_id_seq', 1, false);


--
-- Name: log_template_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.log_template_id_seq', 1, true);


--
-- PostgreSQL database dump complete
--


