package io.garner.postgres;

import io.garner.config.Secret;
import io.garner.testkit.postgres.PostgresServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A database of a test server, and ways to fill and to harvest it. */
record TestDatabase(PostgresServer server, String name) {

    TestDatabase with(String script) throws SQLException {
        server.run(name, script);
        return this;
    }

    /** The configuration that harvests it as the superuser. */
    Configured configured() {
        return Configured.forServer(server.host(), server.port())
                .database(name)
                .login(server.superuser(), Secret.of(server::password));
    }

    Found harvest() {
        return configured().harvest();
    }

    /** The first column of what a query gives. */
    List<String> query(String sql) throws SQLException {
        try (Connection connection = server.connect(name);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }
}
