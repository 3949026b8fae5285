CREATE TABLE dag (dag_id text PRIMARY KEY, root_dag_id text, is_paused boolean, is_subdag boolean, is_active boolean, fileloc text, owners text,
                  description text, schedule_interval text, max_active_tasks integer NOT NULL DEFAULT 16, has_import_errors boolean);
CREATE TABLE dag_tag (name text, dag_id text, PRIMARY KEY (name, dag_id));
CREATE TABLE serialized_dag (dag_id text PRIMARY KEY, fileloc text, data json, data_compressed bytea, last_updated timestamptz);
CREATE TABLE dag_run (id serial PRIMARY KEY, dag_id text, run_id text, execution_date timestamptz NOT NULL, start_date timestamptz, end_date timestamptz,
                      state text, run_type text, conf bytea, data_interval_start timestamptz, updated_at timestamptz, UNIQUE (dag_id, run_id));
CREATE TABLE task_instance (dag_id text, task_id text, run_id text, map_index integer NOT NULL DEFAULT -1, state text, start_date timestamptz, end_date timestamptz,
                            try_number integer, operator text, PRIMARY KEY (dag_id, task_id, run_id, map_index));
CREATE TABLE dataset (id serial PRIMARY KEY, uri text UNIQUE, extra json, is_orphaned boolean DEFAULT false);
CREATE TABLE dag_schedule_dataset_reference (dataset_id integer, dag_id text, PRIMARY KEY (dataset_id, dag_id));
CREATE TABLE task_outlet_dataset_reference (dataset_id integer, dag_id text, task_id text, PRIMARY KEY (dataset_id, dag_id, task_id));
CREATE TABLE import_error (id serial PRIMARY KEY, timestamp timestamptz, filename text, stacktrace text);
CREATE TABLE dataset_alias (id serial PRIMARY KEY, name text UNIQUE);
CREATE TABLE dataset_alias_dataset (alias_id integer, dataset_id integer, PRIMARY KEY (alias_id, dataset_id));
