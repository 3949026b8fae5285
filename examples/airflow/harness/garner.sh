# Sourced after lab.sh: the real jars, the database that is harvested and the catalog that is filled.
# shellcheck shell=bash

GARNER_JAR=${GARNER_JAR:-$ROOT/cli/target/ingest.jar}
SANDBOX_JAR=${GARNER_SANDBOX_JAR:-$ROOT/sandbox/target/sandbox.jar}
export GARNER_JAR

jars() {
  [ -f "$GARNER_JAR" ] && [ -f "$SANDBOX_JAR" ] && return 0
  echo "The jars are not built; building them."
  (cd "$ROOT" && mvn -B -q install -DskipTests -pl cli,sandbox -am) >"$LAB/mvn.log" 2>&1
}

# Pagila in the lab's PostgreSQL, with the role that harvests it; the role `lab` owns it and may write.
pagila() {
  PAGILA_PASSWORD=$(secret)
  export PAGILA_PASSWORD
  psql -qc 'set client_min_messages = warning' -c 'drop database if exists pagila' -c 'create database pagila' || return 1
  local scripts=$ROOT/testkit/src/main/resources/io/garner/testkit/pagila file
  for file in "$scripts"/0*.sql; do
    [ "${file##*/}" = 03-payment-plain.sql ] || psql -d pagila -q -v ON_ERROR_STOP=1 -f "$file" >>"$LAB/pagila.log" 2>&1 || return 1
  done
  psql -d pagila -q -f "$HERE/dags/sql/film_languages.sql" # what the ETL job fills, as it was left yesterday
  psql -d pagila -qc analyze
  [ -n "$(psql -Atc "select 1 from pg_roles where rolname = 'harvester'")" ] || psql -qc 'create role harvester login'
  psql -q <<<"alter role harvester password '$PAGILA_PASSWORD'"
}

# A database of 400 tables to be divided; each Airflow gets its own copy, for its proofs change it.
estate() { psql -qc 'create database estate' && psql -d estate -q -v ON_ERROR_STOP=1 -f "$HERE/harness/estate.sql" >"$LAB/estate.log" 2>&1; }

estate_copy() {
  export ESTATE_DATABASE=estate_${VERSION//./}
  psql -qc "create database $ESTATE_DATABASE template estate"
}

# A stand-in for SQL Server, with a KDC and a ticket; both Airflows read it. What leads there stands in sql-server.env.
sql_server_start() { sandbox_serve "$LAB" sql-server sql-server; }

# Starts what the sandbox serves and waits until it is there. Arguments: where, under which name, the command and its options.
sandbox_serve() {
  local place=$1/$2 tries=0
  shift 2
  java -Xmx512m -jar "$SANDBOX_JAR" "$@" --env-file "$place.env" >"$place.log" 2>&1 &
  echo $! >"$place.pid"
  until [ -s "$place.env" ]; do
    tries=$((tries + 1))
    if [ "$tries" -gt 300 ] || ! kill -0 "$(cat "$place.pid")" 2>/dev/null; then return 1; fi
    sleep 0.2
  done
}

sandbox_stop() {
  [ -f "$1.pid" ] || return 0
  kill "$(cat "$1.pid")" 2>/dev/null
  rm -f "$1.pid"
}

# A catalog of the Airflow in use; how it is reached stands in NAME.env.
catalog_serve() { sandbox_serve "$HOME_OF" "$1" catalog --version 1.4.0; }

# The one that its DAGs fill.
catalog_start() {
  catalog_serve catalog || return 1
  set -a
  . "$HOME_OF/catalog.env"
  set +a
}

catalog_stop() {
  sandbox_stop "$LAB/$1/catalog"
  sandbox_stop "$LAB/$1/plain"
}

# Connections and configuration of the Airflow in use. The sources of type airflow come in only when the jar knows them.
connect_airflow() {
  local json='{"conn_type": "%s", "host": "%s", "port": %s, "login": "%s", "password": "%s", "schema": "%s"}'
  # shellcheck disable=SC2059
  connection() { printf "$json" "$@"; }
  AIRFLOW_CONN_OPENMETADATA=$(connection http "$OPENMETADATA_URL" null '' "$OPENMETADATA_JWT_TOKEN" '')
  AIRFLOW_CONN_PAGILA=$(connection postgres 127.0.0.1 "$LAB_PORT" harvester "$PAGILA_PASSWORD" pagila)
  AIRFLOW_CONN_PAGILA_ETL=$(connection postgres 127.0.0.1 "$LAB_PORT" lab "$LAB_PASSWORD" pagila)
  AIRFLOW_CONN_AIRFLOW_API=$(connection http "${API%/api/v*}" null viewer "$VIEWER_PASSWORD" '')
  export AIRFLOW_CONN_OPENMETADATA AIRFLOW_CONN_PAGILA AIRFLOW_CONN_PAGILA_ETL AIRFLOW_CONN_AIRFLOW_API
  export PAGILA_HOST=127.0.0.1 PAGILA_PORT=$LAB_PORT
  export GARNER_CONFIG=$HOME_OF/ingest.yaml
  write_config
}

write_config() {
  sed '/^  airflow:/,$d' "$HERE/ingest.yaml" >"$GARNER_CONFIG"
  [ "${AIRFLOW_TYPE:-}" = yes ] || return 0
  local service=airflow_${VERSION//./_}
  export AIRFLOW_API_URL=${API%/api/v*} AIRFLOW_API_USER=viewer AIRFLOW_API_PASSWORD=$VIEWER_PASSWORD LAB_PASSWORD
  cat >>"$GARNER_CONFIG" <<YAML
  airflow:
    type: airflow
    service: $service
    url: \${AIRFLOW_API_URL}
    auth: {type: basic, username: "\${AIRFLOW_API_USER}", password: "\${AIRFLOW_API_PASSWORD}"}
  airflow_rest:
    type: airflow
    service: ${service}_rest
    url: \${AIRFLOW_API_URL}
    auth: {type: basic, username: "\${AIRFLOW_API_USER}", password: "\${AIRFLOW_API_PASSWORD}"}
  airflow_db:
    type: airflow
    service: ${service}_db
    url: \${AIRFLOW_API_URL}
    database: {host: 127.0.0.1, port: $LAB_PORT, database: $DB, username: lab, password: "\${LAB_PASSWORD}"}
    connections: {pagila_etl: pagila.pagila.public}
    parseSql: true
YAML
}

# The example DAG as it stands, but over the estate, in a folder of its own, with neither schedule nor retries.
estate_dag() {
  export AIRFLOW__CORE__DAGS_FOLDER=$HOME_OF/fan-out
  mkdir -p "$AIRFLOW__CORE__DAGS_FOLDER"
  cp "$HERE/dags/garner_airflow.py" "$AIRFLOW__CORE__DAGS_FOLDER/"
  sed -e 's/"ingest_fan_out"/"estate_fan_out"/' -e 's/schedule="[^"]*"/schedule=None/' -e 's/"retries": [0-9]/"retries": 0/' \
    -e 's/--source pagila/--source estate/' -e 's/--max-units 16/--max-units 8/' \
    "$HERE/dags/ingest_fan_out.py" >"$AIRFLOW__CORE__DAGS_FOLDER/estate_fan_out.py"
  export JDK_JAVA_OPTIONS="-XX:TieredStopAtLevel=1 -XX:+UseSerialGC" # twenty short runs, on a processor for each Airflow
  export GARNER_CONFIG=$HOME_OF/estate.yaml
  cat >"$GARNER_CONFIG" <<'YAML'
openmetadata: {url: "${OPENMETADATA_URL}", token: "${OPENMETADATA_JWT_TOKEN}"}
sources:
  estate:
    type: postgres
    service: estate
    host: ${PAGILA_HOST}
    port: ${PAGILA_PORT}
    database: ${ESTATE_DATABASE}
    username: harvester
    password: ${PAGILA_PASSWORD}
    lockTimeout: 50s # longer than the proofs take to end a session that waits
YAML
}
