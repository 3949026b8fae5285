# Sourced by the scripts beside it: two real Airflows, each with its own virtual environment, home and database, and
# one PostgreSQL on loopback. Everything lives below $LAB, and every password is made for this run.
# shellcheck shell=bash

HERE=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
ROOT=$(cd "$HERE/../.." && pwd)
LAB=${GARNER_AIRFLOW_LAB:-$ROOT/target/airflow}
VENVS=${GARNER_AIRFLOW_VENVS:-$ROOT/target/airflow}
VERSIONS=${GARNER_AIRFLOW_VERSIONS:-2.11 3.3}
PGBIN=${GARNER_PGBIN:-/usr/lib/postgresql/15/bin}
PYTHON=${GARNER_PYTHON:-python3}

secret() { "$PYTHON" -c 'import secrets; print(secrets.token_hex(16))'; }

free_port() { "$PYTHON" -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'; }

# --- virtual environments -------------------------------------------------------------------------------------------

# Whether the environment of a version is there, and made from the requirements as they are now.
venv_ready() { cmp -s "$HERE/harness/requirements-$1.txt" "$VENVS/venv-$1/installed.txt"; }

make_venv() {
  local version=$1 venv=$VENVS/venv-$1 wanted=$HERE/harness/requirements-$1.txt
  venv_ready "$version" && return 0
  mkdir -p "$VENVS"
  "$PYTHON" -m venv --clear "$venv" &&
    "$venv/bin/pip" install --quiet --disable-pip-version-check -r "$wanted" >"$VENVS/pip-$version.log" 2>&1 &&
    cp "$wanted" "$venv/installed.txt"
}

# Whether pip reaches an index that knows Airflow.
index_reachable() {
  local probe
  probe=$(mktemp -d)
  timeout 60 "$PYTHON" -m pip download --quiet --disable-pip-version-check --no-deps --retries 1 --timeout 15 \
    -d "$probe" 'apache-airflow==3.3.2' >/dev/null 2>&1
  local result=$?
  rm -rf "$probe"
  return $result
}

# --- PostgreSQL -----------------------------------------------------------------------------------------------------

# PostgreSQL refuses to run as root, so root hands it to the user postgres.
as_postgres() {
  if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi
}

pg_start() {
  [ -f "$LAB/postgres.env" ] || pg_create || return 1
  PGDIR=$LAB/postgres
  . "$LAB/postgres.env"
  export PGHOST=127.0.0.1 PGPORT=$LAB_PORT PGUSER=lab PGPASSWORD=$LAB_PASSWORD PGDATABASE=postgres
  "$PGBIN/pg_isready" -q && return 0
  as_postgres "$PGBIN/pg_ctl" -D "$PGDIR/data" -w -t 60 -l "$PGDIR/log" \
    -o "-p $LAB_PORT -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off" start >"$LAB/pg_ctl.log"
}

pg_create() {
  local folder=$LAB/postgres password port
  mkdir -p "$folder"
  # A checkout below /root is out of reach for the user postgres.
  as_postgres test -x "$folder" || folder=$(mktemp -d)
  password=$(secret)
  port=$(free_port)
  (umask 077 && printf '%s' "$password" >"$folder/password")
  if [ "$(id -u)" = 0 ]; then chown -R postgres "$folder"; fi
  as_postgres "$PGBIN/initdb" -D "$folder/data" -U lab -E UTF8 --locale=C --auth=scram-sha-256 \
    --pwfile="$folder/password" >"$LAB/initdb.log" || return 1
  rm -f "$folder/password"
  (umask 077 && printf 'PGDIR=%s\nLAB_PASSWORD=%s\nLAB_PORT=%s\n' "$folder" "$password" "$port" >"$LAB/postgres.env")
}

pg_stop() {
  [ -f "$LAB/postgres.env" ] && . "$LAB/postgres.env"
  [ -d "${PGDIR:-}/data" ] && as_postgres "$PGBIN/pg_ctl" -D "$PGDIR/data" -m fast -w -t 30 stop >/dev/null 2>&1
  return 0
}

database_exists() { [ "$(psql -Atc "select count(*) from pg_database where datname = '$1'")" = 1 ]; }

# --- Airflow --------------------------------------------------------------------------------------------------------

database_of() { echo "airflow_${1//./}"; }

# Points this shell at one Airflow. Its secrets are kept in a file that only this user reads, so that it can be started again.
use_airflow() {
  VERSION=$1
  HOME_OF=$LAB/$VERSION
  mkdir -p "$HOME_OF/home" "$HOME_OF/dags"
  if [ ! -f "$HOME_OF/secrets.env" ]; then
    (umask 077 && printf 'ADMIN_PASSWORD=%s\nVIEWER_PASSWORD=%s\nAPP_SECRET=%s\nFERNET=%s\nAPI_PORT=%s\n' "$(secret)" "$(secret)" "$(secret)$(secret)" \
      "$("$PYTHON" -c 'import base64, os; print(base64.urlsafe_b64encode(os.urandom(32)).decode())')" "$(free_port)" >"$HOME_OF/secrets.env")
  fi
  . "$HOME_OF/secrets.env"
  AIRFLOW=$VENVS/venv-$VERSION/bin/airflow
  PY=$VENVS/venv-$VERSION/bin/python
  DB=$(database_of "$VERSION")
  export PYTHONDONTWRITEBYTECODE=1 PYTHONWARNINGS=ignore
  export AIRFLOW_HOME=$HOME_OF/home
  export AIRFLOW__CORE__DAGS_FOLDER=$HOME_OF/dags
  export AIRFLOW__CORE__LOAD_EXAMPLES=False
  export AIRFLOW__CORE__DAGS_ARE_PAUSED_AT_CREATION=False
  export AIRFLOW__CORE__FERNET_KEY=$FERNET
  export AIRFLOW__DATABASE__SQL_ALCHEMY_CONN=postgresql+psycopg2://lab:$LAB_PASSWORD@127.0.0.1:$LAB_PORT/$DB
  export AIRFLOW__LOGGING__LOGGING_LEVEL=${LOGGING_LEVEL:-INFO}
  export AIRFLOW_CONN_WAREHOUSE=postgresql://lab:$LAB_PASSWORD@127.0.0.1:$LAB_PORT/warehouse
  unset AIRFLOW__SCHEDULER__STANDALONE_DAG_PROCESSOR AIRFLOW__METRICS__TIMER_UNIT_CONSISTENCY AIRFLOW__API__AUTH_BACKENDS
  if [ "$VERSION" = 2.11 ]; then
    export AIRFLOW__CORE__EXECUTOR=SequentialExecutor
    export AIRFLOW__METRICS__TIMER_UNIT_CONSISTENCY=True # without it every command prints a warning
    export AIRFLOW__SCHEDULER__STANDALONE_DAG_PROCESSOR=True
    export AIRFLOW__API__AUTH_BACKENDS=airflow.providers.fab.auth_manager.api.auth.backend.basic_auth
    export AIRFLOW__WEBSERVER__SECRET_KEY=$APP_SECRET AIRFLOW__WEBSERVER__WEB_SERVER_HOST=127.0.0.1
    API=http://127.0.0.1:$API_PORT/api/v1
  else
    export AIRFLOW__CORE__EXECUTOR=LocalExecutor
    export AIRFLOW__API__SECRET_KEY=$APP_SECRET AIRFLOW__API_AUTH__JWT_SECRET=$APP_SECRET$APP_SECRET
    export AIRFLOW__CORE__SIMPLE_AUTH_MANAGER_USERS=admin:admin,viewer:viewer
    export AIRFLOW__CORE__SIMPLE_AUTH_MANAGER_PASSWORDS_FILE=$HOME_OF/passwords.json
    (umask 077 && printf '{"admin": "%s", "viewer": "%s"}' "$ADMIN_PASSWORD" "$VIEWER_PASSWORD" >"$HOME_OF/passwords.json")
    API=http://127.0.0.1:$API_PORT/api/v2
  fi
}

# The database of the Airflow in use, and on 2.11 the two users of its API.
migrate() {
  database_exists "$DB" || psql -qc "create database $DB"
  "$AIRFLOW" db migrate >"$HOME_OF/migrate.log" 2>&1 || return 1
  [ "$VERSION" = 2.11 ] || return 0
  "$AIRFLOW" sync-perm >>"$HOME_OF/migrate.log" 2>&1 # makes the roles
  "$AIRFLOW" users create -u admin -p "$ADMIN_PASSWORD" -f A -l A -e admin@example.com -r Admin >>"$HOME_OF/migrate.log" 2>&1
  "$AIRFLOW" users create -u viewer -p "$VIEWER_PASSWORD" -f V -l V -e viewer@example.com -r Viewer >>"$HOME_OF/migrate.log" 2>&1
}

# What the scheduler's DAG processor does, once: parse every file, store DAGs and import errors.
parse_dags() { timeout 240 "$AIRFLOW" dag-processor --num-runs 1 >>"$HOME_OF/dag-processor.log" 2>&1; }

api_start() {
  if [ "$VERSION" = 2.11 ]; then
    setsid "$AIRFLOW" webserver -p "$API_PORT" -w 1 >"$HOME_OF/api.log" 2>&1 &
  else
    setsid "$AIRFLOW" api-server --host 127.0.0.1 -p "$API_PORT" -w 1 >"$HOME_OF/api.log" 2>&1 &
  fi
  echo $! >"$HOME_OF/api.pid"
  local health=$API/health tries=0
  [ "$VERSION" = 2.11 ] || health=$API/monitor/health
  until curl -sf -o /dev/null "$health"; do
    tries=$((tries + 1))
    if [ "$tries" -gt 120 ] || ! kill -0 "$(cat "$HOME_OF/api.pid")" 2>/dev/null; then
      echo "The API server of Airflow $VERSION did not start; see $HOME_OF/api.log" >&2
      return 1
    fi
    sleep 1
  done
}

# Its group, for the server starts workers.
api_stop() {
  [ -f "$LAB/$1/api.pid" ] || return 0
  kill -- "-$(cat "$LAB/$1/api.pid")" 2>/dev/null
  rm -f "$LAB/$1/api.pid"
  return 0
}

# The scheduler of the Airflow in use with its LocalExecutor, and what parses DAGs for it. Airflow 3 runs tasks through its API
# server, which must be up. Only DAGs of the folder that is set now run: what the database has of others is paused.
scheduler_start() {
  export AIRFLOW__CORE__EXECUTOR=LocalExecutor AIRFLOW__CORE__PARALLELISM=8
  export AIRFLOW__CORE__EXECUTION_API_SERVER_URL=http://127.0.0.1:$API_PORT/execution/
  "$AIRFLOW" dags pause --treat-dag-id-as-regex '.*' --yes >"$HOME_OF/pause.log" 2>&1 || return 1
  setsid "$AIRFLOW" dag-processor >>"$HOME_OF/dag-processor.log" 2>&1 &
  echo $! >"$HOME_OF/dag-processor.pid"
  # Its server of logs would listen on all addresses.
  setsid "$AIRFLOW" scheduler --skip-serve-logs >"$HOME_OF/scheduler.log" 2>&1 &
  echo $! >"$HOME_OF/scheduler.pid"
}

# Their groups: the scheduler ends its tasks and workers.
scheduler_stop() {
  local pid tries=0
  for pid in "$LAB/$1"/{scheduler,dag-processor}.pid; do
    [ ! -f "$pid" ] || kill -- "-$(cat "$pid")" 2>/dev/null
  done
  for pid in "$LAB/$1"/{scheduler,dag-processor}.pid; do
    [ -f "$pid" ] || continue
    while kill -0 -- "-$(cat "$pid")" 2>/dev/null; do
      tries=$((tries + 1))
      [ "$tries" -le 100 ] || { kill -KILL -- "-$(cat "$pid")" 2>/dev/null; break; }
      sleep 0.2
    done
    rm -f "$pid"
  done
}
