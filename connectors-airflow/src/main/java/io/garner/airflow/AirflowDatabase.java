package io.garner.airflow;

import io.garner.config.Default;
import io.garner.config.Doc;
import io.garner.config.Secret;
import java.nio.file.Path;
import java.util.Optional;

/** Where Airflow keeps its metadata: a PostgreSQL database. */
public record AirflowDatabase(
        @Doc("Host name or address of the server.") String host,

        @Doc("TCP port of the server.") @Default("5432") int port,

        @Doc("The database.") @Default("airflow") String database,

        @Doc("The schema of Airflow's tables.") @Default("public")
        String schema,

        @Doc("The role to log in as; it needs SELECT on the tables that the guide names.")
        String username,

        @Doc("The password; when left out, the driver looks into .pgpass.")
        Optional<Secret> password,

        @Doc("How far to insist on TLS, in the driver's words.") @Default("prefer")
        String sslMode,

        @Doc("Certificates (PEM) of the authorities to trust.")
        Optional<Path> sslRootCert) {}
