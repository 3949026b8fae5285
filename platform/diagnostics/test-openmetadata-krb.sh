#!/bin/sh
# Looks at what an ingestion needs, step by step: Kerberos ticket, SQL Server, catalog. Runs in any container with a Java.
# Usage: test-openmetadata-krb.sh [--jar FILE] [--config FILE] [arguments of "doctor", such as --source crm or --json]
# Variables: GARNER_JAR (the jar), GARNER_CONFIG (ingest.yaml), JAVA_HOME, KRB5CCNAME, KRB5_CONFIG.
# Ends with the doctor's exit code, or with 2 when it cannot be called.
set -eu

jar=${GARNER_JAR:-}
config=${GARNER_CONFIG:-}

fail() {
    echo "$1" >&2
    echo "What to do: $2" >&2
    exit 2
}

while [ $# -gt 0 ]; do
    case $1 in
        --jar)
            [ $# -ge 2 ] || fail "--jar needs a file." "Write --jar /path/to/ingest.jar."
            jar=$2
            shift 2
            ;;
        --config)
            [ $# -ge 2 ] || fail "--config needs a file." "Write --config /path/to/ingest.yaml."
            config=$2
            shift 2
            ;;
        *) break ;;
    esac
done

if [ -z "$jar" ]; then
    here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
    for candidate in ./ingest.jar "$here/ingest.jar" "$here/../../cli/target/ingest.jar" /opt/garner/ingest.jar; do
        if [ -f "$candidate" ]; then
            jar=$candidate
            break
        fi
    done
fi
[ -n "$jar" ] || fail "There is no ingest.jar here." \
    "Copy ingest.jar into this container and name it with --jar FILE or GARNER_JAR."
[ -r "$jar" ] || fail "$jar does not exist or may not be read." \
    "Name the right file with --jar FILE or GARNER_JAR, or mount it."

if [ -n "${JAVA_HOME:-}" ] && [ -x "$JAVA_HOME/bin/java" ]; then
    java=$JAVA_HOME/bin/java
else
    java=$(command -v java) || fail "There is no java in this container." \
        "Install a Java 17 or newer (apt-get install openjdk-17-jre-headless), or set JAVA_HOME."
fi

if [ -n "$config" ]; then
    set -- "$@" --config "$config"
fi
exec "$java" -jar "$jar" doctor "$@"
