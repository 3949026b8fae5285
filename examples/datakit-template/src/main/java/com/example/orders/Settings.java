package com.example.orders;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;

/** Where the databases are: the same variables that ingest.yaml reads. */
record Settings(Map<String, String> environment) {

    /** A variable is not set. */
    static final class MissingException extends RuntimeException {

        private static final long serialVersionUID = 1;

        MissingException(String variable) {
            super(variable + " is not set: the DAG takes it from an Airflow connection, see README.md");
        }
    }

    /** Opens {@code SHOP_HOST}, {@code SHOP_PORT}, {@code SHOP_USERNAME} and {@code SHOP_PASSWORD}, for instance. */
    Connection connect(String prefix) throws SQLException {
        String database = prefix.toLowerCase(Locale.ROOT);
        String url = "jdbc:postgresql://" + value(prefix + "_HOST") + ":" + value(prefix + "_PORT") + "/" + database;
        return DriverManager.getConnection(url, value(prefix + "_USERNAME"), value(prefix + "_PASSWORD"));
    }

    private String value(String variable) {
        String value = environment.getOrDefault(variable, "");
        if (value.isBlank()) {
            throw new MissingException(variable);
        }
        return value;
    }
}
