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
-- Name: asset; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.asset (
    id integer NOT NULL,
    name character varying(1500) NOT NULL,
    uri character varying(1500) NOT NULL,
    "group" character varying(1500) NOT NULL,
    extra json NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL
);


--
-- Name: asset_active; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.asset_active (
    name character varying(1500) NOT NULL,
    uri character varying(1500) NOT NULL
);


--
-- Name: asset_alias; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.asset_alias (
    id integer NOT NULL,
    name character varying(1500) NOT NULL,
    "group" character varying(1500) NOT NULL
);


--
-- Name: asset_alias_asset; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.asset_alias_asset (
    alias_id integer NOT NULL,
    asset_id integer NOT NULL
);


--
-- Name: asset_alias_asset_event; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.asset_alias_asset_event (
    alias_id integer NOT NULL,
    event_id integer NOT NULL
);


--
-- Name: asset_alias_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.asset_alias_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: asset_alias_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.asset_alias_id_seq OWNED BY public.asset_alias.id;


--
-- Name: asset_dag_run_queue; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.asset_dag_run_queue (
    asset_id integer NOT NULL,
    target_dag_id character varying(250) NOT NULL,
    created_at timestamp with time zone NOT NULL
);


--
-- Name: asset_event; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.asset_event (
    id integer NOT NULL,
    asset_id integer NOT NULL,
    extra json NOT NULL,
    source_task_id character varying(250),
    source_dag_id character varying(250),
    source_run_id character varying(250),
    source_map_index integer DEFAULT '-1'::integer,
    "timestamp" timestamp with time zone NOT NULL,
    partition_key character varying(250)
);


--
-- Name: asset_event_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.asset_event_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: asset_event_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.asset_event_id_seq OWNED BY public.asset_event.id;


--
-- Name: asset_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.asset_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: asset_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.asset_id_seq OWNED BY public.asset.id;


--
-- Name: asset_partition_dag_run; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.asset_partition_dag_run (
    id integer NOT NULL,
    target_dag_id character varying(250) NOT NULL,
    created_dag_run_id integer,
    partition_key character varying(250) NOT NULL,
    partition_date timestamp with time zone,
    rollup_fingerprint json,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL
);


--
-- Name: asset_partition_dag_run_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.asset_partition_dag_run_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: asset_partition_dag_run_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.asset_partition_dag_run_id_seq OWNED BY public.asset_partition_dag_run.id;


--
-- Name: asset_state_store; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.asset_state_store (
    asset_id integer NOT NULL,
    key character varying(512) NOT NULL,
    value text NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    last_updated_by_kind character varying(16),
    last_updated_by_dag_id character varying(250),
    last_updated_by_run_id character varying(250),
    last_updated_by_task_id character varying(250),
    last_updated_by_map_index integer
);


--
-- Name: asset_watcher; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.asset_watcher (
    name character varying(1500) NOT NULL,
    asset_id integer NOT NULL,
    trigger_id integer NOT NULL
);


--
-- Name: dag; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.dag (
    dag_id character varying(250) NOT NULL,
    is_paused boolean NOT NULL,
    is_stale boolean NOT NULL,
    exceeds_max_non_backfill boolean DEFAULT false NOT NULL,
    last_parsed_time timestamp with time zone,
    last_parse_duration double precision,
    last_expired timestamp with time zone,
    fileloc character varying(2000),
    relative_fileloc character varying(2000),
    bundle_name character varying(250) NOT NULL,
    bundle_version character varying(200),
    owners character varying(2000),
    dag_display_name character varying(2000),
    description text,
    timetable_type character varying(255) NOT NULL,
    timetable_summary text,
    timetable_description character varying(1000),
    timetable_partitioned boolean DEFAULT false NOT NULL,
    timetable_periodic boolean DEFAULT false NOT NULL,
    partition_mapper_info json NOT NULL,
    asset_expression json,
    deadline json,
    max_active_tasks integer NOT NULL,
    max_active_runs integer,
    max_consecutive_failed_dag_runs integer NOT NULL,
    has_task_concurrency_limits boolean NOT NULL,
    has_import_errors boolean DEFAULT false,
    fail_fast boolean DEFAULT false NOT NULL,
    allowed_run_types json,
    next_dagrun timestamp with time zone,
    next_dagrun_data_interval_start timestamp with time zone,
    next_dagrun_data_interval_end timestamp with time zone,
    next_dagrun_partition_key character varying(255),
    next_dagrun_partition_date timestamp with time zone,
    next_dagrun_create_after timestamp with time zone
);


--
-- Name: dag_bundle; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.dag_bundle (
    name character varying(250) NOT NULL,
    active boolean,
    version character varying(200),
    last_refreshed timestamp with time zone,
    signed_url_template text,
    template_params json
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
    logical_date timestamp with time zone,
    start_date timestamp with time zone,
    end_date timestamp with time zone,
    state character varying(50),
    run_id character varying(250) NOT NULL,
    creating_job_id integer,
    run_type character varying(50) NOT NULL,
    triggered_by character varying(50),
    triggering_user_name character varying(512),
    conf jsonb,
    data_interval_start timestamp with time zone,
    data_interval_end timestamp with time zone,
    run_after timestamp with time zone NOT NULL,
    last_scheduling_decision timestamp with time zone,
    log_template_id integer,
    created_at timestamp with time zone,
    updated_at timestamp with time zone,
    clear_number integer DEFAULT 0 NOT NULL,
    backfill_id integer,
    bundle_version character varying(250),
    scheduled_by_job_id integer,
    context_carrier jsonb,
    span_status character varying(250) DEFAULT 'not_started'::character varying NOT NULL,
    created_dag_version_id uuid,
    partition_key character varying(250),
    partition_date timestamp with time zone
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
-- Name: dag_schedule_asset_alias_reference; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.dag_schedule_asset_alias_reference (
    alias_id integer NOT NULL,
    dag_id character varying(250) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL
);


--
-- Name: dag_schedule_asset_name_reference; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.dag_schedule_asset_name_reference (
    name character varying(1500) NOT NULL,
    dag_id character varying(250) NOT NULL,
    created_at timestamp with time zone NOT NULL
);


--
-- Name: dag_schedule_asset_reference; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.dag_schedule_asset_reference (
    asset_id integer NOT NULL,
    dag_id character varying(250) NOT NULL,
    allow_producer_teams json,
    allow_global_producers boolean DEFAULT true NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL
);


--
-- Name: dag_schedule_asset_uri_reference; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.dag_schedule_asset_uri_reference (
    uri character varying(1500) NOT NULL,
    dag_id character varying(250) NOT NULL,
    created_at timestamp with time zone NOT NULL
);


--
-- Name: dag_tag; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.dag_tag (
    name character varying(100) NOT NULL,
    dag_id character varying(250) NOT NULL
);


--
-- Name: dag_version; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.dag_version (
    id uuid NOT NULL,
    version_number integer NOT NULL,
    dag_id character varying(250) NOT NULL,
    bundle_name character varying(250),
    bundle_version character varying(250),
    version_data json,
    created_at timestamp with time zone NOT NULL,
    last_updated timestamp with time zone NOT NULL
);


--
-- Name: dagrun_asset_event; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.dagrun_asset_event (
    dag_run_id integer NOT NULL,
    event_id integer NOT NULL
);


--
-- Name: import_error; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.import_error (
    id integer NOT NULL,
    "timestamp" timestamp with time zone,
    filename character varying(1024),
    bundle_name character varying(250),
    stacktrace text
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
    id uuid NOT NULL,
    dag_id character varying(250) NOT NULL,
    data jsonb,
    data_compressed bytea,
    created_at timestamp with time zone NOT NULL,
    last_updated timestamp with time zone NOT NULL,
    dag_hash character varying(32) NOT NULL,
    dag_version_id uuid NOT NULL
);


--
-- Name: task_inlet_asset_reference; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.task_inlet_asset_reference (
    asset_id integer NOT NULL,
    dag_id character varying(250) NOT NULL,
    task_id character varying(250) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL
);


--
-- Name: task_instance; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.task_instance (
    id uuid NOT NULL,
    task_id character varying(250) NOT NULL,
    dag_id character varying(250) NOT NULL,
    run_id character varying(250) NOT NULL,
    map_index integer DEFAULT '-1'::integer NOT NULL,
    start_date timestamp with time zone,
    end_date timestamp with time zone,
    duration double precision,
    state character varying(20),
    try_number integer NOT NULL,
    max_tries integer DEFAULT '-1'::integer NOT NULL,
    hostname character varying(1000),
    unixname character varying(1000),
    pool character varying(256) NOT NULL,
    pool_slots integer NOT NULL,
    queue character varying(256),
    priority_weight integer,
    operator character varying(1000),
    custom_operator_name character varying(1000),
    queued_dttm timestamp with time zone,
    scheduled_dttm timestamp with time zone,
    queued_by_job_id integer,
    last_heartbeat_at timestamp with time zone,
    pid integer,
    executor character varying(1000),
    executor_config bytea,
    updated_at timestamp with time zone,
    rendered_map_index character varying(250),
    context_carrier jsonb,
    span_status character varying(250) DEFAULT 'not_started'::character varying NOT NULL,
    external_executor_id text,
    trigger_id integer,
    trigger_timeout timestamp with time zone,
    next_method character varying(1000),
    next_kwargs jsonb,
    task_display_name character varying(2000),
    dag_version_id uuid,
    retry_delay_override double precision,
    retry_reason character varying(500)
);


--
-- Name: task_outlet_asset_reference; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.task_outlet_asset_reference (
    asset_id integer NOT NULL,
    dag_id character varying(250) NOT NULL,
    task_id character varying(250) NOT NULL,
    allow_consumer_teams json,
    allow_global_consumers boolean DEFAULT true NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL
);


--
-- Name: asset id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.asset ALTER COLUMN id SET DEFAULT nextval('public.asset_id_seq'::regclass);


--
-- Name: asset_alias id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.asset_alias ALTER COLUMN id SET DEFAULT nextval('public.asset_alias_id_seq'::regclass);


--
-- Name: asset_event id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.asset_event ALTER COLUMN id SET DEFAULT nextval('public.asset_event_id_seq'::regclass);


--
-- Name: asset_partition_dag_run id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.asset_partition_dag_run ALTER COLUMN id SET DEFAULT nextval('public.asset_partition_dag_run_id_seq'::regclass);


--
-- Name: dag_run id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.dag_run ALTER COLUMN id SET DEFAULT nextval('public.dag_run_id_seq'::regclass);


--
-- Name: import_error id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.import_error ALTER COLUMN id SET DEFAULT nextval('public.import_error_id_seq'::regclass);


--
-- Name: log_template id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.log_template ALTER COLUMN id SET DEFAULT nextval('public.log_template_id_seq'::regclass);


--
-- Data for Name: asset; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.asset VALUES (1, 'postgres://wh.example.com/staging/public/customers', 'postgres://wh.example.com:5432/staging/public/customers', 'asset', '{}', '2026-11-30 05:52:35.977423+00', '2026-11-30 05:52:35.977434+00');
INSERT INTO public.asset VALUES (2, 'mssql://SQL1.example.com:1433/CRM/dbo/customers', 'mssql://SQL1.example.com:1433/CRM/dbo/customers', 'asset', '{}', '2026-11-30 05:52:35.977436+00', '2026-11-30 05:52:35.977438+00');
INSERT INTO public.asset VALUES (3, 'mssql://sql2.example.com:1433/inst/HR/dbo/people', 'mssql://sql2.example.com:1433/inst/HR/dbo/people', 'asset', '{}', '2026-11-30 05:52:35.97744+00', '2026-11-30 05:52:35.977441+00');
INSERT INTO public.asset VALUES (4, 's3://lake/orders', 's3://lake/orders', 'asset', '{}', '2026-11-30 05:52:35.977443+00', '2026-11-30 05:52:35.977444+00');
INSERT INTO public.asset VALUES (5, 'nightly', 'postgres://wh.example.com:5432/staging/public/nightly', 'asset', '{}', '2026-11-30 05:52:35.977446+00', '2026-11-30 05:52:35.977447+00');
INSERT INTO public.asset VALUES (6, 'postgres://wh.example.com/staging/public/yearly', 'postgres://wh.example.com:5432/staging/public/yearly', 'asset', '{}', '2026-11-30 05:52:35.977449+00', '2026-11-30 05:52:35.977451+00');


--
-- Data for Name: asset_active; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.asset_active VALUES ('postgres://wh.example.com/staging/public/customers', 'postgres://wh.example.com:5432/staging/public/customers');
INSERT INTO public.asset_active VALUES ('mssql://SQL1.example.com:1433/CRM/dbo/customers', 'mssql://SQL1.example.com:1433/CRM/dbo/customers');
INSERT INTO public.asset_active VALUES ('mssql://sql2.example.com:1433/inst/HR/dbo/people', 'mssql://sql2.example.com:1433/inst/HR/dbo/people');
INSERT INTO public.asset_active VALUES ('s3://lake/orders', 's3://lake/orders');
INSERT INTO public.asset_active VALUES ('nightly', 'postgres://wh.example.com:5432/staging/public/nightly');
INSERT INTO public.asset_active VALUES ('postgres://wh.example.com/staging/public/yearly', 'postgres://wh.example.com:5432/staging/public/yearly');


--
-- Data for Name: asset_alias; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.asset_alias VALUES (1, 'unused', 'asset');
INSERT INTO public.asset_alias VALUES (2, 'used', 'asset');


--
-- Data for Name: asset_alias_asset; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.asset_alias_asset VALUES (2, 6);


--
-- Data for Name: asset_alias_asset_event; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.asset_alias_asset_event VALUES (2, 3);


--
-- Data for Name: asset_dag_run_queue; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.asset_dag_run_queue VALUES (6, 'carriers_schedule', '2026-11-30 05:53:23.458167+00');


--
-- Data for Name: asset_event; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.asset_event VALUES (1, 3, '{}', 'asset_instance', 'carriers_out', 'manual__2026-11-30T05:52:53.231683+00:00', -1, '2026-11-30 05:53:19.729054+00', NULL);
INSERT INTO public.asset_event VALUES (2, 1, '{}', 'asset_postgres', 'carriers_out', 'manual__2026-11-30T05:52:53.231683+00:00', -1, '2026-11-30 05:53:21.043495+00', NULL);
INSERT INTO public.asset_event VALUES (3, 6, '{}', 'alias_used', 'carriers_out', 'manual__2026-11-30T05:52:53.231683+00:00', -1, '2026-11-30 05:53:23.416853+00', NULL);
INSERT INTO public.asset_event VALUES (4, 2, '{}', 'asset_mssql', 'carriers_out', 'manual__2026-11-30T05:52:53.231683+00:00', -1, '2026-11-30 05:53:24.384435+00', NULL);
INSERT INTO public.asset_event VALUES (5, 4, '{}', 'asset_elsewhere', 'carriers_out', 'manual__2026-11-30T05:52:53.231683+00:00', -1, '2026-11-30 05:53:25.515984+00', NULL);
INSERT INTO public.asset_event VALUES (6, 5, '{}', 'asset_named', 'carriers_out', 'manual__2026-11-30T05:52:53.231683+00:00', -1, '2026-11-30 05:53:27.435777+00', NULL);


--
-- Data for Name: asset_partition_dag_run; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: asset_state_store; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: asset_watcher; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: dag; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.dag VALUES ('carriers_in', false, false, false, '2026-11-30 05:53:36.195146+00', NULL, NULL, '/opt/airflow/dags/carriers.py', 'carriers.py', 'dags-folder', NULL, 'airflow', NULL, NULL, 'NullTimetable', 'None', 'Never, external triggers only', false, false, '[]', NULL, NULL, 16, 16, 0, false, false, false, 'null', NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.dag VALUES ('carriers_out', false, false, false, '2026-11-30 05:53:36.288318+00', NULL, NULL, '/opt/airflow/dags/carriers.py', 'carriers.py', 'dags-folder', NULL, 'airflow', NULL, NULL, 'NullTimetable', 'None', 'Never, external triggers only', false, false, '[]', NULL, NULL, 16, 16, 0, false, false, false, 'null', NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.dag VALUES ('carriers_param', false, false, false, '2026-11-30 05:53:36.31149+00', NULL, NULL, '/opt/airflow/dags/carriers.py', 'carriers.py', 'dags-folder', NULL, 'airflow', NULL, NULL, 'NullTimetable', 'None', 'Never, external triggers only', false, false, '[]', NULL, NULL, 16, 16, 0, false, false, false, 'null', NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.dag VALUES ('carriers_schedule', false, false, false, '2026-11-30 05:53:36.354138+00', NULL, NULL, '/opt/airflow/dags/carriers.py', 'carriers.py', 'dags-folder', NULL, 'airflow', NULL, NULL, 'AssetTriggeredTimetable', 'Asset', 'Triggered by assets', false, false, '[]', '{"all": [{"asset": {"uri": "postgres://wh.example.com:5432/staging/public/yearly", "name": "postgres://wh.example.com/staging/public/yearly", "group": "asset", "id": 6}}]}', NULL, 16, 16, 0, false, false, false, 'null', NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.dag VALUES ('sql_forms', false, false, false, '2026-11-30 05:53:36.355606+00', NULL, NULL, '/opt/airflow/dags/sql_forms.py', 'sql_forms.py', 'dags-folder', NULL, 'airflow', NULL, NULL, 'NullTimetable', 'None', 'Never, external triggers only', false, false, '[]', NULL, NULL, 16, 16, 0, false, false, false, 'null', NULL, NULL, NULL, NULL, NULL, NULL);


--
-- Data for Name: dag_bundle; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.dag_bundle VALUES ('dags-folder', true, NULL, '2026-11-30 05:52:28.137625+00', NULL, '{}');


--
-- Data for Name: dag_owner_attributes; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: dag_run; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.dag_run VALUES (1, 'carriers_out', NULL, '2026-01-01 00:00:00+00', '2026-01-01 00:00:00+00', '2026-11-30 05:53:28.330636+00', 'success', 'manual__2026-11-30T05:52:53.231683+00:00', NULL, 'manual', 'TEST', 'dag_test', '{}', '2026-01-01 00:00:00+00', '2026-01-01 00:00:00+00', '2026-11-30 05:52:53.231683+00', '2026-11-30 05:53:28.245349+00', 2, '2026-11-30 05:52:53.866964+00', '2026-11-30 05:52:54.246475+00', 0, NULL, NULL, NULL, '{"__var": {"traceparent": "00-129843c1d87f134c0a6c95f43c0b76a1-386bdbf30afaa0e5-00"}, "__type": "dict"}', 'not_started', '01a22b03-2603-7b4a-8dfb-63bd5f3256a7', NULL, NULL);
INSERT INTO public.dag_run VALUES (2, 'carriers_in', NULL, '2026-01-01 00:00:00+00', '2026-01-01 00:00:00+00', '2026-11-30 05:54:23.165244+00', 'success', 'manual__2026-11-30T05:53:32.910268+00:00', NULL, 'manual', 'TEST', 'dag_test', '{}', '2026-01-01 00:00:00+00', '2026-01-01 00:00:00+00', '2026-11-30 05:53:32.910268+00', '2026-11-30 05:54:23.078905+00', 2, '2026-11-30 05:53:37.567187+00', '2026-11-30 05:54:23.189348+00', 0, NULL, NULL, NULL, '{"__var": {"traceparent": "00-a9f46fc20e1b3c00e3e88bb17b78433e-6725444d34d4dc78-00"}, "__type": "dict"}', 'not_started', '01a22b03-2600-758f-8a1d-0b1f2d30105e', NULL, NULL);


--
-- Data for Name: dag_schedule_asset_alias_reference; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: dag_schedule_asset_name_reference; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: dag_schedule_asset_reference; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.dag_schedule_asset_reference VALUES (6, 'carriers_schedule', '[]', true, '2026-11-30 05:52:36.007138+00', '2026-11-30 05:52:36.007148+00');


--
-- Data for Name: dag_schedule_asset_uri_reference; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: dag_tag; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.dag_tag VALUES ('sql', 'sql_forms');
INSERT INTO public.dag_tag VALUES ('carriers', 'carriers_in');
INSERT INTO public.dag_tag VALUES ('carriers', 'carriers_out');
INSERT INTO public.dag_tag VALUES ('carriers', 'carriers_param');
INSERT INTO public.dag_tag VALUES ('carriers', 'carriers_schedule');


--
-- Data for Name: dag_version; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.dag_version VALUES ('01a22b03-1efc-7733-8cc6-6bcef4d32cca', 1, 'sql_forms', 'dags-folder', NULL, 'null', '2026-11-30 05:52:34.556582+00', '2026-11-30 05:52:34.556591+00');
INSERT INTO public.dag_version VALUES ('01a22b03-2600-758f-8a1d-0b1f2d30105e', 1, 'carriers_in', 'dags-folder', NULL, 'null', '2026-11-30 05:52:36.352295+00', '2026-11-30 05:52:36.352306+00');
INSERT INTO public.dag_version VALUES ('01a22b03-2601-7228-acc9-d22b7e0c990b', 1, 'carriers_param', 'dags-folder', NULL, 'null', '2026-11-30 05:52:36.352335+00', '2026-11-30 05:52:36.352336+00');
INSERT INTO public.dag_version VALUES ('01a22b03-2602-7296-a6bb-57f37fb5c86e', 1, 'carriers_schedule', 'dags-folder', NULL, 'null', '2026-11-30 05:52:36.352347+00', '2026-11-30 05:52:36.352348+00');
INSERT INTO public.dag_version VALUES ('01a22b03-2603-7b4a-8dfb-63bd5f3256a7', 1, 'carriers_out', 'dags-folder', NULL, 'null', '2026-11-30 05:52:36.352356+00', '2026-11-30 05:52:36.352358+00');


--
-- Data for Name: dagrun_asset_event; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: import_error; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: log_template; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.log_template VALUES (1, '{{ ti.dag_id }}/{{ ti.task_id }}/{{ ts }}/{{ try_number }}.log', '{dag_id}-{task_id}-{logical_date}-{try_number}', '2026-11-30 05:52:09.906746+00');
INSERT INTO public.log_template VALUES (2, 'dag_id={{ ti.dag_id }}/run_id={{ ti.run_id }}/task_id={{ ti.task_id }}/{% if ti.map_index >= 0 %}map_index={{ ti.map_index }}/{% endif %}attempt={{ try_number|default(ti.try_number) }}.log', '{dag_id}-{task_id}-{run_id}-{map_index}-{try_number}', '2026-11-30 05:52:09.90676+00');


--
-- Data for Name: serialized_dag; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.serialized_dag VALUES ('01a22b03-1f48-7fab-ab42-01e4a766fded', 'sql_forms', '{"dag": {"tags": ["sql"], "tasks": [{"__var": {"sql": "select count(*) from film", "conn_id": "pagila_etl", "task_id": "select_only", "ui_color": "#cdaaed", "task_type": "SQLExecuteQueryOperator", "hook_params": {}, "retry_delay": 300.0, "_task_module": "airflow.providers.common.sql.operators.sql", "template_ext": [".sql", ".json"], "template_fields": ["sql", "parameters", "conn_id", "database", "hook_params"], "_needs_expansion": false, "has_retry_policy": false, "template_fields_renderers": {"sql": "sql", "parameters": "json"}}, "__type": "operator"}, {"__var": {"sql": "insert into public.language (name) select upper(a.first_name) from public.actor a", "conn_id": "pagila_etl", "task_id": "insert_select", "ui_color": "#cdaaed", "task_type": "SQLExecuteQueryOperator", "hook_params": {}, "retry_delay": 300.0, "_task_module": "airflow.providers.common.sql.operators.sql", "template_ext": [".sql", ".json"], "template_fields": ["sql", "parameters", "conn_id", "database", "hook_params"], "_needs_expansion": false, "has_retry_policy": false, "template_fields_renderers": {"sql": "sql", "parameters": "json"}}, "__type": "operator"}, {"__var": {"sql": "insert into category (name) select name from language", "conn_id": "pagila_etl", "task_id": "without_schema", "ui_color": "#cdaaed", "task_type": "SQLExecuteQueryOperator", "hook_params": {}, "retry_delay": 300.0, "_task_module": "airflow.providers.common.sql.operators.sql", "template_ext": [".sql", ".json"], "template_fields": ["sql", "parameters", "conn_id", "database", "hook_params"], "_needs_expansion": false, "has_retry_policy": false, "template_fields_renderers": {"sql": "sql", "parameters": "json"}}, "__type": "operator"}, {"__var": {"sql": "insert into city (city) select country from country", "inlets": [{"__var": {"table": "country", "column": "country_id", "schema": "public", "service": "pagila", "database": "pagila"}, "__type": "dict"}], "conn_id": "pagila_etl", "outlets": [{"__var": {"table": "city", "column": "country_id", "schema": "public", "service": "pagila", "database": "pagila"}, "__type": "dict"}], "task_id": "declared_too", "ui_color": "#cdaaed", "task_type": "SQLExecuteQueryOperator", "hook_params": {}, "retry_delay": 300.0, "_task_module": "airflow.providers.common.sql.operators.sql", "template_ext": [".sql", ".json"], "template_fields": ["sql", "parameters", "conn_id", "database", "hook_params"], "_needs_expansion": false, "has_retry_policy": false, "template_fields_renderers": {"sql": "sql", "parameters": "json"}}, "__type": "operator"}, {"__var": {"sql": ["delete from store", "insert into store (address_id) select address_id from address; analyze store"], "conn_id": "pagila_etl", "task_id": "several", "ui_color": "#cdaaed", "task_type": "SQLExecuteQueryOperator", "hook_params": {}, "retry_delay": 300.0, "_task_module": "airflow.providers.common.sql.operators.sql", "template_ext": [".sql", ".json"], "template_fields": ["sql", "parameters", "conn_id", "database", "hook_params"], "_needs_expansion": false, "has_retry_policy": false, "template_fields_renderers": {"sql": "sql", "parameters": "json"}}, "__type": "operator"}, {"__var": {"sql": "CREATE TABLE IF NOT EXISTS public.film_languages (film_id integer PRIMARY KEY, title text NOT NULL, language text NOT NULL);\n\nINSERT INTO public.film_languages (film_id, title, language)\nSELECT f.film_id, f.title, l.name\nFROM public.film f\nJOIN public.language l ON l.language_id = f.language_id\nON CONFLICT (film_id) DO UPDATE SET title = excluded.title, language = excluded.language;\n", "conn_id": "pagila_etl", "task_id": "of_a_file", "ui_color": "#cdaaed", "task_type": "SQLExecuteQueryOperator", "hook_params": {}, "retry_delay": 300.0, "_task_module": "airflow.providers.common.sql.operators.sql", "template_ext": [".sql", ".json"], "template_fields": ["sql", "parameters", "conn_id", "database", "hook_params"], "_needs_expansion": false, "has_retry_policy": false, "template_fields_renderers": {"sql": "sql", "parameters": "json"}}, "__type": "operator"}, {"__var": {"sql": "no_such_file.sql", "conn_id": "pagila_etl", "task_id": "of_no_file", "ui_color": "#cdaaed", "task_type": "SQLExecuteQueryOperator", "hook_params": {}, "retry_delay": 300.0, "_task_module": "airflow.providers.common.sql.operators.sql", "template_ext": [".sql", ".json"], "template_fields": ["sql", "parameters", "conn_id", "database", "hook_params"], "_needs_expansion": false, "has_retry_policy": false, "template_fields_renderers": {"sql": "sql", "parameters": "json"}}, "__type": "operator"}, {"__var": {"sql": "insert into language (name) select first_name from actor where last_update < ''{{ ts }}''", "conn_id": "pagila_etl", "task_id": "templated", "ui_color": "#cdaaed", "task_type": "SQLExecuteQueryOperator", "hook_params": {}, "retry_delay": 300.0, "_task_module": "airflow.providers.common.sql.operators.sql", "template_ext": [".sql", ".json"], "template_fields": ["sql", "parameters", "conn_id", "database", "hook_params"], "_needs_expansion": false, "has_retry_policy": false, "template_fields_renderers": {"sql": "sql", "parameters": "json"}}, "__type": "operator"}, {"__var": {"sql": "insert into language selekt first_name from actor", "conn_id": "pagila_etl", "task_id": "unreadable", "ui_color": "#cdaaed", "task_type": "SQLExecuteQueryOperator", "hook_params": {}, "retry_delay": 300.0, "_task_module": "airflow.providers.common.sql.operators.sql", "template_ext": [".sql", ".json"], "template_fields": ["sql", "parameters", "conn_id", "database", "hook_params"], "_needs_expansion": false, "has_retry_policy": false, "template_fields_renderers": {"sql": "sql", "parameters": "json"}}, "__type": "operator"}, {"__var": {"sql": "insert into language (name) select name from no_such_table", "conn_id": "pagila_etl", "task_id": "unknown_table", "ui_color": "#cdaaed", "task_type": "SQLExecuteQueryOperator", "hook_params": {}, "retry_delay": 300.0, "_task_module": "airflow.providers.common.sql.operators.sql", "template_ext": [".sql", ".json"], "template_fields": ["sql", "parameters", "conn_id", "database", "hook_params"], "_needs_expansion": false, "has_retry_policy": false, "template_fields_renderers": {"sql": "sql", "parameters": "json"}}, "__type": "operator"}, {"__var": {"sql": "insert into language (name) select first_name from actor", "conn_id": "pagila_etl", "task_id": "other_database", "database": "elsewhere", "ui_color": "#cdaaed", "task_type": "SQLExecuteQueryOperator", "hook_params": {}, "retry_delay": 300.0, "_task_module": "airflow.providers.common.sql.operators.sql", "template_ext": [".sql", ".json"], "template_fields": ["sql", "parameters", "conn_id", "database", "hook_params"], "_needs_expansion": false, "has_retry_policy": false, "template_fields_renderers": {"sql": "sql", "parameters": "json"}}, "__type": "operator"}, {"__var": {"sql": "insert into language (name) select first_name from actor", "conn_id": "nobody_knows", "task_id": "unknown_connection", "ui_color": "#cdaaed", "task_type": "SQLExecuteQueryOperator", "hook_params": {}, "retry_delay": 300.0, "_task_module": "airflow.providers.common.sql.operators.sql", "template_ext": [".sql", ".json"], "template_fields": ["sql", "parameters", "conn_id", "database", "hook_params"], "_needs_expansion": false, "has_retry_policy": false, "template_fields_renderers": {"sql": "sql", "parameters": "json"}}, "__type": "operator"}, {"__var": {"sql": "insert into language (name) select first_name from actor", "task_id": "no_connection", "ui_color": "#cdaaed", "task_type": "SQLExecuteQueryOperator", "hook_params": {}, "retry_delay": 300.0, "_task_module": "airflow.providers.common.sql.operators.sql", "template_ext": [".sql", ".json"], "template_fields": ["sql", "parameters", "conn_id", "database", "hook_params"], "_needs_expansion": false, "has_retry_policy": false, "template_fields_renderers": {"sql": "sql", "parameters": "json"}}, "__type": "operator"}, {"__var": {"sql": "insert into public.country (country) select city from public.city", "task_id": "earlier_provider", "ui_color": "#cdaaed", "task_type": "PostgresOperator", "retry_delay": 300.0, "_task_module": "unusual_prefix_687f664bb57d7d6b588d3c8a730b529b07ac4621_sql_forms", "template_ext": [".sql", ".json"], "template_fields": ["sql", "parameters", "postgres_conn_id"], "_needs_expansion": false, "has_retry_policy": false, "postgres_conn_id": "pagila_etl", "template_fields_renderers": {"sql": "sql", "parameters": "json"}}, "__type": "operator"}, {"__var": {"task_id": "mapped_parameters", "ui_color": "#cdaaed", "task_type": "SQLExecuteQueryOperator", "_is_mapped": true, "_task_module": "airflow.providers.common.sql.operators.sql", "expand_input": {"type": "dict-of-lists", "value": {"__var": {"parameters": [{"__var": {"a": 1}, "__type": "dict"}, {"__var": {"a": 2}, "__type": "dict"}]}, "__type": "dict"}}, "template_ext": [".sql", ".json"], "partial_kwargs": {"sql": "insert into public.staff (first_name) select first_name from public.customer", "conn_id": "pagila_etl", "retry_delay": {"__var": 300.0, "__type": "timedelta"}}, "template_fields": ["sql", "parameters", "conn_id", "database", "hook_params"], "_expand_input_attr": "expand_input", "_disallow_kwargs_override": false, "template_fields_renderers": {"sql": "sql", "parameters": "json"}}, "__type": "operator"}, {"__var": {"task_id": "mapped_sql", "ui_color": "#cdaaed", "task_type": "SQLExecuteQueryOperator", "_is_mapped": true, "_task_module": "airflow.providers.common.sql.operators.sql", "expand_input": {"type": "dict-of-lists", "value": {"__var": {"sql": ["insert into public.customer (first_name) select first_name from public.staff", "select 1"]}, "__type": "dict"}}, "template_ext": [".sql", ".json"], "partial_kwargs": {"conn_id": "pagila_etl", "retry_delay": {"__var": 300.0, "__type": "timedelta"}}, "template_fields": ["sql", "parameters", "conn_id", "database", "hook_params"], "_expand_input_attr": "expand_input", "_disallow_kwargs_override": false, "template_fields_renderers": {"sql": "sql", "parameters": "json"}}, "__type": "operator"}], "dag_id": "sql_forms", "params": [], "catchup": false, "fileloc": "/opt/airflow/dags/sql_forms.py", "deadline": null, "timezone": "UTC", "edge_info": {}, "timetable": {"__var": {}, "__type": "airflow.timetables.simple.NullTimetable"}, "start_date": 1767225600.0, "task_group": {"tooltip": "", "children": {"several": ["operator", "several"], "of_a_file": ["operator", "of_a_file"], "templated": ["operator", "templated"], "mapped_sql": ["operator", "mapped_sql"], "of_no_file": ["operator", "of_no_file"], "unreadable": ["operator", "unreadable"], "select_only": ["operator", "select_only"], "declared_too": ["operator", "declared_too"], "insert_select": ["operator", "insert_select"], "no_connection": ["operator", "no_connection"], "unknown_table": ["operator", "unknown_table"], "other_database": ["operator", "other_database"], "without_schema": ["operator", "without_schema"], "earlier_provider": ["operator", "earlier_provider"], "mapped_parameters": ["operator", "mapped_parameters"], "unknown_connection": ["operator", "unknown_connection"]}, "ui_color": "CornflowerBlue", "_group_id": null, "ui_fgcolor": "#000", "prefix_group_id": true, "upstream_task_ids": [], "group_display_name": "", "upstream_group_ids": [], "downstream_task_ids": [], "downstream_group_ids": []}, "max_active_runs": 16, "dag_dependencies": [], "max_active_tasks": 16, "relative_fileloc": "sql_forms.py", "allowed_run_types": null, "_processor_dags_folder": "/opt/airflow/dags", "disable_bundle_versioning": false, "max_consecutive_failed_dag_runs": 0}, "__version": 3}', NULL, '2026-11-30 05:52:34.632093+00', '2026-11-30 05:52:34.632102+00', '6719f8120d5a1b629e9addb84cfbbac3', '01a22b03-1efc-7733-8cc6-6bcef4d32cca');
INSERT INTO public.serialized_dag VALUES ('01a22b03-2616-73e2-a4e8-f6b873c2fa53', 'carriers_in', '{"dag": {"tags": ["carriers"], "tasks": [{"__var": {"task_id": "done", "ui_color": "#e8f7e4", "_is_empty": true, "task_type": "EmptyOperator", "retry_delay": 300.0, "_task_module": "airflow.providers.standard.operators.empty", "trigger_rule": "all_done", "template_fields": [], "_needs_expansion": false, "has_retry_policy": false}, "__type": "operator"}, {"__var": {"params": [["om_lineage", {"schema": {"__var": {}, "__type": "dict"}, "source": "task", "__class": "airflow.sdk.definitions.param.Param", "default": {"__var": {"outlets": [{"__var": {"table": "extracted", "schema": "public", "service": "warehouse", "database": "staging"}, "__type": "dict"}]}, "__type": "dict"}, "description": null}]], "outlets": [{"__var": {"table": "extracted", "schema": "public", "service": "warehouse", "database": "staging"}, "__type": "dict"}], "task_id": "extract", "ui_color": "#f0ede4", "task_type": "BashOperator", "retry_delay": 300.0, "_task_module": "airflow.providers.standard.operators.bash", "bash_command": "echo done", "template_ext": [".sh", ".bash"], "template_fields": ["bash_command", "env", "cwd"], "_needs_expansion": false, "has_retry_policy": false, "downstream_task_ids": ["alias_unused", "alias_used", "asset_elsewhere", "asset_instance", "asset_mssql", "asset_named", "asset_postgres", "asset_ref_name", "asset_ref_uri", "dict_column", "dict_connection", "dict_default_schema", "dict_dotted", "dict_entity", "dict_list", "dict_no_schema", "dict_schema", "entity_object", "openlineage_dataset", "task_itself", "task_name", "task_output", "template", "text_address", "text_fqn"], "template_fields_renderers": {"env": "json", "bash_command": "bash"}}, "__type": "operator"}, {"__var": {"inlets": [{"__var": {"table": "customers", "schema": "public", "service": "warehouse", "database": "staging"}, "__type": "dict"}], "params": [["om_lineage", {"schema": {"__var": {}, "__type": "dict"}, "source": "task", "__class": "airflow.sdk.definitions.param.Param", "default": {"__var": {"outlets": [{"__var": {"table": "dict_schema", "schema": "public", "service": "warehouse", "database": "into"}, "__type": "dict"}]}, "__type": "dict"}, "description": null}]], "task_id": "dict_schema", "ui_color": "#f0ede4", "task_type": "BashOperator", "retry_delay": 300.0, "_task_module": "airflow.providers.standard.operators.bash", "bash_command": "true", "template_ext": [".sh", ".bash"], "template_fields": ["bash_command", "env", "cwd"], "_needs_expansion": false, "has_retry_policy": false, "downstream_task_ids": ["done"], "template_fields_renderers": {"env": "json", "bash_command": "bash"}}, "__type": "operator"}, {"__var": {"inlets": [{"__var": {"table": "customers", "service": "corporate-sql-server", "database": "CRM"}, "__type": "dict"}], "params": [["om_lineage", {"schema": {"__var": {}, "__type": "dict"}, "source": "task", "__class": "airflow.sdk.definitions.param.Param", "default": {"__var": {"outlets": [{"__var": {"table": "dict_default_schema", "schema": "public", "service": "warehouse", "database": "into"}, "__type": "dict"}]}, "__type": "dict"}, "description": null}]], "task_id": "dict_default_schema", "ui_color": "#f0ede4", "task_type": "BashOperator", "retry_delay": 300.0, "_task_module": "airflow.providers.standard.operators.bash", "bash_command": "true", "template_ext": [".sh", ".bash"], "template_fields": ["bash_command", "env", "cwd"], "_needs_expansion": false, "has_retry_policy": false, "downstream_task_ids": ["done"], "template_fields_renderers": {"env": "json", "bash_command": "bash"}}, "__type": "operator"}, {"__var": {"inlets": [{"__var": {"table": "customers", "service": "warehouse", "database": "staging"}, "__type": "dict"}], "params": [["om_lineage", {"schema": {"__var": {}, "__type": "dict"}, "source": "task", "__class": "airflow.sdk.definitions.param.Param", "default": {"__var": {"outlets": [{"__var": {"table": "dict_no_schema", "schema": "public", "service": "warehouse", "database": "into"}, "__type": "dict"}]}, "__type": "dict"}, "description": null}]], "task_id": "dict_no_schema", "ui_color": "#f0ede4", "task_type": "BashOperator", "retry_delay": 300.0, "_task_module": "airflow.providers.standard.operators.bash", "bash_command": "true", "template_ext": [".sh", ".bash"], "template_fields": ["bash_command", "env", "cwd"], "_needs_expansion": false, "has_retry_policy": false, "downstream_task_ids": ["done"], "template_fields_renderers": {"env": "json", "bash_command": "bash"}}, "__type": "operator"}, {"__var": {"inlets": [{"__var": {"db": "CRM", "table": "dbo.customers", "service": "corporate-sql-server"}, "__type": "dict"}], "params": [["om_lineage", {"schema": {"__var": {}, "__type": "dict"}, "source": "task", "__class": "airflow.sdk.definitions.param.Param", "default": {"__var": {"outlets": [{"__var": {"table": "dict_dotted", "schema": "public", "service": "warehouse", "database": "into"}, "__type": "dict"}]}, "__type": "dict"}, "description": null}]], "task_id": "dict_dotted", "ui_color": "#f0ede4", "task_type": "BashOperator", "retry_delay": 300.0, "_task_module": "airflow.providers.standard.operators.bash", "bash_command": "true", "template_ext": [".sh", ".bash"], "template_fields": ["bash_command", "env", "cwd"], "_needs_expansion": false, "has_retry_policy": false, "downstream_task_ids": ["done"], "template_fields_renderers": {"env": "json", "bash_command": "bash"}}, "__type": "operator"}, {"__var": {"inlets": [{"__var": {"table": "customers", "database": "CRM", "connection": "crm_db", "schema_name": "sales"}, "__type": "dict"}], "params": [["om_lineage", {"schema": {"__var": {}, "__type": "dict"}, "source": "task", "__class": "airflow.sdk.definitions.param.Param", "default": {"__var": {"outlets": [{"__var": {"table": "dict_connection", "schema": "public", "service": "warehouse", "database": "into"}, "__type": "dict"}]}, "__type": "dict"}, "description": null}]], "task_id": "dict_connection", "ui_color": "#f0ede4", "task_type": "BashOperator", "retry_delay": 300.0, "_task_module": "airflow.providers.standard.operators.bash", "bash_command": "true", "template_ext": [".sh", ".bash"], "template_fields": ["bash_command", "env", "cwd"], "_needs_expansion": false, "has_retry_policy": false, "downstream_task_ids": ["done"], "template_fields_renderers": {"env": "json", "bash_command": "bash"}}, "__type": "operator"}, {"__var": {"inlets": [{"__var": {"table": "customers", "column": "id", "service": "warehouse", "database": "staging", "databaseSchema": "public"}, "__type": "dict"}], "params": [["om_lineage", {"schema": {"__var": {}, "__type": "dict"}, "source": "task", "__class": "airflow.sdk.definitions.param.Param", "default": {"__var": {"outlets": [{"__var": {"table": "dict_column", "column": "id", "schema": "public", "service": "warehouse", "database": "into"}, "__type": "dict"}]}, "__type": "dict"}, "description": null}]], "task_id": "dict_column", "ui_color": "#f0ede4", "task_type": "BashOperator", "retry_delay": 300.0, "_task_module": "airflow.providers.standard.operators.bash", "bash_command": "true", "template_ext": [".sh", ".bash"], "template_fields": ["bash_command", "env", "cwd"], "_needs_expansion": false, "has_retry_policy": false, "downstream_task_ids": ["done"], "template_fields_renderers": {"env": "json", "bash_command": "bash"}}, "__type": "operator"}, {"__var": {"inlets": [{"__var": {"fqn": "warehouse.staging.public.customers", "key": "k", "entity": "table"}, "__type": "dict"}], "params": [["om_lineage", {"schema": {"__var": {}, "__type": "dict"}, "source": "task", "__class": "airflow.sdk.definitions.param.Param", "default": {"__var": {"outlets": [{"__var": {"table": "dict_entity", "schema": "public", "service": "warehouse", "database": "into"}, "__type": "dict"}]}, "__type": "dict"}, "description": null}]], "task_id": "dict_entity", "ui_color": "#f0ede4", "task_type": "BashOperator", "retry_delay": 300.0, "_task_module": "airflow.providers.standard.operators.bash", "bash_command": "true", "template_ext": [".sh", ".bash"], "template_fields": ["bash_command", "env", "cwd"], "_needs_expansion": false, "has_retry_policy": false, "downstream_task_ids": ["done"], "template_fields_renderers": {"env": "json", "bash_command": "bash"}}, "__type": "operator"}, {"__var": {"inlets": [{"__var": {"tables": ["warehouse.staging.public.customers"]}, "__type": "dict"}], "params": [["om_lineage", {"schema": {"__var": {}, "__type": "dict"}, "source": "task", "__class": "airflow.sdk.definitions.param.Param", "default": {"__var": {"outlets": [{"__var": {"table": "dict_list", "schema": "public", "service": "warehouse", "database": "into"}, "__type": "dict"}]}, "__type": "dict"}, "description": null}]], "task_id": "dict_list", "ui_color": "#f0ede4", "task_type": "BashOperator", "retry_delay": 300.0, "_task_module": "airflow.providers.standard.operators.bash", "bash_command": "true", "template_ext": [".sh", ".bash"], "template_fields": ["bash_command", "env", "cwd"], "_needs_expansion": false, "has_retry_policy": false, "downstream_task_ids": ["done"], "template_fields_renderers": {"env": "json", "bash_command": "bash"}}, "__type": "operator"}, {"__var": {"inlets": ["warehouse.staging.public.customers"], "params": [["om_lineage", {"schema": {"__var": {}, "__type": "dict"}, "source": "task", "__class": "airflow.sdk.definitions.param.Param", "default": {"__var": {"outlets": [{"__var": {"table": "text_fqn", "schema": "public", "service": "warehouse", "database": "into"}, "__type": "dict"}]}, "__type": "dict"}, "description": null}]], "task_id": "text_fqn", "ui_color": "#f0ede4", "task_type": "BashOperator", "retry_delay": 300.0, "_task_module": "airflow.providers.standard.operators.bash", "bash_command": "true", "template_ext": [".sh", ".bash"], "template_fields": ["bash_command", "env", "cwd"], "_needs_expansion": false, "has_retry_policy": false, "downstream_task_ids": ["done"], "template_fields_renderers": {"env": "json", "bash_command": "bash"}}, "__type": "operator"}, {"__var": {"inlets": ["postgres://wh.example.com/staging/public/customers"], "params": [["om_lineage", {"schema": {"__var": {}, "__type": "dict"}, "source": "task", "__class": "airflow.sdk.definitions.param.Param", "default": {"__var": {"outlets": [{"__var": {"table": "text_address", "schema": "public", "service": "warehouse", "database": "into"}, "__type": "dict"}]}, "__type": "dict"}, "description": null}]], "task_id": "text_address", "ui_color": "#f0ede4", "task_type": "BashOperator", "retry_delay": 300.0, "_task_module": "airflow.providers.standard.operators.bash", "bash_command": "true", "template_ext": [".sh", ".bash"], "template_fields": ["bash_command", "env", "cwd"], "_needs_expansion": false, "has_retry_policy": false, "downstream_task_ids": ["done"], "template_fields_renderers": {"env": "json", "bash_command": "bash"}}, "__type": "operator"}, {"__var": {"inlets": [{"__var": {"table": "t_{{ ds }}", "schema": "x", "service": "s", "database": "d"}, "__type": "dict"}], "params": [["om_lineage", {"schema": {"__var": {}, "__type": "dict"}, "source": "task", "__class": "airflow.sdk.definitions.param.Param", "default": {"__var": {"outlets": [{"__var": {"table": "template", "schema": "public", "service": "warehouse", "database": "into"}, "__type": "dict"}]}, "__type": "dict"}, "description": null}]], "task_id": "template", "ui_color": "#f0ede4", "task_type": "BashOperator", "retry_delay": 300.0, "_task_module": "airflow.providers.standard.operators.bash", "bash_command": "true", "template_ext": [".sh", ".bash"], "template_fields": ["bash_command", "env", "cwd"], "_needs_expansion": false, "has_retry_policy": false, "downstream_task_ids": ["done"], "template_fields_renderers": {"env": "json", "bash_command": "bash"}}, "__type": "operator"}, {"__var": {"inlets": ["{\"entity\": \"metadata.generated.schema.entity.data.table.Table\", \"fqn\": \"warehouse.staging.public.customers\", \"key\": \"k\"}"], "params": [["om_lineage", {"schema": {"__var": {}, "__type": "dict"}, "source": "task", "__class": "airflow.sdk.definitions.param.Param", "default": {"__var": {"outlets": [{"__var": {"table": "entity_object", "schema": "public", "service": "warehouse", "database": "into"}, "__type": "dict"}]}, "__type": "dict"}, "description": null}]], "task_id": "entity_object", "ui_color": "#f0ede4", "task_type": "BashOperator", "retry_delay": 300.0, "_task_module": "airflow.providers.standard.operators.bash", "bash_command": "true", "template_ext": [".sh", ".bash"], "template_fields": ["bash_command", "env", "cwd"], "_needs_expansion": false, "has_retry_policy": false, "downstream_task_ids": ["done"], "template_fields_renderers": {"env": "json", "bash_command": "bash"}}, "__type": "operator"}, {"__var": {"inlets": [{"__var": {"uri": "postgres://wh.example.com:5432/staging/public/customers", "name": "postgres://wh.example.com/staging/public/customers", "extra": {}, "group": "asset"}, "__type": "asset"}], "params": [["om_lineage", {"schema": {"__var": {}, "__type": "dict"}, "source": "task", "__class": "airflow.sdk.definitions.param.Param", "default": {"__var": {"outlets": [{"__var": {"table": "asset_postgres", "schema": "public", "service": "warehouse", "database": "into"}, "__type": "dict"}]}, "__type": "dict"}, "description": null}]], "task_id": "asset_postgres", "ui_color": "#f0ede4", "task_type": "BashOperator", "retry_delay": 300.0, "_task_module": "airflow.providers.standard.operators.bash", "bash_command": "true", "template_ext": [".sh", ".bash"], "template_fields": ["bash_command", "env", "cwd"], "_needs_expansion": false, "has_retry_policy": false, "downstream_task_ids": ["done"], "template_fields_renderers": {"env": "json", "bash_command": "bash"}}, "__type": "operator"}, {"__var": {"inlets": [{"__var": {"uri": "mssql://SQL1.example.com:1433/CRM/dbo/customers", "name": "mssql://SQL1.example.com:1433/CRM/dbo/customers", "extra": {}, "group": "asset"}, "__type": "asset"}], "params": [["om_lineage", {"schema": {"__var": {}, "__type": "dict"}, "source": "task", "__class": "airflow.sdk.definitions.param.Param", "default": {"__var": {"outlets": [{"__var": {"table": "asset_mssql", "schema": "public", "service": "warehouse", "database": "into"}, "__type": "dict"}]}, "__type": "dict"}, "description": null}]], "task_id": "asset_mssql", "ui_color": "#f0ede4", "task_type": "BashOperator", "retry_delay": 300.0, "_task_module": "airflow.providers.standard.operators.bash", "bash_command": "true", "template_ext": [".sh", ".bash"], "template_fields": ["bash_command", "env", "cwd"], "_needs_expansion": false, "has_retry_policy": false, "downstream_task_ids": ["done"], "template_fields_renderers": {"env": "json", "bash_command": "bash"}}, "__type": "operator"}, {"__var": {"inlets": [{"__var": {"uri": "mssql://sql2.example.com:1433/inst/HR/dbo/people", "name": "mssql://sql2.example.com:1433/inst/HR/dbo/people", "extra": {}, "group": "asset"}, "__type": "asset"}], "params": [["om_lineage", {"schema": {"__var": {}, "__type": "dict"}, "source": "task", "__class": "airflow.sdk.definitions.param.Param", "default": {"__var": {"outlets": [{"__var": {"table": "asset_instance", "schema": "public", "service": "warehouse", "database": "into"}, "__type": "dict"}]}, "__type": "dict"}, "description": null}]], "task_id": "asset_instance", "ui_color": "#f0ede4", "task_type": "BashOperator", "retry_delay": 300.0, "_task_module": "airflow.providers.standard.operators.bash", "bash_command": "true", "template_ext": [".sh", ".bash"], "template_fields": ["bash_command", "env", "cwd"], "_needs_expansion": false, "has_retry_policy": false, "downstream_task_ids": ["done"], "template_fields_renderers": {"env": "json", "bash_command": "bash"}}, "__type": "operator"}, {"__var": {"inlets": [{"__var": {"uri": "s3://lake/orders", "name": "s3://lake/orders", "extra": {}, "group": "asset"}, "__type": "asset"}], "params": [["om_lineage", {"schema": {"__var": {}, "__type": "dict"}, "source": "task", "__class": "airflow.sdk.definitions.param.Param", "default": {"__var": {"outlets": [{"__var": {"table": "asset_elsewhere", "schema": "public", "service": "warehouse", "database": "into"}, "__type": "dict"}]}, "__type": "dict"}, "description": null}]], "task_id": "asset_elsewhere", "ui_color": "#f0ede4", "task_type": "BashOperator", "retry_delay": 300.0, "_task_module": "airflow.providers.standard.operators.bash", "bash_command": "true", "template_ext": [".sh", ".bash"], "template_fields": ["bash_command", "env", "cwd"], "_needs_expansion": false, "has_retry_policy": false, "downstream_task_ids": ["done"], "template_fields_renderers": {"env": "json", "bash_command": "bash"}}, "__type": "operator"}, {"__var": {"inlets": [{"__var": {"name": "unused", "group": "asset"}, "__type": "asset_alias"}], "params": [["om_lineage", {"schema": {"__var": {}, "__type": "dict"}, "source": "task", "__class": "airflow.sdk.definitions.param.Param", "default": {"__var": {"outlets": [{"__var": {"table": "alias_unused", "schema": "public", "service": "warehouse", "database": "into"}, "__type": "dict"}]}, "__type": "dict"}, "description": null}]], "task_id": "alias_unused", "ui_color": "#f0ede4", "task_type": "BashOperator", "retry_delay": 300.0, "_task_module": "airflow.providers.standard.operators.bash", "bash_command": "true", "template_ext": [".sh", ".bash"], "template_fields": ["bash_command", "env", "cwd"], "_needs_expansion": false, "has_retry_policy": false, "downstream_task_ids": ["done"], "template_fields_renderers": {"env": "json", "bash_command": "bash"}}, "__type": "operator"}, {"__var": {"inlets": ["Dataset(namespace=''postgres://wh.example.com:5432'', name=''staging.public.customers'', facets={})"], "params": [["om_lineage", {"schema": {"__var": {}, "__type": "dict"}, "source": "task", "__class": "airflow.sdk.definitions.param.Param", "default": {"__var": {"outlets": [{"__var": {"table": "openlineage_dataset", "schema": "public", "service": "warehouse", "database": "into"}, "__type": "dict"}]}, "__type": "dict"}, "description": null}]], "task_id": "openlineage_dataset", "ui_color": "#f0ede4", "task_type": "BashOperator", "retry_delay": 300.0, "_task_module": "airflow.providers.standard.operators.bash", "bash_command": "true", "template_ext": [".sh", ".bash"], "template_fields": ["bash_command", "env", "cwd"], "_needs_expansion": false, "has_retry_policy": false, "downstream_task_ids": ["done"], "template_fields_renderers": {"env": "json", "bash_command": "bash"}}, "__type": "operator"}, {"__var": {"inlets": [{"__var": {"uri": "postgres://wh.example.com:5432/staging/public/nightly", "name": "nightly", "extra": {}, "group": "asset"}, "__type": "asset"}], "params": [["om_lineage", {"schema": {"__var": {}, "__type": "dict"}, "source": "task", "__class": "airflow.sdk.definitions.param.Param", "default": {"__var": {"outlets": [{"__var": {"table": "asset_named", "schema": "public", "service": "warehouse", "database": "into"}, "__type": "dict"}]}, "__type": "dict"}, "description": null}]], "task_id": "asset_named", "ui_color": "#f0ede4", "task_type": "BashOperator", "retry_delay": 300.0, "_task_module": "airflow.providers.standard.operators.bash", "bash_command": "true", "template_ext": [".sh", ".bash"], "template_fields": ["bash_command", "env", "cwd"], "_needs_expansion": false, "has_retry_policy": false, "downstream_task_ids": ["done"], "template_fields_renderers": {"env": "json", "bash_command": "bash"}}, "__type": "operator"}, {"__var": {"inlets": [{"__var": {"name": "used", "group": "asset"}, "__type": "asset_alias"}], "params": [["om_lineage", {"schema": {"__var": {}, "__type": "dict"}, "source": "task", "__class": "airflow.sdk.definitions.param.Param", "default": {"__var": {"outlets": [{"__var": {"table": "alias_used", "schema": "public", "service": "warehouse", "database": "into"}, "__type": "dict"}]}, "__type": "dict"}, "description": null}]], "task_id": "alias_used", "ui_color": "#f0ede4", "task_type": "BashOperator", "retry_delay": 300.0, "_task_module": "airflow.providers.standard.operators.bash", "bash_command": "true", "template_ext": [".sh", ".bash"], "template_fields": ["bash_command", "env", "cwd"], "_needs_expansion": false, "has_retry_policy": false, "downstream_task_ids": ["done"], "template_fields_renderers": {"env": "json", "bash_command": "bash"}}, "__type": "operator"}, {"__var": {"inlets": ["extract"], "params": [["om_lineage", {"schema": {"__var": {}, "__type": "dict"}, "source": "task", "__class": "airflow.sdk.definitions.param.Param", "default": {"__var": {"outlets": [{"__var": {"table": "task_name", "schema": "public", "service": "warehouse", "database": "into"}, "__type": "dict"}]}, "__type": "dict"}, "description": null}]], "task_id": "task_name", "ui_color": "#f0ede4", "task_type": "BashOperator", "retry_delay": 300.0, "_task_module": "airflow.providers.standard.operators.bash", "bash_command": "true", "template_ext": [".sh", ".bash"], "template_fields": ["bash_command", "env", "cwd"], "_needs_expansion": false, "has_retry_policy": false, "downstream_task_ids": ["done"], "template_fields_renderers": {"env": "json", "bash_command": "bash"}}, "__type": "operator"}, {"__var": {"inlets": [{"__var": {"params": [["om_lineage", {"schema": {"__var": {}, "__type": "dict"}, "source": "task", "__class": "airflow.sdk.definitions.param.Param", "default": {"__var": {"outlets": [{"__var": {"table": "extracted", "schema": "public", "service": "warehouse", "database": "staging"}, "__type": "dict"}]}, "__type": "dict"}, "description": null}]], "outlets": [{"__var": {"table": "extracted", "schema": "public", "service": "warehouse", "database": "staging"}, "__type": "dict"}], "task_id": "extract", "ui_color": "#f0ede4", "task_type": "BashOperator", "retry_delay": 300.0, "_task_module": "airflow.providers.standard.operators.bash", "bash_command": "echo done", "template_ext": [".sh", ".bash"], "template_fields": ["bash_command", "env", "cwd"], "_needs_expansion": false, "has_retry_policy": false, "downstream_task_ids": ["alias_unused", "alias_used", "asset_elsewhere", "asset_instance", "asset_mssql", "asset_named", "asset_postgres", "asset_ref_name", "asset_ref_uri", "dict_column", "dict_connection", "dict_default_schema", "dict_dotted", "dict_entity", "dict_list", "dict_no_schema", "dict_schema", "entity_object", "openlineage_dataset", "task_itself", "task_name", "task_output", "template", "text_address", "text_fqn"], "template_fields_renderers": {"env": "json", "bash_command": "bash"}}, "__type": "operator"}], "params": [["om_lineage", {"schema": {"__var": {}, "__type": "dict"}, "source": "task", "__class": "airflow.sdk.definitions.param.Param", "default": {"__var": {"outlets": [{"__var": {"table": "task_itself", "schema": "public", "service": "warehouse", "database": "into"}, "__type": "dict"}]}, "__type": "dict"}, "description": null}]], "task_id": "task_itself", "ui_color": "#f0ede4", "task_type": "BashOperator", "retry_delay": 300.0, "_task_module": "airflow.providers.standard.operators.bash", "bash_command": "true", "template_ext": [".sh", ".bash"], "template_fields": ["bash_command", "env", "cwd"], "_needs_expansion": false, "has_retry_policy": false, "downstream_task_ids": ["done"], "template_fields_renderers": {"env": "json", "bash_command": "bash"}}, "__type": "operator"}, {"__var": {"inlets": [{"__var": {"key": "return_value", "task_id": "extract"}, "__type": "xcomref"}], "params": [["om_lineage", {"schema": {"__var": {}, "__type": "dict"}, "source": "task", "__class": "airflow.sdk.definitions.param.Param", "default": {"__var": {"outlets": [{"__var": {"table": "task_output", "schema": "public", "service": "warehouse", "database": "into"}, "__type": "dict"}]}, "__type": "dict"}, "description": null}]], "task_id": "task_output", "ui_color": "#f0ede4", "task_type": "BashOperator", "retry_delay": 300.0, "_task_module": "airflow.providers.standard.operators.bash", "bash_command": "true", "template_ext": [".sh", ".bash"], "template_fields": ["bash_command", "env", "cwd"], "_needs_expansion": false, "has_retry_policy": false, "downstream_task_ids": ["done"], "template_fields_renderers": {"env": "json", "bash_command": "bash"}}, "__type": "operator"}, {"__var": {"inlets": [{"__var": {"uri": "postgres://wh.example.com/staging/public/customers"}, "__type": "asset_ref"}], "params": [["om_lineage", {"schema": {"__var": {}, "__type": "dict"}, "source": "task", "__class": "airflow.sdk.definitions.param.Param", "default": {"__var": {"outlets": [{"__var": {"table": "asset_ref_uri", "schema": "public", "service": "warehouse", "database": "into"}, "__type": "dict"}]}, "__type": "dict"}, "description": null}]], "task_id": "asset_ref_uri", "ui_color": "#f0ede4", "task_type": "BashOperator", "retry_delay": 300.0, "_task_module": "airflow.providers.standard.operators.bash", "bash_command": "true", "template_ext": [".sh", ".bash"], "template_fields": ["bash_command", "env", "cwd"], "_needs_expansion": false, "has_retry_policy": false, "downstream_task_ids": ["done"], "template_fields_renderers": {"env": "json", "bash_command": "bash"}}, "__type": "operator"}, {"__var": {"inlets": [{"__var": {"name": "nightly"}, "__type": "asset_ref"}], "params": [["om_lineage", {"schema": {"__var": {}, "__type": "dict"}, "source": "task", "__class": "airflow.sdk.definitions.param.Param", "default": {"__var": {"outlets": [{"__var": {"table": "asset_ref_name", "schema": "public", "service": "warehouse", "database": "into"}, "__type": "dict"}]}, "__type": "dict"}, "description": null}]], "task_id": "asset_ref_name", "ui_color": "#f0ede4", "task_type": "BashOperator", "retry_delay": 300.0, "_task_module": "airflow.providers.standard.operators.bash", "bash_command": "true", "template_ext": [".sh", ".bash"], "template_fields": ["bash_command", "env", "cwd"], "_needs_expansion": false, "has_retry_policy": false, "downstream_task_ids": ["done"], "template_fields_renderers": {"env": "json", "bash_command": "bash"}}, "__type": "operator"}], "dag_id": "carriers_in", "params": [], "catchup": false, "fileloc": "/opt/airflow/dags/carriers.py", "deadline": null, "timezone": "UTC", "edge_info": {}, "timetable": {"__var": {}, "__type": "airflow.timetables.simple.NullTimetable"}, "start_date": 1767225600.0, "task_group": {"tooltip": "", "children": {"done": ["operator", "done"], "extract": ["operator", "extract"], "template": ["operator", "template"], "text_fqn": ["operator", "text_fqn"], "dict_list": ["operator", "dict_list"], "task_name": ["operator", "task_name"], "alias_used": ["operator", "alias_used"], "asset_mssql": ["operator", "asset_mssql"], "asset_named": ["operator", "asset_named"], "dict_column": ["operator", "dict_column"], "dict_dotted": ["operator", "dict_dotted"], "dict_entity": ["operator", "dict_entity"], "dict_schema": ["operator", "dict_schema"], "task_itself": ["operator", "task_itself"], "task_output": ["operator", "task_output"], "alias_unused": ["operator", "alias_unused"], "text_address": ["operator", "text_address"], "asset_ref_uri": ["operator", "asset_ref_uri"], "entity_object": ["operator", "entity_object"], "asset_instance": ["operator", "asset_instance"], "asset_postgres": ["operator", "asset_postgres"], "asset_ref_name": ["operator", "asset_ref_name"], "dict_no_schema": ["operator", "dict_no_schema"], "asset_elsewhere": ["operator", "asset_elsewhere"], "dict_connection": ["operator", "dict_connection"], "dict_default_schema": ["operator", "dict_default_schema"], "openlineage_dataset": ["operator", "openlineage_dataset"]}, "ui_color": "CornflowerBlue", "_group_id": null, "ui_fgcolor": "#000", "prefix_group_id": true, "upstream_task_ids": [], "group_display_name": "", "upstream_group_ids": [], "downstream_task_ids": [], "downstream_group_ids": []}, "max_active_runs": 16, "dag_dependencies": [], "max_active_tasks": 16, "relative_fileloc": "carriers.py", "allowed_run_types": null, "_processor_dags_folder": "/opt/airflow/dags", "disable_bundle_versioning": false, "max_consecutive_failed_dag_runs": 0}, "__version": 3}', NULL, '2026-11-30 05:52:36.374787+00', '2026-11-30 05:52:36.374795+00', 'b4b399a346e0c98360e89202b7d21590', '01a22b03-2600-758f-8a1d-0b1f2d30105e');
INSERT INTO public.serialized_dag VALUES ('01a22b03-2617-7b20-b2ae-1169cb64f47a', 'carriers_param', '{"dag": {"tags": ["carriers"], "tasks": [{"__var": {"params": [["om_lineage", {"schema": {"__var": {}, "__type": "dict"}, "source": "task", "__class": "airflow.sdk.definitions.param.Param", "default": {"__var": {"inlets": [{"__var": {"table": "customers", "schema": "public", "service": "warehouse", "database": "staging"}, "__type": "dict"}, {"__var": {"table": "dict_schema", "schema": "public", "service": "warehouse", "database": "from"}, "__type": "dict"}], "outlets": [{"__var": {"table": "customers", "schema": "public", "service": "warehouse", "database": "staging"}, "__type": "dict"}, {"__var": {"table": "dict_schema", "schema": "public", "service": "warehouse", "database": "into"}, "__type": "dict"}]}, "__type": "dict"}, "description": null}]], "task_id": "dict_schema", "ui_color": "#f0ede4", "task_type": "BashOperator", "retry_delay": 300.0, "_task_module": "airflow.providers.standard.operators.bash", "bash_command": "true", "template_ext": [".sh", ".bash"], "template_fields": ["bash_command", "env", "cwd"], "_needs_expansion": false, "has_retry_policy": false, "template_fields_renderers": {"env": "json", "bash_command": "bash"}}, "__type": "operator"}, {"__var": {"params": [["om_lineage", {"schema": {"__var": {}, "__type": "dict"}, "source": "task", "__class": "airflow.sdk.definitions.param.Param", "default": {"__var": {"inlets": [{"__var": {"table": "customers", "service": "corporate-sql-server", "database": "CRM"}, "__type": "dict"}, {"__var": {"table": "dict_default_schema", "schema": "public", "service": "warehouse", "database": "from"}, "__type": "dict"}], "outlets": [{"__var": {"table": "customers", "service": "corporate-sql-server", "database": "CRM"}, "__type": "dict"}, {"__var": {"table": "dict_default_schema", "schema": "public", "service": "warehouse", "database": "into"}, "__type": "dict"}]}, "__type": "dict"}, "description": null}]], "task_id": "dict_default_schema", "ui_color": "#f0ede4", "task_type": "BashOperator", "retry_delay": 300.0, "_task_module": "airflow.providers.standard.operators.bash", "bash_command": "true", "template_ext": [".sh", ".bash"], "template_fields": ["bash_command", "env", "cwd"], "_needs_expansion": false, "has_retry_policy": false, "template_fields_renderers": {"env": "json", "bash_command": "bash"}}, "__type": "operator"}, {"__var": {"params": [["om_lineage", {"schema": {"__var": {}, "__type": "dict"}, "source": "task", "__class": "airflow.sdk.definitions.param.Param", "default": {"__var": {"inlets": [{"__var": {"table": "customers", "service": "warehouse", "database": "staging"}, "__type": "dict"}, {"__var": {"table": "dict_no_schema", "schema": "public", "service": "warehouse", "database": "from"}, "__type": "dict"}], "outlets": [{"__var": {"table": "customers", "service": "warehouse", "database": "staging"}, "__type": "dict"}, {"__var": {"table": "dict_no_schema", "schema": "public", "service": "warehouse", "database": "into"}, "__type": "dict"}]}, "__type": "dict"}, "description": null}]], "task_id": "dict_no_schema", "ui_color": "#f0ede4", "task_type": "BashOperator", "retry_delay": 300.0, "_task_module": "airflow.providers.standard.operators.bash", "bash_command": "true", "template_ext": [".sh", ".bash"], "template_fields": ["bash_command", "env", "cwd"], "_needs_expansion": false, "has_retry_policy": false, "template_fields_renderers": {"env": "json", "bash_command": "bash"}}, "__type": "operator"}, {"__var": {"params": [["om_lineage", {"schema": {"__var": {}, "__type": "dict"}, "source": "task", "__class": "airflow.sdk.definitions.param.Param", "default": {"__var": {"inlets": [{"__var": {"db": "CRM", "table": "dbo.customers", "service": "corporate-sql-server"}, "__type": "dict"}, {"__var": {"table": "dict_dotted", "schema": "public", "service": "warehouse", "database": "from"}, "__type": "dict"}], "outlets": [{"__var": {"db": "CRM", "table": "dbo.customers", "service": "corporate-sql-server"}, "__type": "dict"}, {"__var": {"table": "dict_dotted", "schema": "public", "service": "warehouse", "database": "into"}, "__type": "dict"}]}, "__type": "dict"}, "description": null}]], "task_id": "dict_dotted", "ui_color": "#f0ede4", "task_type": "BashOperator", "retry_delay": 300.0, "_task_module": "airflow.providers.standard.operators.bash", "bash_command": "true", "template_ext": [".sh", ".bash"], "template_fields": ["bash_command", "env", "cwd"], "_needs_expansion": false, "has_retry_policy": false, "template_fields_renderers": {"env": "json", "bash_command": "bash"}}, "__type": "operator"}, {"__var": {"params": [["om_lineage", {"schema": {"__var": {}, "__type": "dict"}, "source": "task", "__class": "airflow.sdk.definitions.param.Param", "default": {"__var": {"inlets": [{"__var": {"table": "customers", "database": "CRM", "connection": "crm_db", "schema_name": "sales"}, "__type": "dict"}, {"__var": {"table": "dict_connection", "schema": "public", "service": "warehouse", "database": "from"}, "__type": "dict"}], "outlets": [{"__var": {"table": "customers", "database": "CRM", "connection": "crm_db", "schema_name": "sales"}, "__type": "dict"}, {"__var": {"table": "dict_connection", "schema": "public", "service": "warehouse", "database": "into"}, "__type": "dict"}]}, "__type": "dict"}, "description": null}]], "task_id": "dict_connection", "ui_color": "#f0ede4", "task_type": "BashOperator", "retry_delay": 300.0, "_task_module": "airflow.providers.standard.operators.bash", "bash_command": "true", "template_ext": [".sh", ".bash"], "template_fields": ["bash_command", "env", "cwd"], "_needs_expansion": false, "has_retry_policy": false, "template_fields_renderers": {"env": "json", "bash_command": "bash"}}, "__type": "operator"}, {"__var": {"params": [["om_lineage", {"schema": {"__var": {}, "__type": "dict"}, "source": "task", "__class": "airflow.sdk.definitions.param.Param", "default": {"__var": {"inlets": [{"__var": {"table": "customers", "column": "id", "service": "warehouse", "database": "staging", "databaseSchema": "public"}, "__type": "dict"}, {"__var": {"table": "dict_column", "column": "id", "schema": "public", "service": "warehouse", "database": "from"}, "__type": "dict"}], "outlets": [{"__var": {"table": "customers", "column": "id", "service": "warehouse", "database": "staging", "databaseSchema": "public"}, "__type": "dict"}, {"__var": {"table": "dict_column", "column": "id", "schema": "public", "service": "warehouse", "database": "into"}, "__type": "dict"}]}, "__type": "dict"}, "description": null}]], "task_id": "dict_column", "ui_color": "#f0ede4", "task_type": "BashOperator", "retry_delay": 300.0, "_task_module": "airflow.providers.standard.operators.bash", "bash_command": "true", "template_ext": [".sh", ".bash"], "template_fields": ["bash_command", "env", "cwd"], "_needs_expansion": false, "has_retry_policy": false, "template_fields_renderers": {"env": "json", "bash_command": "bash"}}, "__type": "operator"}, {"__var": {"params": [["om_lineage", {"schema": {"__var": {}, "__type": "dict"}, "source": "task", "__class": "airflow.sdk.definitions.param.Param", "default": {"__var": {"inlets": [{"__var": {"fqn": "warehouse.staging.public.customers", "key": "k", "entity": "table"}, "__type": "dict"}, {"__var": {"table": "dict_entity", "schema": "public", "service": "warehouse", "database": "from"}, "__type": "dict"}], "outlets": [{"__var": {"fqn": "warehouse.staging.public.customers", "key": "k", "entity": "table"}, "__type": "dict"}, {"__var": {"table": "dict_entity", "schema": "public", "service": "warehouse", "database": "into"}, "__type": "dict"}]}, "__type": "dict"}, "description": null}]], "task_id": "dict_entity", "ui_color": "#f0ede4", "task_type": "BashOperator", "retry_delay": 300.0, "_task_module": "airflow.providers.standard.operators.bash", "bash_command": "true", "template_ext": [".sh", ".bash"], "template_fields": ["bash_command", "env", "cwd"], "_needs_expansion": false, "has_retry_policy": false, "template_fields_renderers": {"env": "json", "bash_command": "bash"}}, "__type": "operator"}, {"__var": {"params": [["om_lineage", {"schema": {"__var": {}, "__type": "dict"}, "source": "task", "__class": "airflow.sdk.definitions.param.Param", "default": {"__var": {"inlets": [{"__var": {"tables": ["warehouse.staging.public.customers"]}, "__type": "dict"}, {"__var": {"table": "dict_list", "schema": "public", "service": "warehouse", "database": "from"}, "__type": "dict"}], "outlets": [{"__var": {"tables": ["warehouse.staging.public.customers"]}, "__type": "dict"}, {"__var": {"table": "dict_list", "schema": "public", "service": "warehouse", "database": "into"}, "__type": "dict"}]}, "__type": "dict"}, "description": null}]], "task_id": "dict_list", "ui_color": "#f0ede4", "task_type": "BashOperator", "retry_delay": 300.0, "_task_module": "airflow.providers.standard.operators.bash", "bash_command": "true", "template_ext": [".sh", ".bash"], "template_fields": ["bash_command", "env", "cwd"], "_needs_expansion": false, "has_retry_policy": false, "template_fields_renderers": {"env": "json", "bash_command": "bash"}}, "__type": "operator"}, {"__var": {"params": [["om_lineage", {"schema": {"__var": {}, "__type": "dict"}, "source": "task", "__class": "airflow.sdk.definitions.param.Param", "default": {"__var": {"inlets": ["warehouse.staging.public.customers", {"__var": {"table": "text_fqn", "schema": "public", "service": "warehouse", "database": "from"}, "__type": "dict"}], "outlets": ["warehouse.staging.public.customers", {"__var": {"table": "text_fqn", "schema": "public", "service": "warehouse", "database": "into"}, "__type": "dict"}]}, "__type": "dict"}, "description": null}]], "task_id": "text_fqn", "ui_color": "#f0ede4", "task_type": "BashOperator", "retry_delay": 300.0, "_task_module": "airflow.providers.standard.operators.bash", "bash_command": "true", "template_ext": [".sh", ".bash"], "template_fields": ["bash_command", "env", "cwd"], "_needs_expansion": false, "has_retry_policy": false, "template_fields_renderers": {"env": "json", "bash_command": "bash"}}, "__type": "operator"}, {"__var": {"params": [["om_lineage", {"schema": {"__var": {}, "__type": "dict"}, "source": "task", "__class": "airflow.sdk.definitions.param.Param", "default": {"__var": {"inlets": ["postgres://wh.example.com/staging/public/customers", {"__var": {"table": "text_address", "schema": "public", "service": "warehouse", "database": "from"}, "__type": "dict"}], "outlets": ["postgres://wh.example.com/staging/public/customers", {"__var": {"table": "text_address", "schema": "public", "service": "warehouse", "database": "into"}, "__type": "dict"}]}, "__type": "dict"}, "description": null}]], "task_id": "text_address", "ui_color": "#f0ede4", "task_type": "BashOperator", "retry_delay": 300.0, "_task_module": "airflow.providers.standard.operators.bash", "bash_command": "true", "template_ext": [".sh", ".bash"], "template_fields": ["bash_command", "env", "cwd"], "_needs_expansion": false, "has_retry_policy": false, "template_fields_renderers": {"env": "json", "bash_command": "bash"}}, "__type": "operator"}, {"__var": {"params": [["om_lineage", {"schema": {"__var": {}, "__type": "dict"}, "source": "task", "__class": "airflow.sdk.definitions.param.Param", "default": {"__var": {"inlets": [{"__var": {"table": "t_{{ ds }}", "schema": "x", "service": "s", "database": "d"}, "__type": "dict"}, {"__var": {"table": "template", "schema": "public", "service": "warehouse", "database": "from"}, "__type": "dict"}], "outlets": [{"__var": {"table": "t_{{ ds }}", "schema": "x", "service": "s", "database": "d"}, "__type": "dict"}, {"__var": {"table": "template", "schema": "public", "service": "warehouse", "database": "into"}, "__type": "dict"}]}, "__type": "dict"}, "description": null}]], "task_id": "template", "ui_color": "#f0ede4", "task_type": "BashOperator", "retry_delay": 300.0, "_task_module": "airflow.providers.standard.operators.bash", "bash_command": "true", "template_ext": [".sh", ".bash"], "template_fields": ["bash_command", "env", "cwd"], "_needs_expansion": false, "has_retry_policy": false, "template_fields_renderers": {"env": "json", "bash_command": "bash"}}, "__type": "operator"}, {"__var": {"params": [["om_lineage", {"schema": {"__var": {}, "__type": "dict"}, "source": "task", "__class": "airflow.sdk.definitions.param.Param", "default": {"__var": {"inlets": ["{\"entity\": \"metadata.generated.schema.entity.data.table.Table\", \"fqn\": \"warehouse.staging.public.customers\", \"key\": \"k\"}", {"__var": {"table": "entity_object", "schema": "public", "service": "warehouse", "database": "from"}, "__type": "dict"}], "outlets": ["{\"entity\": \"metadata.generated.schema.entity.data.table.Table\", \"fqn\": \"warehouse.staging.public.customers\", \"key\": \"k\"}", {"__var": {"table": "entity_object", "schema": "public", "service": "warehouse", "database": "into"}, "__type": "dict"}]}, "__type": "dict"}, "description": null}]], "task_id": "entity_object", "ui_color": "#f0ede4", "task_type": "BashOperator", "retry_delay": 300.0, "_task_module": "airflow.providers.standard.operators.bash", "bash_command": "true", "template_ext": [".sh", ".bash"], "template_fields": ["bash_command", "env", "cwd"], "_needs_expansion": false, "has_retry_policy": false, "template_fields_renderers": {"env": "json", "bash_command": "bash"}}, "__type": "operator"}, {"__var": {"params": [["om_lineage", {"schema": {"__var": {}, "__type": "dict"}, "source": "task", "__class": "airflow.sdk.definitions.param.Param", "default": {"__var": {"inlets": ["extract", {"__var": {"table": "task_name", "schema": "public", "service": "warehouse", "database": "from"}, "__type": "dict"}], "outlets": ["extract", {"__var": {"table": "task_name", "schema": "public", "service": "warehouse", "database": "into"}, "__type": "dict"}]}, "__type": "dict"}, "description": null}]], "task_id": "task_name", "ui_color": "#f0ede4", "task_type": "BashOperator", "retry_delay": 300.0, "_task_module": "airflow.providers.standard.operators.bash", "bash_command": "true", "template_ext": [".sh", ".bash"], "template_fields": ["bash_command", "env", "cwd"], "_needs_expansion": false, "has_retry_policy": false, "template_fields_renderers": {"env": "json", "bash_command": "bash"}}, "__type": "operator"}, {"__var": {"params": [["om_lineage", {"schema": {"__var": {}, "__type": "dict"}, "source": "task", "__class": "airflow.sdk.definitions.param.Param", "default": {"__var": {"outlets": [{"__var": {"table": "extracted", "schema": "public", "service": "warehouse", "database": "staging"}, "__type": "dict"}]}, "__type": "dict"}, "description": null}]], "task_id": "extract", "ui_color": "#f0ede4", "task_type": "BashOperator", "retry_delay": 300.0, "_task_module": "airflow.providers.standard.operators.bash", "bash_command": "true", "template_ext": [".sh", ".bash"], "template_fields": ["bash_command", "env", "cwd"], "_needs_expansion": false, "has_retry_policy": false, "template_fields_renderers": {"env": "json", "bash_command": "bash"}}, "__type": "operator"}], "dag_id": "carriers_param", "params": [], "catchup": false, "fileloc": "/opt/airflow/dags/carriers.py", "deadline": null, "timezone": "UTC", "edge_info": {}, "timetable": {"__var": {}, "__type": "airflow.timetables.simple.NullTimetable"}, "start_date": 1767225600.0, "task_group": {"tooltip": "", "children": {"extract": ["operator", "extract"], "template": ["operator", "template"], "text_fqn": ["operator", "text_fqn"], "dict_list": ["operator", "dict_list"], "task_name": ["operator", "task_name"], "dict_column": ["operator", "dict_column"], "dict_dotted": ["operator", "dict_dotted"], "dict_entity": ["operator", "dict_entity"], "dict_schema": ["operator", "dict_schema"], "text_address": ["operator", "text_address"], "entity_object": ["operator", "entity_object"], "dict_no_schema": ["operator", "dict_no_schema"], "dict_connection": ["operator", "dict_connection"], "dict_default_schema": ["operator", "dict_default_schema"]}, "ui_color": "CornflowerBlue", "_group_id": null, "ui_fgcolor": "#000", "prefix_group_id": true, "upstream_task_ids": [], "group_display_name": "", "upstream_group_ids": [], "downstream_task_ids": [], "downstream_group_ids": []}, "max_active_runs": 16, "dag_dependencies": [], "max_active_tasks": 16, "relative_fileloc": "carriers.py", "allowed_run_types": null, "_processor_dags_folder": "/opt/airflow/dags", "disable_bundle_versioning": false, "max_consecutive_failed_dag_runs": 0}, "__version": 3}', NULL, '2026-11-30 05:52:36.374805+00', '2026-11-30 05:52:36.374807+00', '53f10f3178a8c97bdc488714a2f3044d', '01a22b03-2601-7228-acc9-d22b7e0c990b');
INSERT INTO public.serialized_dag VALUES ('01a22b03-2618-7d3f-a513-6aee1e8cd1b9', 'carriers_schedule', '{"dag": {"tags": ["carriers"], "tasks": [{"__var": {"task_id": "only", "ui_color": "#e8f7e4", "_is_empty": true, "task_type": "EmptyOperator", "retry_delay": 300.0, "_task_module": "airflow.providers.standard.operators.empty", "template_fields": [], "_needs_expansion": false, "has_retry_policy": false}, "__type": "operator"}], "dag_id": "carriers_schedule", "params": [], "catchup": false, "fileloc": "/opt/airflow/dags/carriers.py", "deadline": null, "timezone": "UTC", "edge_info": {}, "timetable": {"__var": {"asset_condition": {"__type": "asset_all", "objects": [{"uri": "postgres://wh.example.com:5432/staging/public/yearly", "name": "postgres://wh.example.com/staging/public/yearly", "extra": {}, "group": "asset", "__type": "asset"}]}}, "__type": "airflow.timetables.simple.AssetTriggeredTimetable"}, "start_date": 1767225600.0, "task_group": {"tooltip": "", "children": {"only": ["operator", "only"]}, "ui_color": "CornflowerBlue", "_group_id": null, "ui_fgcolor": "#000", "prefix_group_id": true, "upstream_task_ids": [], "group_display_name": "", "upstream_group_ids": [], "downstream_task_ids": [], "downstream_group_ids": []}, "max_active_runs": 16, "dag_dependencies": [{"label": "postgres://wh.example.com/staging/public/yearly", "source": "asset", "target": "carriers_schedule", "dependency_id": "{\"name\": \"postgres://wh.example.com/staging/public/yearly\", \"uri\": \"postgres://wh.example.com:5432/staging/public/yearly\"}", "dependency_type": "asset"}], "max_active_tasks": 16, "relative_fileloc": "carriers.py", "allowed_run_types": null, "_processor_dags_folder": "/opt/airflow/dags", "disable_bundle_versioning": false, "max_consecutive_failed_dag_runs": 0}, "__version": 3}', NULL, '2026-11-30 05:52:36.374814+00', '2026-11-30 05:52:36.374816+00', '845739c4de615128684ec679bc1384f0', '01a22b03-2602-7296-a6bb-57f37fb5c86e');
INSERT INTO public.serialized_dag VALUES ('01a22b03-2619-7825-99c9-fb6fa24bf7f1', 'carriers_out', '{"dag": {"tags": ["carriers"], "tasks": [{"__var": {"task_id": "done", "ui_color": "#e8f7e4", "_is_empty": true, "task_type": "EmptyOperator", "retry_delay": 300.0, "_task_module": "airflow.providers.standard.operators.empty", "trigger_rule": "all_done", "template_fields": [], "_needs_expansion": false, "has_retry_policy": false}, "__type": "operator"}, {"__var": {"params": [["om_lineage", {"schema": {"__var": {}, "__type": "dict"}, "source": "task", "__class": "airflow.sdk.definitions.param.Param", "default": {"__var": {"inlets": [{"__var": {"table": "dict_schema", "schema": "public", "service": "warehouse", "database": "from"}, "__type": "dict"}]}, "__type": "dict"}, "description": null}]], "outlets": [{"__var": {"table": "customers", "schema": "public", "service": "warehouse", "database": "staging"}, "__type": "dict"}], "task_id": "dict_schema", "ui_color": "#f0ede4", "task_type": "BashOperator", "retry_delay": 300.0, "_task_module": "airflow.providers.standard.operators.bash", "bash_command": "true", "template_ext": [".sh", ".bash"], "template_fields": ["bash_command", "env", "cwd"], "_needs_expansion": false, "has_retry_policy": false, "downstream_task_ids": ["done"], "template_fields_renderers": {"env": "json", "bash_command": "bash"}}, "__type": "operator"}, {"__var": {"params": [["om_lineage", {"schema": {"__var": {}, "__type": "dict"}, "source": "task", "__class": "airflow.sdk.definitions.param.Param", "default": {"__var": {"inlets": [{"__var": {"table": "dict_default_schema", "schema": "public", "service": "warehouse", "database": "from"}, "__type": "dict"}]}, "__type": "dict"}, "description": null}]], "outlets": [{"__var": {"table": "customers", "service": "corporate-sql-server", "database": "CRM"}, "__type": "dict"}], "task_id": "dict_default_schema", "ui_color": "#f0ede4", "task_type": "BashOperator", "retry_delay": 300.0, "_task_module": "airflow.providers.standard.operators.bash", "bash_command": "true", "template_ext": [".sh", ".bash"], "template_fields": ["bash_command", "env", "cwd"], "_needs_expansion": false, "has_retry_policy": false, "downstream_task_ids": ["done"], "template_fields_renderers": {"env": "json", "bash_command": "bash"}}, "__type": "operator"}, {"__var": {"params": [["om_lineage", {"schema": {"__var": {}, "__type": "dict"}, "source": "task", "__class": "airflow.sdk.definitions.param.Param", "default": {"__var": {"inlets": [{"__var": {"table": "dict_no_schema", "schema": "public", "service": "warehouse", "database": "from"}, "__type": "dict"}]}, "__type": "dict"}, "description": null}]], "outlets": [{"__var": {"table": "customers", "service": "warehouse", "database": "staging"}, "__type": "dict"}], "task_id": "dict_no_schema", "ui_color": "#f0ede4", "task_type": "BashOperator", "retry_delay": 300.0, "_task_module": "airflow.providers.standard.operators.bash", "bash_command": "true", "template_ext": [".sh", ".bash"], "template_fields": ["bash_command", "env", "cwd"], "_needs_expansion": false, "has_retry_policy": false, "downstream_task_ids": ["done"], "template_fields_renderers": {"env": "json", "bash_command": "bash"}}, "__type": "operator"}, {"__var": {"params": [["om_lineage", {"schema": {"__var": {}, "__type": "dict"}, "source": "task", "__class": "airflow.sdk.definitions.param.Param", "default": {"__var": {"inlets": [{"__var": {"table": "dict_dotted", "schema": "public", "service": "warehouse", "database": "from"}, "__type": "dict"}]}, "__type": "dict"}, "description": null}]], "outlets": [{"__var": {"db": "CRM", "table": "dbo.customers", "service": "corporate-sql-server"}, "__type": "dict"}], "task_id": "dict_dotted", "ui_color": "#f0ede4", "task_type": "BashOperator", "retry_delay": 300.0, "_task_module": "airflow.providers.standard.operators.bash", "bash_command": "true", "template_ext": [".sh", ".bash"], "template_fields": ["bash_command", "env", "cwd"], "_needs_expansion": false, "has_retry_policy": false, "downstream_task_ids": ["done"], "template_fields_renderers": {"env": "json", "bash_command": "bash"}}, "__type": "operator"}, {"__var": {"params": [["om_lineage", {"schema": {"__var": {}, "__type": "dict"}, "source": "task", "__class": "airflow.sdk.definitions.param.Param", "default": {"__var": {"inlets": [{"__var": {"table": "dict_connection", "schema": "public", "service": "warehouse", "database": "from"}, "__type": "dict"}]}, "__type": "dict"}, "description": null}]], "outlets": [{"__var": {"table": "customers", "database": "CRM", "connection": "crm_db", "schema_name": "sales"}, "__type": "dict"}], "task_id": "dict_connection", "ui_color": "#f0ede4", "task_type": "BashOperator", "retry_delay": 300.0, "_task_module": "airflow.providers.standard.operators.bash", "bash_command": "true", "template_ext": [".sh", ".bash"], "template_fields": ["bash_command", "env", "cwd"], "_needs_expansion": false, "has_retry_policy": false, "downstream_task_ids": ["done"], "template_fields_renderers": {"env": "json", "bash_command": "bash"}}, "__type": "operator"}, {"__var": {"params": [["om_lineage", {"schema": {"__var": {}, "__type": "dict"}, "source": "task", "__class": "airflow.sdk.definitions.param.Param", "default": {"__var": {"inlets": [{"__var": {"table": "dict_column", "column": "id", "schema": "public", "service": "warehouse", "database": "from"}, "__type": "dict"}]}, "__type": "dict"}, "description": null}]], "outlets": [{"__var": {"table": "customers", "column": "id", "service": "warehouse", "database": "staging", "databaseSchema": "public"}, "__type": "dict"}], "task_id": "dict_column", "ui_color": "#f0ede4", "task_type": "BashOperator", "retry_delay": 300.0, "_task_module": "airflow.providers.standard.operators.bash", "bash_command": "true", "template_ext": [".sh", ".bash"], "template_fields": ["bash_command", "env", "cwd"], "_needs_expansion": false, "has_retry_policy": false, "downstream_task_ids": ["done"], "template_fields_renderers": {"env": "json", "bash_command": "bash"}}, "__type": "operator"}, {"__var": {"params": [["om_lineage", {"schema": {"__var": {}, "__type": "dict"}, "source": "task", "__class": "airflow.sdk.definitions.param.Param", "default": {"__var": {"inlets": [{"__var": {"table": "dict_entity", "schema": "public", "service": "warehouse", "database": "from"}, "__type": "dict"}]}, "__type": "dict"}, "description": null}]], "outlets": [{"__var": {"fqn": "warehouse.staging.public.customers", "key": "k", "entity": "table"}, "__type": "dict"}], "task_id": "dict_entity", "ui_color": "#f0ede4", "task_type": "BashOperator", "retry_delay": 300.0, "_task_module": "airflow.providers.standard.operators.bash", "bash_command": "true", "template_ext": [".sh", ".bash"], "template_fields": ["bash_command", "env", "cwd"], "_needs_expansion": false, "has_retry_policy": false, "downstream_task_ids": ["done"], "template_fields_renderers": {"env": "json", "bash_command": "bash"}}, "__type": "operator"}, {"__var": {"params": [["om_lineage", {"schema": {"__var": {}, "__type": "dict"}, "source": "task", "__class": "airflow.sdk.definitions.param.Param", "default": {"__var": {"inlets": [{"__var": {"table": "dict_list", "schema": "public", "service": "warehouse", "database": "from"}, "__type": "dict"}]}, "__type": "dict"}, "description": null}]], "outlets": [{"__var": {"tables": ["warehouse.staging.public.customers"]}, "__type": "dict"}], "task_id": "dict_list", "ui_color": "#f0ede4", "task_type": "BashOperator", "retry_delay": 300.0, "_task_module": "airflow.providers.standard.operators.bash", "bash_command": "true", "template_ext": [".sh", ".bash"], "template_fields": ["bash_command", "env", "cwd"], "_needs_expansion": false, "has_retry_policy": false, "downstream_task_ids": ["done"], "template_fields_renderers": {"env": "json", "bash_command": "bash"}}, "__type": "operator"}, {"__var": {"params": [["om_lineage", {"schema": {"__var": {}, "__type": "dict"}, "source": "task", "__class": "airflow.sdk.definitions.param.Param", "default": {"__var": {"inlets": [{"__var": {"table": "text_fqn", "schema": "public", "service": "warehouse", "database": "from"}, "__type": "dict"}]}, "__type": "dict"}, "description": null}]], "outlets": ["warehouse.staging.public.customers"], "task_id": "text_fqn", "ui_color": "#f0ede4", "task_type": "BashOperator", "retry_delay": 300.0, "_task_module": "airflow.providers.standard.operators.bash", "bash_command": "true", "template_ext": [".sh", ".bash"], "template_fields": ["bash_command", "env", "cwd"], "_needs_expansion": false, "has_retry_policy": false, "downstream_task_ids": ["done"], "template_fields_renderers": {"env": "json", "bash_command": "bash"}}, "__type": "operator"}, {"__var": {"params": [["om_lineage", {"schema": {"__var": {}, "__type": "dict"}, "source": "task", "__class": "airflow.sdk.definitions.param.Param", "default": {"__var": {"inlets": [{"__var": {"table": "text_address", "schema": "public", "service": "warehouse", "database": "from"}, "__type": "dict"}]}, "__type": "dict"}, "description": null}]], "outlets": ["postgres://wh.example.com/staging/public/customers"], "task_id": "text_address", "ui_color": "#f0ede4", "task_type": "BashOperator", "retry_delay": 300.0, "_task_module": "airflow.providers.standard.operators.bash", "bash_command": "true", "template_ext": [".sh", ".bash"], "template_fields": ["bash_command", "env", "cwd"], "_needs_expansion": false, "has_retry_policy": false, "downstream_task_ids": ["done"], "template_fields_renderers": {"env": "json", "bash_command": "bash"}}, "__type": "operator"}, {"__var": {"params": [["om_lineage", {"schema": {"__var": {}, "__type": "dict"}, "source": "task", "__class": "airflow.sdk.definitions.param.Param", "default": {"__var": {"inlets": [{"__var": {"table": "template", "schema": "public", "service": "warehouse", "database": "from"}, "__type": "dict"}]}, "__type": "dict"}, "description": null}]], "outlets": [{"__var": {"table": "t_{{ ds }}", "schema": "x", "service": "s", "database": "d"}, "__type": "dict"}], "task_id": "template", "ui_color": "#f0ede4", "task_type": "BashOperator", "retry_delay": 300.0, "_task_module": "airflow.providers.standard.operators.bash", "bash_command": "true", "template_ext": [".sh", ".bash"], "template_fields": ["bash_command", "env", "cwd"], "_needs_expansion": false, "has_retry_policy": false, "downstream_task_ids": ["done"], "template_fields_renderers": {"env": "json", "bash_command": "bash"}}, "__type": "operator"}, {"__var": {"params": [["om_lineage", {"schema": {"__var": {}, "__type": "dict"}, "source": "task", "__class": "airflow.sdk.definitions.param.Param", "default": {"__var": {"inlets": [{"__var": {"table": "entity_object", "schema": "public", "service": "warehouse", "database": "from"}, "__type": "dict"}]}, "__type": "dict"}, "description": null}]], "outlets": ["{\"entity\": \"metadata.generated.schema.entity.data.table.Table\", \"fqn\": \"warehouse.staging.public.customers\", \"key\": \"k\"}"], "task_id": "entity_object", "ui_color": "#f0ede4", "task_type": "BashOperator", "retry_delay": 300.0, "_task_module": "airflow.providers.standard.operators.bash", "bash_command": "true", "template_ext": [".sh", ".bash"], "template_fields": ["bash_command", "env", "cwd"], "_needs_expansion": false, "has_retry_policy": false, "downstream_task_ids": ["done"], "template_fields_renderers": {"env": "json", "bash_command": "bash"}}, "__type": "operator"}, {"__var": {"params": [["om_lineage", {"schema": {"__var": {}, "__type": "dict"}, "source": "task", "__class": "airflow.sdk.definitions.param.Param", "default": {"__var": {"inlets": [{"__var": {"table": "asset_postgres", "schema": "public", "service": "warehouse", "database": "from"}, "__type": "dict"}]}, "__type": "dict"}, "description": null}]], "outlets": [{"__var": {"uri": "postgres://wh.example.com:5432/staging/public/customers", "name": "postgres://wh.example.com/staging/public/customers", "extra": {}, "group": "asset"}, "__type": "asset"}], "task_id": "asset_postgres", "ui_color": "#f0ede4", "task_type": "BashOperator", "retry_delay": 300.0, "_task_module": "airflow.providers.standard.operators.bash", "bash_command": "true", "template_ext": [".sh", ".bash"], "template_fields": ["bash_command", "env", "cwd"], "_needs_expansion": false, "has_retry_policy": false, "downstream_task_ids": ["done"], "template_fields_renderers": {"env": "json", "bash_command": "bash"}}, "__type": "operator"}, {"__var": {"params": [["om_lineage", {"schema": {"__var": {}, "__type": "dict"}, "source": "task", "__class": "airflow.sdk.definitions.param.Param", "default": {"__var": {"inlets": [{"__var": {"table": "asset_mssql", "schema": "public", "service": "warehouse", "database": "from"}, "__type": "dict"}]}, "__type": "dict"}, "description": null}]], "outlets": [{"__var": {"uri": "mssql://SQL1.example.com:1433/CRM/dbo/customers", "name": "mssql://SQL1.example.com:1433/CRM/dbo/customers", "extra": {}, "group": "asset"}, "__type": "asset"}], "task_id": "asset_mssql", "ui_color": "#f0ede4", "task_type": "BashOperator", "retry_delay": 300.0, "_task_module": "airflow.providers.standard.operators.bash", "bash_command": "true", "template_ext": [".sh", ".bash"], "template_fields": ["bash_command", "env", "cwd"], "_needs_expansion": false, "has_retry_policy": false, "downstream_task_ids": ["done"], "template_fields_renderers": {"env": "json", "bash_command": "bash"}}, "__type": "operator"}, {"__var": {"params": [["om_lineage", {"schema": {"__var": {}, "__type": "dict"}, "source": "task", "__class": "airflow.sdk.definitions.param.Param", "default": {"__var": {"inlets": [{"__var": {"table": "asset_instance", "schema": "public", "service": "warehouse", "database": "from"}, "__type": "dict"}]}, "__type": "dict"}, "description": null}]], "outlets": [{"__var": {"uri": "mssql://sql2.example.com:1433/inst/HR/dbo/people", "name": "mssql://sql2.example.com:1433/inst/HR/dbo/people", "extra": {}, "group": "asset"}, "__type": "asset"}], "task_id": "asset_instance", "ui_color": "#f0ede4", "task_type": "BashOperator", "retry_delay": 300.0, "_task_module": "airflow.providers.standard.operators.bash", "bash_command": "true", "template_ext": [".sh", ".bash"], "template_fields": ["bash_command", "env", "cwd"], "_needs_expansion": false, "has_retry_policy": false, "downstream_task_ids": ["done"], "template_fields_renderers": {"env": "json", "bash_command": "bash"}}, "__type": "operator"}, {"__var": {"params": [["om_lineage", {"schema": {"__var": {}, "__type": "dict"}, "source": "task", "__class": "airflow.sdk.definitions.param.Param", "default": {"__var": {"inlets": [{"__var": {"table": "asset_elsewhere", "schema": "public", "service": "warehouse", "database": "from"}, "__type": "dict"}]}, "__type": "dict"}, "description": null}]], "outlets": [{"__var": {"uri": "s3://lake/orders", "name": "s3://lake/orders", "extra": {}, "group": "asset"}, "__type": "asset"}], "task_id": "asset_elsewhere", "ui_color": "#f0ede4", "task_type": "BashOperator", "retry_delay": 300.0, "_task_module": "airflow.providers.standard.operators.bash", "bash_command": "true", "template_ext": [".sh", ".bash"], "template_fields": ["bash_command", "env", "cwd"], "_needs_expansion": false, "has_retry_policy": false, "downstream_task_ids": ["done"], "template_fields_renderers": {"env": "json", "bash_command": "bash"}}, "__type": "operator"}, {"__var": {"params": [["om_lineage", {"schema": {"__var": {}, "__type": "dict"}, "source": "task", "__class": "airflow.sdk.definitions.param.Param", "default": {"__var": {"inlets": [{"__var": {"table": "alias_unused", "schema": "public", "service": "warehouse", "database": "from"}, "__type": "dict"}]}, "__type": "dict"}, "description": null}]], "outlets": [{"__var": {"name": "unused", "group": "asset"}, "__type": "asset_alias"}], "task_id": "alias_unused", "ui_color": "#f0ede4", "task_type": "BashOperator", "retry_delay": 300.0, "_task_module": "airflow.providers.standard.operators.bash", "bash_command": "true", "template_ext": [".sh", ".bash"], "template_fields": ["bash_command", "env", "cwd"], "_needs_expansion": false, "has_retry_policy": false, "downstream_task_ids": ["done"], "template_fields_renderers": {"env": "json", "bash_command": "bash"}}, "__type": "operator"}, {"__var": {"params": [["om_lineage", {"schema": {"__var": {}, "__type": "dict"}, "source": "task", "__class": "airflow.sdk.definitions.param.Param", "default": {"__var": {"inlets": [{"__var": {"table": "openlineage_dataset", "schema": "public", "service": "warehouse", "database": "from"}, "__type": "dict"}]}, "__type": "dict"}, "description": null}]], "outlets": ["Dataset(namespace=''postgres://wh.example.com:5432'', name=''staging.public.customers'', facets={})"], "task_id": "openlineage_dataset", "ui_color": "#f0ede4", "task_type": "BashOperator", "retry_delay": 300.0, "_task_module": "airflow.providers.standard.operators.bash", "bash_command": "true", "template_ext": [".sh", ".bash"], "template_fields": ["bash_command", "env", "cwd"], "_needs_expansion": false, "has_retry_policy": false, "downstream_task_ids": ["done"], "template_fields_renderers": {"env": "json", "bash_command": "bash"}}, "__type": "operator"}, {"__var": {"params": [["om_lineage", {"schema": {"__var": {}, "__type": "dict"}, "source": "task", "__class": "airflow.sdk.definitions.param.Param", "default": {"__var": {"inlets": [{"__var": {"table": "asset_named", "schema": "public", "service": "warehouse", "database": "from"}, "__type": "dict"}]}, "__type": "dict"}, "description": null}]], "outlets": [{"__var": {"uri": "postgres://wh.example.com:5432/staging/public/nightly", "name": "nightly", "extra": {}, "group": "asset"}, "__type": "asset"}], "task_id": "asset_named", "ui_color": "#f0ede4", "task_type": "BashOperator", "retry_delay": 300.0, "_task_module": "airflow.providers.standard.operators.bash", "bash_command": "true", "template_ext": [".sh", ".bash"], "template_fields": ["bash_command", "env", "cwd"], "_needs_expansion": false, "has_retry_policy": false, "downstream_task_ids": ["done"], "template_fields_renderers": {"env": "json", "bash_command": "bash"}}, "__type": "operator"}, {"__var": {"params": [["om_lineage", {"schema": {"__var": {}, "__type": "dict"}, "source": "task", "__class": "airflow.sdk.definitions.param.Param", "default": {"__var": {"inlets": [{"__var": {"table": "alias_used", "schema": "public", "service": "warehouse", "database": "from"}, "__type": "dict"}]}, "__type": "dict"}, "description": null}]], "op_args": [], "outlets": [{"__var": {"name": "used", "group": "asset"}, "__type": "asset_alias"}], "task_id": "alias_used", "ui_color": "#ffefeb", "op_kwargs": {}, "task_type": "_PythonDecoratedOperator", "retry_delay": 300.0, "_task_module": "airflow.providers.standard.decorators.python", "_operator_name": "@task", "template_fields": ["templates_dict", "op_args", "op_kwargs"], "_needs_expansion": false, "has_retry_policy": false, "downstream_task_ids": ["done"], "python_callable_name": "alias_used", "template_fields_renderers": {"op_args": "py", "op_kwargs": "py", "templates_dict": "json"}}, "__type": "operator"}], "dag_id": "carriers_out", "params": [], "catchup": false, "fileloc": "/opt/airflow/dags/carriers.py", "deadline": null, "timezone": "UTC", "edge_info": {}, "timetable": {"__var": {}, "__type": "airflow.timetables.simple.NullTimetable"}, "start_date": 1767225600.0, "task_group": {"tooltip": "", "children": {"done": ["operator", "done"], "template": ["operator", "template"], "text_fqn": ["operator", "text_fqn"], "dict_list": ["operator", "dict_list"], "alias_used": ["operator", "alias_used"], "asset_mssql": ["operator", "asset_mssql"], "asset_named": ["operator", "asset_named"], "dict_column": ["operator", "dict_column"], "dict_dotted": ["operator", "dict_dotted"], "dict_entity": ["operator", "dict_entity"], "dict_schema": ["operator", "dict_schema"], "alias_unused": ["operator", "alias_unused"], "text_address": ["operator", "text_address"], "entity_object": ["operator", "entity_object"], "asset_instance": ["operator", "asset_instance"], "asset_postgres": ["operator", "asset_postgres"], "dict_no_schema": ["operator", "dict_no_schema"], "asset_elsewhere": ["operator", "asset_elsewhere"], "dict_connection": ["operator", "dict_connection"], "dict_default_schema": ["operator", "dict_default_schema"], "openlineage_dataset": ["operator", "openlineage_dataset"]}, "ui_color": "CornflowerBlue", "_group_id": null, "ui_fgcolor": "#000", "prefix_group_id": true, "upstream_task_ids": [], "group_display_name": "", "upstream_group_ids": [], "downstream_task_ids": [], "downstream_group_ids": []}, "max_active_runs": 16, "dag_dependencies": [{"label": "mssql://SQL1.example.com:1433/CRM/dbo/customers", "source": "carriers_out", "target": "asset", "dependency_id": "{\"name\": \"mssql://SQL1.example.com:1433/CRM/dbo/customers\", \"uri\": \"mssql://SQL1.example.com:1433/CRM/dbo/customers\"}", "dependency_type": "asset"}, {"label": "mssql://sql2.example.com:1433/inst/HR/dbo/people", "source": "carriers_out", "target": "asset", "dependency_id": "{\"name\": \"mssql://sql2.example.com:1433/inst/HR/dbo/people\", \"uri\": \"mssql://sql2.example.com:1433/inst/HR/dbo/people\"}", "dependency_type": "asset"}, {"label": "nightly", "source": "carriers_out", "target": "asset", "dependency_id": "{\"name\": \"nightly\", \"uri\": \"postgres://wh.example.com:5432/staging/public/nightly\"}", "dependency_type": "asset"}, {"label": "postgres://wh.example.com/staging/public/customers", "source": "carriers_out", "target": "asset", "dependency_id": "{\"name\": \"postgres://wh.example.com/staging/public/customers\", \"uri\": \"postgres://wh.example.com:5432/staging/public/customers\"}", "dependency_type": "asset"}, {"label": "s3://lake/orders", "source": "carriers_out", "target": "asset", "dependency_id": "{\"name\": \"s3://lake/orders\", \"uri\": \"s3://lake/orders\"}", "dependency_type": "asset"}, {"label": "unused", "source": "carriers_out", "target": "asset-alias", "dependency_id": "unused", "dependency_type": "asset-alias"}, {"label": "used", "source": "carriers_out", "target": "asset-alias", "dependency_id": "used", "dependency_type": "asset-alias"}], "max_active_tasks": 16, "relative_fileloc": "carriers.py", "allowed_run_types": null, "_processor_dags_folder": "/opt/airflow/dags", "disable_bundle_versioning": false, "max_consecutive_failed_dag_runs": 0}, "__version": 3}', NULL, '2026-11-30 05:52:36.374823+00', '2026-11-30 05:52:36.374824+00', '128c1f3e14f46599ae0f7bc91a12b3ac', '01a22b03-2603-7b4a-8dfb-63bd5f3256a7');


--
-- Data for Name: task_inlet_asset_reference; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.task_inlet_asset_reference VALUES (1, 'carriers_in', 'asset_postgres', '2026-11-30 05:52:36.04089+00', '2026-11-30 05:52:36.040902+00');
INSERT INTO public.task_inlet_asset_reference VALUES (2, 'carriers_in', 'asset_mssql', '2026-11-30 05:52:36.040904+00', '2026-11-30 05:52:36.040905+00');
INSERT INTO public.task_inlet_asset_reference VALUES (4, 'carriers_in', 'asset_elsewhere', '2026-11-30 05:52:36.040906+00', '2026-11-30 05:52:36.040907+00');
INSERT INTO public.task_inlet_asset_reference VALUES (5, 'carriers_in', 'asset_named', '2026-11-30 05:52:36.040908+00', '2026-11-30 05:52:36.04091+00');
INSERT INTO public.task_inlet_asset_reference VALUES (3, 'carriers_in', 'asset_instance', '2026-11-30 05:52:36.040911+00', '2026-11-30 05:52:36.040912+00');


--
-- Data for Name: task_instance; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.task_instance VALUES ('01a22b03-6a9b-77ab-a4ea-517b8f739f4a', 'done', 'carriers_out', 'manual__2026-11-30T05:52:53.231683+00:00', -1, '2026-11-30 05:53:27.657381+00', '2026-11-30 05:53:27.980882+00', 0.323501, 'success', 1, 0, 'worker-1', 'airflow', 'default_pool', 1, 'default', 1, 'EmptyOperator', 'EmptyOperator', NULL, '2026-11-30 05:53:27.560043+00', NULL, '2026-11-30 05:53:27.856091+00', 23432, NULL, '\x80057d942e', '2026-11-30 05:53:28.075958+00', NULL, '{"__var": {"traceparent": "00-129843c1d87f134c0a6c95f43c0b76a1-386bdbf30afaa0e5-00"}, "__type": "dict"}', 'not_started', NULL, NULL, NULL, NULL, 'null', 'done', '01a22b03-2603-7b4a-8dfb-63bd5f3256a7', NULL, NULL);
INSERT INTO public.task_instance VALUES ('01a22b03-6aaa-7d44-a307-04cdb53ec576', 'asset_instance', 'carriers_out', 'manual__2026-11-30T05:52:53.231683+00:00', -1, '2026-11-30 05:53:19.599783+00', '2026-11-30 05:53:19.693676+00', 0.093893, 'success', 1, 0, 'worker-1', 'airflow', 'default_pool', 1, 'default', 2, 'BashOperator', 'BashOperator', NULL, '2026-11-30 05:52:54.240474+00', NULL, '2026-11-30 05:53:19.614595+00', 23432, NULL, '\x80057d942e', '2026-11-30 05:53:19.743407+00', NULL, '{"__var": {"traceparent": "00-129843c1d87f134c0a6c95f43c0b76a1-386bdbf30afaa0e5-00"}, "__type": "dict"}', 'not_started', NULL, NULL, NULL, NULL, 'null', 'asset_instance', '01a22b03-2603-7b4a-8dfb-63bd5f3256a7', NULL, NULL);
INSERT INTO public.task_instance VALUES ('01a22b03-6aa0-74b4-bd95-ef290840fbca', 'dict_connection', 'carriers_out', 'manual__2026-11-30T05:52:53.231683+00:00', -1, '2026-11-30 05:53:00.587452+00', '2026-11-30 05:53:19.495895+00', 18.908443, 'success', 1, 0, 'worker-1', 'airflow', 'default_pool', 1, 'default', 2, 'BashOperator', 'BashOperator', NULL, '2026-11-30 05:52:54.240525+00', NULL, '2026-11-30 05:53:19.264292+00', 23432, NULL, '\x80057d942e', '2026-11-30 05:53:19.543589+00', NULL, '{"__var": {"traceparent": "00-129843c1d87f134c0a6c95f43c0b76a1-386bdbf30afaa0e5-00"}, "__type": "dict"}', 'not_started', NULL, NULL, NULL, NULL, 'null', 'dict_connection', '01a22b03-2603-7b4a-8dfb-63bd5f3256a7', NULL, NULL);
INSERT INTO public.task_instance VALUES ('01a22b03-6aa6-7561-b35e-9fb83e60a303', 'template', 'carriers_out', 'manual__2026-11-30T05:52:53.231683+00:00', -1, '2026-11-30 05:53:20.512076+00', '2026-11-30 05:53:20.699456+00', 0.18738, 'success', 1, 0, 'worker-1', 'airflow', 'default_pool', 1, 'default', 2, 'BashOperator', 'BashOperator', NULL, '2026-11-30 05:52:54.2406+00', NULL, '2026-11-30 05:53:20.537874+00', 23432, NULL, '\x80057d942e', '2026-11-30 05:53:20.731665+00', NULL, '{"__var": {"traceparent": "00-129843c1d87f134c0a6c95f43c0b76a1-386bdbf30afaa0e5-00"}, "__type": "dict"}', 'not_started', NULL, NULL, NULL, NULL, 'null', 'template', '01a22b03-2603-7b4a-8dfb-63bd5f3256a7', NULL, NULL);
INSERT INTO public.task_instance VALUES ('01a22b03-6aa4-74de-97fd-819ea398f66b', 'text_fqn', 'carriers_out', 'manual__2026-11-30T05:52:53.231683+00:00', -1, '2026-11-30 05:53:22.972428+00', '2026-11-30 05:53:23.197373+00', 0.224945, 'success', 1, 0, 'worker-1', 'airflow', 'default_pool', 1, 'default', 2, 'BashOperator', 'BashOperator', NULL, '2026-11-30 05:52:54.240617+00', NULL, '2026-11-30 05:53:23.017107+00', 23432, NULL, '\x80057d942e', '2026-11-30 05:53:23.217931+00', NULL, '{"__var": {"traceparent": "00-129843c1d87f134c0a6c95f43c0b76a1-386bdbf30afaa0e5-00"}, "__type": "dict"}', 'not_started', NULL, NULL, NULL, NULL, 'null', 'text_fqn', '01a22b03-2603-7b4a-8dfb-63bd5f3256a7', NULL, NULL);
INSERT INTO public.task_instance VALUES ('01a22b03-6a9f-79cc-ba3f-1daeff196829', 'dict_dotted', 'carriers_out', 'manual__2026-11-30T05:52:53.231683+00:00', -1, '2026-11-30 05:53:25.61786+00', '2026-11-30 05:53:26.222575+00', 0.604715, 'success', 1, 0, 'worker-1', 'airflow', 'default_pool', 1, 'default', 2, 'BashOperator', 'BashOperator', NULL, '2026-11-30 05:52:54.240542+00', NULL, '2026-11-30 05:53:25.742605+00', 23432, NULL, '\x80057d942e', '2026-11-30 05:53:26.243881+00', NULL, '{"__var": {"traceparent": "00-129843c1d87f134c0a6c95f43c0b76a1-386bdbf30afaa0e5-00"}, "__type": "dict"}', 'not_started', NULL, NULL, NULL, NULL, 'null', 'dict_dotted', '01a22b03-2603-7b4a-8dfb-63bd5f3256a7', NULL, NULL);
INSERT INTO public.task_instance VALUES ('01a22b04-1566-732a-8536-b4556f3b3277', 'done', 'carriers_in', 'manual__2026-11-30T05:53:32.910268+00:00', -1, '2026-11-30 05:54:22.335921+00', '2026-11-30 05:54:22.788051+00', 0.45213, 'success', 1, 0, 'worker-1', 'airflow', 'default_pool', 1, 'default', 1, 'EmptyOperator', 'EmptyOperator', NULL, '2026-11-30 05:54:22.024281+00', NULL, '2026-11-30 05:54:22.648158+00', 23432, NULL, '\x80057d942e', '2026-11-30 05:54:22.993593+00', NULL, '{"__var": {"traceparent": "00-a9f46fc20e1b3c00e3e88bb17b78433e-6725444d34d4dc78-00"}, "__type": "dict"}', 'not_started', NULL, NULL, NULL, NULL, 'null', 'done', '01a22b03-2600-758f-8a1d-0b1f2d30105e', NULL, NULL);
INSERT INTO public.task_instance VALUES ('01a22b04-1567-7f6b-898d-691361e0e74a', 'extract', 'carriers_in', 'manual__2026-11-30T05:53:32.910268+00:00', -1, '2026-11-30 05:53:38.06968+00', '2026-11-30 05:53:39.192416+00', 1.122736, 'success', 1, 0, 'worker-1', 'airflow', 'default_pool', 1, 'default', 27, 'BashOperator', 'BashOperator', NULL, '2026-11-30 05:53:37.932198+00', NULL, '2026-11-30 05:53:38.270554+00', 23432, NULL, '\x80057d942e', '2026-11-30 05:53:39.259331+00', NULL, '{"__var": {"traceparent": "00-a9f46fc20e1b3c00e3e88bb17b78433e-6725444d34d4dc78-00"}, "__type": "dict"}', 'not_started', NULL, NULL, NULL, NULL, 'null', 'extract', '01a22b03-2600-758f-8a1d-0b1f2d30105e', NULL, NULL);
INSERT INTO public.task_instance VALUES ('01a22b04-1568-7d01-8a28-5bead51d8f5f', 'dict_schema', 'carriers_in', 'manual__2026-11-30T05:53:32.910268+00:00', -1, '2026-11-30 05:53:47.126863+00', '2026-11-30 05:53:48.556347+00', 1.429484, 'success', 1, 0, 'worker-1', 'airflow', 'default_pool', 1, 'default', 2, 'BashOperator', 'BashOperator', NULL, '2026-11-30 05:53:39.625228+00', NULL, '2026-11-30 05:53:47.374864+00', 23432, NULL, '\x80057d942e', '2026-11-30 05:53:48.723966+00', NULL, '{"__var": {"traceparent": "00-a9f46fc20e1b3c00e3e88bb17b78433e-6725444d34d4dc78-00"}, "__type": "dict"}', 'not_started', NULL, NULL, NULL, NULL, 'null', 'dict_schema', '01a22b03-2600-758f-8a1d-0b1f2d30105e', NULL, NULL);
INSERT INTO public.task_instance VALUES ('01a22b04-1571-7b61-a1ca-4e916284c13e', 'text_address', 'carriers_in', 'manual__2026-11-30T05:53:32.910268+00:00', -1, '2026-11-30 05:54:00.974997+00', '2026-11-30 05:54:07.383643+00', 6.408646, 'success', 1, 0, 'worker-1', 'airflow', 'default_pool', 1, 'default', 2, 'BashOperator', 'BashOperator', NULL, '2026-11-30 05:53:39.625275+00', NULL, '2026-11-30 05:54:01.145313+00', 23432, NULL, '\x80057d942e', '2026-11-30 05:54:07.424059+00', NULL, '{"__var": {"traceparent": "00-a9f46fc20e1b3c00e3e88bb17b78433e-6725444d34d4dc78-00"}, "__type": "dict"}', 'not_started', NULL, NULL, NULL, NULL, 'null', 'text_address', '01a22b03-2600-758f-8a1d-0b1f2d30105e', NULL, NULL);
INSERT INTO public.task_instance VALUES ('01a22b04-156d-7495-902b-3b4069365f53', 'dict_column', 'carriers_in', 'manual__2026-11-30T05:53:32.910268+00:00', -1, '2026-11-30 05:54:12.84274+00', '2026-11-30 05:54:13.304704+00', 0.461964, 'success', 1, 0, 'worker-1', 'airflow', 'default_pool', 1, 'default', 2, 'BashOperator', 'BashOperator', NULL, '2026-11-30 05:53:39.625182+00', NULL, '2026-11-30 05:54:12.926989+00', 23432, NULL, '\x80057d942e', '2026-11-30 05:54:13.406301+00', NULL, '{"__var": {"traceparent": "00-a9f46fc20e1b3c00e3e88bb17b78433e-6725444d34d4dc78-00"}, "__type": "dict"}', 'not_started', NULL, NULL, NULL, NULL, 'null', 'dict_column', '01a22b03-2600-758f-8a1d-0b1f2d30105e', NULL, NULL);
INSERT INTO public.task_instance VALUES ('01a22b04-156b-7ff3-ac5c-93344c9dc026', 'dict_dotted', 'carriers_in', 'manual__2026-11-30T05:53:32.910268+00:00', -1, '2026-11-30 05:54:14.80118+00', '2026-11-30 05:54:15.77597+00', 0.97479, 'success', 1, 0, 'worker-1', 'airflow', 'default_pool', 1, 'default', 2, 'BashOperator', 'BashOperator', NULL, '2026-11-30 05:53:39.625203+00', NULL, '2026-11-30 05:54:14.949078+00', 23432, NULL, '\x80057d942e', '2026-11-30 05:54:15.933528+00', NULL, '{"__var": {"traceparent": "00-a9f46fc20e1b3c00e3e88bb17b78433e-6725444d34d4dc78-00"}, "__type": "dict"}', 'not_started', NULL, NULL, NULL, NULL, 'null', 'dict_dotted', '01a22b03-2600-758f-8a1d-0b1f2d30105e', NULL, NULL);
INSERT INTO public.task_instance VALUES ('01a22b04-156f-7eea-81d6-ef2a197434f8', 'dict_list', 'carriers_in', 'manual__2026-11-30T05:53:32.910268+00:00', -1, '2026-11-30 05:54:16.18349+00', '2026-11-30 05:54:16.94323+00', 0.75974, 'success', 1, 0, 'worker-1', 'airflow', 'default_pool', 1, 'default', 2, 'BashOperator', 'BashOperator', NULL, '2026-11-30 05:53:39.625216+00', NULL, '2026-11-30 05:54:16.305939+00', 23432, NULL, '\x80057d942e', '2026-11-30 05:54:16.960239+00', NULL, '{"__var": {"traceparent": "00-a9f46fc20e1b3c00e3e88bb17b78433e-6725444d34d4dc78-00"}, "__type": "dict"}', 'not_started', NULL, NULL, NULL, NULL, 'null', 'dict_list', '01a22b03-2600-758f-8a1d-0b1f2d30105e', NULL, NULL);
INSERT INTO public.task_instance VALUES ('01a22b04-156e-7d93-af73-7a1f033e153d', 'dict_entity', 'carriers_in', 'manual__2026-11-30T05:53:32.910268+00:00', -1, '2026-11-30 05:53:41.442753+00', '2026-11-30 05:53:43.315684+00', 1.872931, 'success', 1, 0, 'worker-1', 'airflow', 'default_pool', 1, 'default', 2, 'BashOperator', 'BashOperator', NULL, '2026-11-30 05:53:39.62521+00', NULL, '2026-11-30 05:53:41.923794+00', 23432, NULL, '\x80057d942e', '2026-11-30 05:53:43.477927+00', NULL, '{"__var": {"traceparent": "00-a9f46fc20e1b3c00e3e88bb17b78433e-6725444d34d4dc78-00"}, "__type": "dict"}', 'not_started', NULL, NULL, NULL, NULL, 'null', 'dict_entity', '01a22b03-2600-758f-8a1d-0b1f2d30105e', NULL, NULL);
INSERT INTO public.task_instance VALUES ('01a22b04-156a-7b00-92ea-b22001036075', 'dict_no_schema', 'carriers_in', 'manual__2026-11-30T05:53:32.910268+00:00', -1, '2026-11-30 05:53:43.643679+00', '2026-11-30 05:53:45.01121+00', 1.367531, 'success', 1, 0, 'worker-1', 'airflow', 'default_pool', 1, 'default', 2, 'BashOperator', 'BashOperator', NULL, '2026-11-30 05:53:39.625222+00', NULL, '2026-11-30 05:53:43.812924+00', 23432, NULL, '\x80057d942e', '2026-11-30 05:53:45.132092+00', NULL, '{"__var": {"traceparent": "00-a9f46fc20e1b3c00e3e88bb17b78433e-6725444d34d4dc78-00"}, "__type": "dict"}', 'not_started', NULL, NULL, NULL, NULL, 'null', 'dict_no_schema', '01a22b03-2600-758f-8a1d-0b1f2d30105e', NULL, NULL);
INSERT INTO public.task_instance VALUES ('01a22b04-156c-7a30-be21-e5011140969c', 'dict_connection', 'carriers_in', 'manual__2026-11-30T05:53:32.910268+00:00', -1, '2026-11-30 05:53:45.680286+00', '2026-11-30 05:53:46.524352+00', 0.844066, 'success', 1, 0, 'worker-1', 'airflow', 'default_pool', 1, 'default', 2, 'BashOperator', 'BashOperator', NULL, '2026-11-30 05:53:39.625188+00', NULL, '2026-11-30 05:53:45.850918+00', 23432, NULL, '\x80057d942e', '2026-11-30 05:53:46.743375+00', NULL, '{"__var": {"traceparent": "00-a9f46fc20e1b3c00e3e88bb17b78433e-6725444d34d4dc78-00"}, "__type": "dict"}', 'not_started', NULL, NULL, NULL, NULL, 'null', 'dict_connection', '01a22b03-2600-758f-8a1d-0b1f2d30105e', NULL, NULL);
INSERT INTO public.task_instance VALUES ('01a22b04-1569-7381-ba96-8e4becfcfa65', 'dict_default_schema', 'carriers_in', 'manual__2026-11-30T05:53:32.910268+00:00', -1, '2026-11-30 05:53:48.883063+00', '2026-11-30 05:53:50.284509+00', 1.401446, 'success', 1, 0, 'worker-1', 'airflow', 'default_pool', 1, 'default', 2, 'BashOperator', 'BashOperator', NULL, '2026-11-30 05:53:39.625196+00', NULL, '2026-11-30 05:53:48.961974+00', 23432, NULL, '\x80057d942e', '2026-11-30 05:53:50.481989+00', NULL, '{"__var": {"traceparent": "00-a9f46fc20e1b3c00e3e88bb17b78433e-6725444d34d4dc78-00"}, "__type": "dict"}', 'not_started', NULL, NULL, NULL, NULL, 'null', 'dict_default_schema', '01a22b03-2600-758f-8a1d-0b1f2d30105e', NULL, NULL);
INSERT INTO public.task_instance VALUES ('01a22b04-1574-750d-a94b-461941a473d3', 'asset_postgres', 'carriers_in', 'manual__2026-11-30T05:53:32.910268+00:00', -1, '2026-11-30 05:54:07.506392+00', '2026-11-30 05:54:08.35459+00', 0.848198, 'success', 1, 0, 'worker-1', 'airflow', 'default_pool', 1, 'default', 2, 'BashOperator', 'BashOperator', NULL, '2026-11-30 05:53:39.625163+00', NULL, '2026-11-30 05:54:07.68688+00', 23432, NULL, '\x80057d942e', '2026-11-30 05:54:08.504702+00', NULL, '{"__var": {"traceparent": "00-a9f46fc20e1b3c00e3e88bb17b78433e-6725444d34d4dc78-00"}, "__type": "dict"}', 'not_started', NULL, NULL, NULL, NULL, 'null', 'asset_postgres', '01a22b03-2600-758f-8a1d-0b1f2d30105e', NULL, NULL);
INSERT INTO public.task_instance VALUES ('01a22b04-1572-7f7f-97ef-70fac542a74d', 'template', 'carriers_in', 'manual__2026-11-30T05:53:32.910268+00:00', -1, '2026-11-30 05:54:08.771894+00', '2026-11-30 05:54:09.800581+00', 1.028687, 'success', 1, 0, 'worker-1', 'airflow', 'default_pool', 1, 'default', 2, 'BashOperator', 'BashOperator', NULL, '2026-11-30 05:53:39.625269+00', NULL, '2026-11-30 05:54:08.87132+00', 23432, NULL, '\x80057d942e', '2026-11-30 05:54:09.861389+00', NULL, '{"__var": {"traceparent": "00-a9f46fc20e1b3c00e3e88bb17b78433e-6725444d34d4dc78-00"}, "__type": "dict"}', 'not_started', NULL, NULL, NULL, NULL, 'null', 'template', '01a22b03-2600-758f-8a1d-0b1f2d30105e', NULL, NULL);
INSERT INTO public.task_instance VALUES ('01a22b04-1576-7ffc-9688-2555a74de5d0', 'asset_instance', 'carriers_in', 'manual__2026-11-30T05:53:32.910268+00:00', -1, '2026-11-30 05:53:39.900289+00', '2026-11-30 05:53:40.665695+00', 0.765406, 'success', 1, 0, 'worker-1', 'airflow', 'default_pool', 1, 'default', 2, 'BashOperator', 'BashOperator', NULL, '2026-11-30 05:53:39.625143+00', NULL, '2026-11-30 05:53:40.07533+00', 23432, NULL, '\x80057d942e', '2026-11-30 05:53:41.048004+00', NULL, '{"__var": {"traceparent": "00-a9f46fc20e1b3c00e3e88bb17b78433e-6725444d34d4dc78-00"}, "__type": "dict"}', 'not_started', NULL, NULL, NULL, NULL, 'null', 'asset_instance', '01a22b03-2600-758f-8a1d-0b1f2d30105e', NULL, NULL);
INSERT INTO public.task_instance VALUES ('01a22b03-6aa7-7bc7-903e-f3dc867a8558', 'entity_object', 'carriers_out', 'manual__2026-11-30T05:52:53.231683+00:00', -1, '2026-11-30 05:53:19.808586+00', '2026-11-30 05:53:20.021741+00', 0.213155, 'success', 1, 0, 'worker-1', 'airflow', 'default_pool', 1, 'default', 2, 'BashOperator', 'BashOperator', NULL, '2026-11-30 05:52:54.240583+00', NULL, '2026-11-30 05:53:19.846373+00', 23432, NULL, '\x80057d942e', '2026-11-30 05:53:20.05656+00', NULL, '{"__var": {"traceparent": "00-129843c1d87f134c0a6c95f43c0b76a1-386bdbf30afaa0e5-00"}, "__type": "dict"}', 'not_started', NULL, NULL, NULL, NULL, 'null', 'entity_object', '01a22b03-2603-7b4a-8dfb-63bd5f3256a7', NULL, NULL);
INSERT INTO public.task_instance VALUES ('01a22b03-6aa1-7cbb-b233-af67570b3d00', 'dict_column', 'carriers_out', 'manual__2026-11-30T05:52:53.231683+00:00', -1, '2026-11-30 05:53:20.114861+00', '2026-11-30 05:53:20.302793+00', 0.187932, 'success', 1, 0, 'worker-1', 'airflow', 'default_pool', 1, 'default', 2, 'BashOperator', 'BashOperator', NULL, '2026-11-30 05:52:54.240517+00', NULL, '2026-11-30 05:53:20.158373+00', 23432, NULL, '\x80057d942e', '2026-11-30 05:53:20.359012+00', NULL, '{"__var": {"traceparent": "00-129843c1d87f134c0a6c95f43c0b76a1-386bdbf30afaa0e5-00"}, "__type": "dict"}', 'not_started', NULL, NULL, NULL, NULL, 'null', 'dict_column', '01a22b03-2603-7b4a-8dfb-63bd5f3256a7', NULL, NULL);
INSERT INTO public.task_instance VALUES ('01a22b03-6aa8-726c-a5d9-67756ec3884c', 'asset_postgres', 'carriers_out', 'manual__2026-11-30T05:52:53.231683+00:00', -1, '2026-11-30 05:53:20.786689+00', '2026-11-30 05:53:20.985689+00', 0.199, 'success', 1, 0, 'worker-1', 'airflow', 'default_pool', 1, 'default', 2, 'BashOperator', 'BashOperator', NULL, '2026-11-30 05:52:54.2405+00', NULL, '2026-11-30 05:53:20.829936+00', 23432, NULL, '\x80057d942e', '2026-11-30 05:53:21.053618+00', NULL, '{"__var": {"traceparent": "00-129843c1d87f134c0a6c95f43c0b76a1-386bdbf30afaa0e5-00"}, "__type": "dict"}', 'not_started', NULL, NULL, NULL, NULL, 'null', 'asset_postgres', '01a22b03-2603-7b4a-8dfb-63bd5f3256a7', NULL, NULL);
INSERT INTO public.task_instance VALUES ('01a22b03-6a9c-70ff-bcdb-7a63ab1c2eee', 'dict_schema', 'carriers_out', 'manual__2026-11-30T05:52:53.231683+00:00', -1, '2026-11-30 05:53:21.120041+00', '2026-11-30 05:53:21.290736+00', 0.170695, 'success', 1, 0, 'worker-1', 'airflow', 'default_pool', 1, 'default', 2, 'BashOperator', 'BashOperator', NULL, '2026-11-30 05:52:54.240575+00', NULL, '2026-11-30 05:53:21.147395+00', 23432, NULL, '\x80057d942e', '2026-11-30 05:53:21.3107+00', NULL, '{"__var": {"traceparent": "00-129843c1d87f134c0a6c95f43c0b76a1-386bdbf30afaa0e5-00"}, "__type": "dict"}', 'not_started', NULL, NULL, NULL, NULL, 'null', 'dict_schema', '01a22b03-2603-7b4a-8dfb-63bd5f3256a7', NULL, NULL);
INSERT INTO public.task_instance VALUES ('01a22b03-6a9d-737c-84f3-13f95e6f54dd', 'dict_default_schema', 'carriers_out', 'manual__2026-11-30T05:52:53.231683+00:00', -1, '2026-11-30 05:53:21.386553+00', '2026-11-30 05:53:21.573797+00', 0.187244, 'success', 1, 0, 'worker-1', 'airflow', 'default_pool', 1, 'default', 2, 'BashOperator', 'BashOperator', NULL, '2026-11-30 05:52:54.240534+00', NULL, '2026-11-30 05:53:21.408095+00', 23432, NULL, '\x80057d942e', '2026-11-30 05:53:21.602246+00', NULL, '{"__var": {"traceparent": "00-129843c1d87f134c0a6c95f43c0b76a1-386bdbf30afaa0e5-00"}, "__type": "dict"}', 'not_started', NULL, NULL, NULL, NULL, 'null', 'dict_default_schema', '01a22b03-2603-7b4a-8dfb-63bd5f3256a7', NULL, NULL);
INSERT INTO public.task_instance VALUES ('01a22b03-6aa5-74e4-8045-4e20c28c3ead', 'text_address', 'carriers_out', 'manual__2026-11-30T05:52:53.231683+00:00', -1, '2026-11-30 05:53:21.70134+00', '2026-11-30 05:53:22.046816+00', 0.345476, 'success', 1, 0, 'worker-1', 'airflow', 'default_pool', 1, 'default', 2, 'BashOperator', 'BashOperator', NULL, '2026-11-30 05:52:54.240609+00', NULL, '2026-11-30 05:53:21.779839+00', 23432, NULL, '\x80057d942e', '2026-11-30 05:53:22.0642+00', NULL, '{"__var": {"traceparent": "00-129843c1d87f134c0a6c95f43c0b76a1-386bdbf30afaa0e5-00"}, "__type": "dict"}', 'not_started', NULL, NULL, NULL, NULL, 'null', 'text_address', '01a22b03-2603-7b4a-8dfb-63bd5f3256a7', NULL, NULL);
INSERT INTO public.task_instance VALUES ('01a22b03-6aad-7bc1-b477-dfe1a3ebbcda', 'openlineage_dataset', 'carriers_out', 'manual__2026-11-30T05:52:53.231683+00:00', -1, '2026-11-30 05:53:22.139242+00', '2026-11-30 05:53:22.407571+00', 0.268329, 'success', 1, 0, 'worker-1', 'airflow', 'default_pool', 1, 'default', 2, 'BashOperator', 'BashOperator', NULL, '2026-11-30 05:52:54.240591+00', NULL, '2026-11-30 05:53:22.186769+00', 23432, NULL, '\x80057d942e', '2026-11-30 05:53:22.459308+00', NULL, '{"__var": {"traceparent": "00-129843c1d87f134c0a6c95f43c0b76a1-386bdbf30afaa0e5-00"}, "__type": "dict"}', 'not_started', NULL, NULL, NULL, NULL, 'null', 'openlineage_dataset', '01a22b03-2603-7b4a-8dfb-63bd5f3256a7', NULL, NULL);
INSERT INTO public.task_instance VALUES ('01a22b03-6aac-7860-ad10-0596c3ea1926', 'alias_unused', 'carriers_out', 'manual__2026-11-30T05:52:53.231683+00:00', -1, '2026-11-30 05:53:22.576136+00', '2026-11-30 05:53:22.82711+00', 0.250974, 'success', 1, 0, 'worker-1', 'airflow', 'default_pool', 1, 'default', 2, 'BashOperator', 'BashOperator', NULL, '2026-11-30 05:52:54.240434+00', NULL, '2026-11-30 05:53:22.62122+00', 23432, NULL, '\x80057d942e', '2026-11-30 05:53:22.862846+00', NULL, '{"__var": {"traceparent": "00-129843c1d87f134c0a6c95f43c0b76a1-386bdbf30afaa0e5-00"}, "__type": "dict"}', 'not_started', NULL, NULL, NULL, NULL, 'null', 'alias_unused', '01a22b03-2603-7b4a-8dfb-63bd5f3256a7', NULL, NULL);
INSERT INTO public.task_instance VALUES ('01a22b03-6aaf-76ca-8eba-4848a8916f2f', 'alias_used', 'carriers_out', 'manual__2026-11-30T05:52:53.231683+00:00', -1, '2026-11-30 05:53:23.26365+00', '2026-11-30 05:53:23.391931+00', 0.128281, 'success', 1, 0, 'worker-1', 'airflow', 'default_pool', 1, 'default', 2, '_PythonDecoratedOperator', '@task', NULL, '2026-11-30 05:52:54.240454+00', NULL, '2026-11-30 05:53:23.290475+00', 23432, NULL, '\x80057d942e', '2026-11-30 05:53:23.460405+00', NULL, '{"__var": {"traceparent": "00-129843c1d87f134c0a6c95f43c0b76a1-386bdbf30afaa0e5-00"}, "__type": "dict"}', 'not_started', NULL, NULL, NULL, NULL, 'null', 'alias_used', '01a22b03-2603-7b4a-8dfb-63bd5f3256a7', NULL, NULL);
INSERT INTO public.task_instance VALUES ('01a22b03-6aa2-7f8d-a269-caa52a749510', 'dict_entity', 'carriers_out', 'manual__2026-11-30T05:52:53.231683+00:00', -1, '2026-11-30 05:53:23.531641+00', '2026-11-30 05:53:23.775688+00', 0.244047, 'success', 1, 0, 'worker-1', 'airflow', 'default_pool', 1, 'default', 2, 'BashOperator', 'BashOperator', NULL, '2026-11-30 05:52:54.24055+00', NULL, '2026-11-30 05:53:23.572569+00', 23432, NULL, '\x80057d942e', '2026-11-30 05:53:23.840938+00', NULL, '{"__var": {"traceparent": "00-129843c1d87f134c0a6c95f43c0b76a1-386bdbf30afaa0e5-00"}, "__type": "dict"}', 'not_started', NULL, NULL, NULL, NULL, 'null', 'dict_entity', '01a22b03-2603-7b4a-8dfb-63bd5f3256a7', NULL, NULL);
INSERT INTO public.task_instance VALUES ('01a22b03-6aa9-7f87-8a21-d483d62cb1fa', 'asset_mssql', 'carriers_out', 'manual__2026-11-30T05:52:53.231683+00:00', -1, '2026-11-30 05:53:24.004325+00', '2026-11-30 05:53:24.337748+00', 0.333423, 'success', 1, 0, 'worker-1', 'airflow', 'default_pool', 1, 'default', 2, 'BashOperator', 'BashOperator', NULL, '2026-11-30 05:52:54.240482+00', NULL, '2026-11-30 05:53:24.063842+00', 23432, NULL, '\x80057d942e', '2026-11-30 05:53:24.396891+00', NULL, '{"__var": {"traceparent": "00-129843c1d87f134c0a6c95f43c0b76a1-386bdbf30afaa0e5-00"}, "__type": "dict"}', 'not_started', NULL, NULL, NULL, NULL, 'null', 'asset_mssql', '01a22b03-2603-7b4a-8dfb-63bd5f3256a7', NULL, NULL);
INSERT INTO public.task_instance VALUES ('01a22b03-6a9e-7f4f-8c0a-73b4fb4d7de9', 'dict_no_schema', 'carriers_out', 'manual__2026-11-30T05:52:53.231683+00:00', -1, '2026-11-30 05:53:24.490876+00', '2026-11-30 05:53:24.642097+00', 0.151221, 'success', 1, 0, 'worker-1', 'airflow', 'default_pool', 1, 'default', 2, 'BashOperator', 'BashOperator', NULL, '2026-11-30 05:52:54.240567+00', NULL, '2026-11-30 05:53:24.538274+00', 23432, NULL, '\x80057d942e', '2026-11-30 05:53:24.661505+00', NULL, '{"__var": {"traceparent": "00-129843c1d87f134c0a6c95f43c0b76a1-386bdbf30afaa0e5-00"}, "__type": "dict"}', 'not_started', NULL, NULL, NULL, NULL, 'null', 'dict_no_schema', '01a22b03-2603-7b4a-8dfb-63bd5f3256a7', NULL, NULL);
INSERT INTO public.task_instance VALUES ('01a22b03-6aa3-797d-a2a5-00a03bbc7829', 'dict_list', 'carriers_out', 'manual__2026-11-30T05:52:53.231683+00:00', -1, '2026-11-30 05:53:24.710637+00', '2026-11-30 05:53:24.87718+00', 0.166543, 'success', 1, 0, 'worker-1', 'airflow', 'default_pool', 1, 'default', 2, 'BashOperator', 'BashOperator', NULL, '2026-11-30 05:52:54.240558+00', NULL, '2026-11-30 05:53:24.756721+00', 23432, NULL, '\x80057d942e', '2026-11-30 05:53:24.895436+00', NULL, '{"__var": {"traceparent": "00-129843c1d87f134c0a6c95f43c0b76a1-386bdbf30afaa0e5-00"}, "__type": "dict"}', 'not_started', NULL, NULL, NULL, NULL, 'null', 'dict_list', '01a22b03-2603-7b4a-8dfb-63bd5f3256a7', NULL, NULL);
INSERT INTO public.task_instance VALUES ('01a22b03-6aab-7426-97c8-b65dbe093f79', 'asset_elsewhere', 'carriers_out', 'manual__2026-11-30T05:52:53.231683+00:00', -1, '2026-11-30 05:53:25.0078+00', '2026-11-30 05:53:25.453798+00', 0.445998, 'success', 1, 0, 'worker-1', 'airflow', 'default_pool', 1, 'default', 2, 'BashOperator', 'BashOperator', NULL, '2026-11-30 05:52:54.240464+00', NULL, '2026-11-30 05:53:25.034781+00', 23432, NULL, '\x80057d942e', '2026-11-30 05:53:25.528388+00', NULL, '{"__var": {"traceparent": "00-129843c1d87f134c0a6c95f43c0b76a1-386bdbf30afaa0e5-00"}, "__type": "dict"}', 'not_started', NULL, NULL, NULL, NULL, 'null', 'asset_elsewhere', '01a22b03-2603-7b4a-8dfb-63bd5f3256a7', NULL, NULL);
INSERT INTO public.task_instance VALUES ('01a22b03-6aae-7e51-82e2-653bbc10586e', 'asset_named', 'carriers_out', 'manual__2026-11-30T05:52:53.231683+00:00', -1, '2026-11-30 05:53:26.45026+00', '2026-11-30 05:53:27.158287+00', 0.708027, 'success', 1, 0, 'worker-1', 'airflow', 'default_pool', 1, 'default', 2, 'BashOperator', 'BashOperator', NULL, '2026-11-30 05:52:54.24049+00', NULL, '2026-11-30 05:53:26.618072+00', 23432, NULL, '\x80057d942e', '2026-11-30 05:53:27.452441+00', NULL, '{"__var": {"traceparent": "00-129843c1d87f134c0a6c95f43c0b76a1-386bdbf30afaa0e5-00"}, "__type": "dict"}', 'not_started', NULL, NULL, NULL, NULL, 'null', 'asset_named', '01a22b03-2603-7b4a-8dfb-63bd5f3256a7', NULL, NULL);
INSERT INTO public.task_instance VALUES ('01a22b04-1570-7ff9-be02-33c912894aa2', 'text_fqn', 'carriers_in', 'manual__2026-11-30T05:53:32.910268+00:00', -1, '2026-11-30 05:53:56.73433+00', '2026-11-30 05:53:57.702972+00', 0.968642, 'success', 1, 0, 'worker-1', 'airflow', 'default_pool', 1, 'default', 2, 'BashOperator', 'BashOperator', NULL, '2026-11-30 05:53:39.625281+00', NULL, '2026-11-30 05:53:56.853176+00', 23432, NULL, '\x80057d942e', '2026-11-30 05:53:57.884875+00', NULL, '{"__var": {"traceparent": "00-a9f46fc20e1b3c00e3e88bb17b78433e-6725444d34d4dc78-00"}, "__type": "dict"}', 'not_started', NULL, NULL, NULL, NULL, 'null', 'text_fqn', '01a22b03-2600-758f-8a1d-0b1f2d30105e', NULL, NULL);
INSERT INTO public.task_instance VALUES ('01a22b04-157f-7b44-9f61-8a9cc53d6acb', 'asset_ref_uri', 'carriers_in', 'manual__2026-11-30T05:53:32.910268+00:00', -1, '2026-11-30 05:54:10.098677+00', '2026-11-30 05:54:10.530635+00', 0.431958, 'failed', 1, 0, 'worker-1', 'airflow', 'default_pool', 1, 'default', 2, 'BashOperator', 'BashOperator', NULL, '2026-11-30 05:53:39.625176+00', NULL, '2026-11-30 05:54:10.240406+00', 23432, NULL, '\x80057d942e', '2026-11-30 05:54:10.564909+00', NULL, '{"__var": {"traceparent": "00-a9f46fc20e1b3c00e3e88bb17b78433e-6725444d34d4dc78-00"}, "__type": "dict"}', 'not_started', NULL, NULL, NULL, NULL, NULL, 'asset_ref_uri', '01a22b03-2600-758f-8a1d-0b1f2d30105e', NULL, NULL);
INSERT INTO public.task_instance VALUES ('01a22b04-1578-70ee-b572-fa0f7c4bc607', 'alias_unused', 'carriers_in', 'manual__2026-11-30T05:53:32.910268+00:00', -1, '2026-11-30 05:53:50.749228+00', '2026-11-30 05:53:53.201399+00', 2.452171, 'success', 1, 0, 'worker-1', 'airflow', 'default_pool', 1, 'default', 2, 'BashOperator', 'BashOperator', NULL, '2026-11-30 05:53:39.625116+00', NULL, '2026-11-30 05:53:51.507924+00', 23432, NULL, '\x80057d942e', '2026-11-30 05:53:53.484246+00', NULL, '{"__var": {"traceparent": "00-a9f46fc20e1b3c00e3e88bb17b78433e-6725444d34d4dc78-00"}, "__type": "dict"}', 'not_started', NULL, NULL, NULL, NULL, 'null', 'alias_unused', '01a22b03-2600-758f-8a1d-0b1f2d30105e', NULL, NULL);
INSERT INTO public.task_instance VALUES ('01a22b04-157c-7f4a-8696-059bc2c03524', 'task_name', 'carriers_in', 'manual__2026-11-30T05:53:32.910268+00:00', -1, '2026-11-30 05:53:54.221126+00', '2026-11-30 05:53:56.103432+00', 1.882306, 'success', 1, 0, 'worker-1', 'airflow', 'default_pool', 1, 'default', 2, 'BashOperator', 'BashOperator', NULL, '2026-11-30 05:53:39.625256+00', NULL, '2026-11-30 05:53:54.370517+00', 23432, NULL, '\x80057d942e', '2026-11-30 05:53:56.37684+00', NULL, '{"__var": {"traceparent": "00-a9f46fc20e1b3c00e3e88bb17b78433e-6725444d34d4dc78-00"}, "__type": "dict"}', 'not_started', NULL, NULL, NULL, NULL, 'null', 'task_name', '01a22b03-2600-758f-8a1d-0b1f2d30105e', NULL, NULL);
INSERT INTO public.task_instance VALUES ('01a22b04-1573-72fa-841e-9b4b7c672561', 'entity_object', 'carriers_in', 'manual__2026-11-30T05:53:32.910268+00:00', -1, '2026-11-30 05:54:10.70684+00', '2026-11-30 05:54:11.451789+00', 0.744949, 'success', 1, 0, 'worker-1', 'airflow', 'default_pool', 1, 'default', 2, 'BashOperator', 'BashOperator', NULL, '2026-11-30 05:53:39.625236+00', NULL, '2026-11-30 05:54:10.832264+00', 23432, NULL, '\x80057d942e', '2026-11-30 05:54:11.570418+00', NULL, '{"__var": {"traceparent": "00-a9f46fc20e1b3c00e3e88bb17b78433e-6725444d34d4dc78-00"}, "__type": "dict"}', 'not_started', NULL, NULL, NULL, NULL, 'null', 'entity_object', '01a22b03-2600-758f-8a1d-0b1f2d30105e', NULL, NULL);
INSERT INTO public.task_instance VALUES ('01a22b04-1575-7a84-acad-f855fd7c0943', 'asset_mssql', 'carriers_in', 'manual__2026-11-30T05:53:32.910268+00:00', -1, '2026-11-30 05:53:57.984422+00', '2026-11-30 05:53:58.623223+00', 0.638801, 'success', 1, 0, 'worker-1', 'airflow', 'default_pool', 1, 'default', 2, 'BashOperator', 'BashOperator', NULL, '2026-11-30 05:53:39.62515+00', NULL, '2026-11-30 05:53:58.047391+00', 23432, NULL, '\x80057d942e', '2026-11-30 05:53:58.924306+00', NULL, '{"__var": {"traceparent": "00-a9f46fc20e1b3c00e3e88bb17b78433e-6725444d34d4dc78-00"}, "__type": "dict"}', 'not_started', NULL, NULL, NULL, NULL, 'null', 'asset_mssql', '01a22b03-2600-758f-8a1d-0b1f2d30105e', NULL, NULL);
INSERT INTO public.task_instance VALUES ('01a22b04-157e-7eaa-83d1-398938deb908', 'task_output', 'carriers_in', 'manual__2026-11-30T05:53:32.910268+00:00', -1, '2026-11-30 05:54:11.780611+00', '2026-11-30 05:54:12.609401+00', 0.82879, 'success', 1, 0, 'worker-1', 'airflow', 'default_pool', 1, 'default', 2, 'BashOperator', 'BashOperator', NULL, '2026-11-30 05:53:39.625263+00', NULL, '2026-11-30 05:54:11.911284+00', 23432, NULL, '\x80057d942e', '2026-11-30 05:54:12.688507+00', NULL, '{"__var": {"traceparent": "00-a9f46fc20e1b3c00e3e88bb17b78433e-6725444d34d4dc78-00"}, "__type": "dict"}', 'not_started', NULL, NULL, NULL, NULL, 'null', 'task_output', '01a22b03-2600-758f-8a1d-0b1f2d30105e', NULL, NULL);
INSERT INTO public.task_instance VALUES ('01a22b04-157d-78fe-a38e-a90bbfd7ba37', 'task_itself', 'carriers_in', 'manual__2026-11-30T05:53:32.910268+00:00', -1, '2026-11-30 05:53:59.175504+00', '2026-11-30 05:53:59.814923+00', 0.639419, 'success', 1, 0, 'worker-1', 'airflow', 'default_pool', 1, 'default', 2, 'BashOperator', 'BashOperator', NULL, '2026-11-30 05:53:39.625249+00', NULL, '2026-11-30 05:53:59.375447+00', 23432, NULL, '\x80057d942e', '2026-11-30 05:53:59.833481+00', NULL, '{"__var": {"traceparent": "00-a9f46fc20e1b3c00e3e88bb17b78433e-6725444d34d4dc78-00"}, "__type": "dict"}', 'not_started', NULL, NULL, NULL, NULL, 'null', 'task_itself', '01a22b03-2600-758f-8a1d-0b1f2d30105e', NULL, NULL);
INSERT INTO public.task_instance VALUES ('01a22b04-1577-7db8-8f18-57f3d8f94fc9', 'asset_elsewhere', 'carriers_in', 'manual__2026-11-30T05:53:32.910268+00:00', -1, '2026-11-30 05:54:13.65344+00', '2026-11-30 05:54:14.317776+00', 0.664336, 'success', 1, 0, 'worker-1', 'airflow', 'default_pool', 1, 'default', 2, 'BashOperator', 'BashOperator', NULL, '2026-11-30 05:53:39.625136+00', NULL, '2026-11-30 05:54:13.725524+00', 23432, NULL, '\x80057d942e', '2026-11-30 05:54:14.434956+00', NULL, '{"__var": {"traceparent": "00-a9f46fc20e1b3c00e3e88bb17b78433e-6725444d34d4dc78-00"}, "__type": "dict"}', 'not_started', NULL, NULL, NULL, NULL, 'null', 'asset_elsewhere', '01a22b03-2600-758f-8a1d-0b1f2d30105e', NULL, NULL);
INSERT INTO public.task_instance VALUES ('01a22b04-157b-7cf0-a4f1-69632a84da46', 'alias_used', 'carriers_in', 'manual__2026-11-30T05:53:32.910268+00:00', -1, '2026-11-30 05:54:17.214829+00', '2026-11-30 05:54:17.875644+00', 0.660815, 'success', 1, 0, 'worker-1', 'airflow', 'default_pool', 1, 'default', 2, 'BashOperator', 'BashOperator', NULL, '2026-11-30 05:53:39.625129+00', NULL, '2026-11-30 05:54:17.302691+00', 23432, NULL, '\x80057d942e', '2026-11-30 05:54:17.964643+00', NULL, '{"__var": {"traceparent": "00-a9f46fc20e1b3c00e3e88bb17b78433e-6725444d34d4dc78-00"}, "__type": "dict"}', 'not_started', NULL, NULL, NULL, NULL, 'null', 'alias_used', '01a22b03-2600-758f-8a1d-0b1f2d30105e', NULL, NULL);
INSERT INTO public.task_instance VALUES ('01a22b04-1580-7b7c-b6a6-c998ed218b05', 'asset_ref_name', 'carriers_in', 'manual__2026-11-30T05:53:32.910268+00:00', -1, '2026-11-30 05:54:18.303041+00', '2026-11-30 05:54:19.547208+00', 1.244167, 'success', 1, 0, 'worker-1', 'airflow', 'default_pool', 1, 'default', 2, 'BashOperator', 'BashOperator', NULL, '2026-11-30 05:53:39.625169+00', NULL, '2026-11-30 05:54:18.455363+00', 23432, NULL, '\x80057d942e', '2026-11-30 05:54:19.592545+00', NULL, '{"__var": {"traceparent": "00-a9f46fc20e1b3c00e3e88bb17b78433e-6725444d34d4dc78-00"}, "__type": "dict"}', 'not_started', NULL, NULL, NULL, NULL, 'null', 'asset_ref_name', '01a22b03-2600-758f-8a1d-0b1f2d30105e', NULL, NULL);
INSERT INTO public.task_instance VALUES ('01a22b04-1579-7bb1-9e0a-cede541d9d7a', 'openlineage_dataset', 'carriers_in', 'manual__2026-11-30T05:53:32.910268+00:00', -1, '2026-11-30 05:54:19.921938+00', '2026-11-30 05:54:20.817796+00', 0.895858, 'success', 1, 0, 'worker-1', 'airflow', 'default_pool', 1, 'default', 2, 'BashOperator', 'BashOperator', NULL, '2026-11-30 05:53:39.625242+00', NULL, '2026-11-30 05:54:20.056683+00', 23432, NULL, '\x80057d942e', '2026-11-30 05:54:20.916605+00', NULL, '{"__var": {"traceparent": "00-a9f46fc20e1b3c00e3e88bb17b78433e-6725444d34d4dc78-00"}, "__type": "dict"}', 'not_started', NULL, NULL, NULL, NULL, 'null', 'openlineage_dataset', '01a22b03-2600-758f-8a1d-0b1f2d30105e', NULL, NULL);
INSERT INTO public.task_instance VALUES ('01a22b04-157a-720f-ad37-7fb6ae9cc8d8', 'asset_named', 'carriers_in', 'manual__2026-11-30T05:53:32.910268+00:00', -1, '2026-11-30 05:54:21.103804+00', '2026-11-30 05:54:21.699651+00', 0.595847, 'success', 1, 0, 'worker-1', 'airflow', 'default_pool', 1, 'default', 2, 'BashOperator', 'BashOperator', NULL, '2026-11-30 05:53:39.625156+00', NULL, '2026-11-30 05:54:21.166912+00', 23432, NULL, '\x80057d942e', '2026-11-30 05:54:21.739233+00', NULL, '{"__var": {"traceparent": "00-a9f46fc20e1b3c00e3e88bb17b78433e-6725444d34d4dc78-00"}, "__type": "dict"}', 'not_started', NULL, NULL, NULL, NULL, 'null', 'asset_named', '01a22b03-2600-758f-8a1d-0b1f2d30105e', NULL, NULL);


--
-- Data for Name: task_outlet_asset_reference; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.task_outlet_asset_reference VALUES (1, 'carriers_out', 'asset_postgres', 'null', true, '2026-11-30 05:52:36.062485+00', '2026-11-30 05:52:36.062495+00');
INSERT INTO public.task_outlet_asset_reference VALUES (2, 'carriers_out', 'asset_mssql', 'null', true, '2026-11-30 05:52:36.062497+00', '2026-11-30 05:52:36.062498+00');
INSERT INTO public.task_outlet_asset_reference VALUES (3, 'carriers_out', 'asset_instance', 'null', true, '2026-11-30 05:52:36.062499+00', '2026-11-30 05:52:36.062501+00');
INSERT INTO public.task_outlet_asset_reference VALUES (4, 'carriers_out', 'asset_elsewhere', 'null', true, '2026-11-30 05:52:36.062502+00', '2026-11-30 05:52:36.062503+00');
INSERT INTO public.task_outlet_asset_reference VALUES (5, 'carriers_out', 'asset_named', 'null', true, '2026-11-30 05:52:36.062504+00', '2026-11-30 05:52:36.062506+00');


--
-- Name: asset_alias_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.asset_alias_id_seq', 2, true);


--
-- Name: asset_event_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.asset_event_id_seq', 6, true);


--
-- Name: asset_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.asset_id_seq', 6, true);


--
-- Name: asset_partition_dag_run_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.asset_partition_dag_run_id_seq', 1, false);


--
-- Name: dag_run_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.dag_run_id_seq', 2, true);


--
-- Name: import_error_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.import_error_id_seq', 1, false);


--
-- Name: log_template_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.log_template_id_seq', 2, true);


--
-- PostgreSQL database dump complete
--


