package io.garner.testkit.tds;

import io.garner.testkit.TestSecrets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;

/** The real driver, with every wait of it bounded. */
final class Client {

    static final String USER = "harvester";
    static final String PASSWORD = TestSecrets.random();

    private Client() {}

    static TdsServerBuilder server(SqlEngine engine) {
        return TdsServer.builder(engine).login(USER, PASSWORD);
    }

    static Connection connect(TdsServer server) throws SQLException {
        return connect(server, Map.of());
    }

    static Connection connect(TdsServer server, Map<String, String> properties) throws SQLException {
        Properties all = bounded();
        all.setProperty("user", USER);
        all.setProperty("password", PASSWORD);
        all.putAll(properties);
        return DriverManager.getConnection(server.jdbcUrl("crm"), all);
    }

    static Properties bounded() {
        Properties properties = new Properties();
        properties.setProperty("encrypt", "false");
        properties.setProperty("loginTimeout", "10");
        properties.setProperty("socketTimeout", "20000");
        properties.setProperty("connectRetryCount", "0");
        return properties;
    }

    static Object only(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getObject(1);
        }
    }
}
