CREATE TABLE dag (dag_id text PRIMARY KEY, is_paused boolean, is_stale boolean, fileloc text, relative_fileloc text, bundle_name text, owners text,
                  description text, timetable_summary text, max_active_tasks integer NOT NULL DEFAULT 16, has_import_errors boolean);
CREATE TABLE dag_tag (name text, dag_id text, PRIMARY KEY (name, dag_id));
CREATE TABLE dag_version (id uuid PRIMARY KEY, version_number integer, dag_id text, created_at timestamptz, UNIQUE (dag_id, version_number));
CREATE TABLE serialized_dag (id uuid PRIMARY KEY, dag_id text, data jsonb, data_compressed bytea, created_at timestamptz, dag_version_id uuid UNIQUE);
CREATE TABLE dag_run (id serial PRIMARY KEY, dag_id text, run_id text, logical_date timestamptz, run_after timestamptz NOT NULL, start_date timestamptz,
                      end_date timestamptz, state text, run_type text, conf jsonb, data_interval_start timestamptz, updated_at timestamptz, UNIQUE (dag_id, run_id));
CREATE TABLE task_instance (id uuid PRIMARY KEY, dag_id text, task_id text, run_id text, map_index integer NOT NULL DEFAULT -1, state text,
                            start_date timestamptz, end_date timestamptz, try_number integer, operator text, UNIQUE (dag_id, task_id, run_id, map_index));
CREATE TABLE asset (id serial PRIMARY KEY, name text, uri text, "group" text, extra json);
CREATE TABLE dag_schedule_asset_reference (asset_id integer, dag_id text, PRIMARY KEY (asset_id, dag_id));
CREATE TABLE dag_schedule_asset_name_reference (name text, dag_id text, PRIMARY KEY (name, dag_id));
CREATE TABLE dag_schedule_asset_uri_reference (uri text, dag_id text, PRIMARY KEY (uri, dag_id));
CREATE TABLE task_outlet_asset_reference (asset_id integer, dag_id text, task_id text, PRIMARY KEY (asset_id, dag_id, task_id));
CREATE TABLE task_inlet_asset_reference (asset_id integer, dag_id text, task_id text, PRIMARY KEY (asset_id, dag_id, task_id));
CREATE TABLE import_error (id serial PRIMARY KEY, timestamp timestamptz, filename text, bundle_name text, stacktrace text);
CREATE TABLE asset_alias (id serial PRIMARY KEY, name text, "group" text);
CREATE TABLE asset_alias_asset (alias_id integer, asset_id integer, PRIMARY KEY (alias_id, asset_id));
