package io.garner.testkit.tds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.garner.testkit.TestSecrets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class TdsLoginTest {

    private static final String UNUSUAL = TestSecrets.random() + "pässwörd €";

    @Test
    void isRefusedWithAWrongPassword() {
        try (TdsServer server = Client.server(FakeEngine.echo()).start()) {
            refused(server, Map.of("password", TestSecrets.random()), 18456, "Login failed for user 'harvester'.");
            refused(server, Map.of("user", "nobody"), 18456, "Login failed for user 'nobody'.");
            refused(server, Map.of("password", ""), 18456, "Login failed for user 'harvester'.");
            assertThat(server.log().logins()).isEmpty();
            assertThat(server.log().refusedLogins()).hasSize(3);
        }
    }

    @Test
    void takesANewPasswordFromThenOn() throws SQLException {
        try (TdsServer server = Client.server(FakeEngine.echo()).start()) {
            server.logins().add(Client.USER.toUpperCase(Locale.ROOT), UNUSUAL);
            refused(server, Map.of(), 18456, "Login failed for user 'harvester'.");
            try (Connection connection = Client.connect(server, Map.of("password", UNUSUAL))) {
                assertThat(connection.isValid(5)).isTrue();
            }
            server.logins().remove(Client.USER);
            refused(server, Map.of("password", UNUSUAL), 18456, "Login failed for user 'harvester'.");
        }
    }

    @Test
    void isRefusedForADatabaseThatDoesNotExist() {
        try (TdsServer server = Client.server(FakeEngine.echo()).start()) {
            refused(
                    server,
                    Map.of("databaseName", "nodb"),
                    4060,
                    "Cannot open database \"nodb\" requested by the login. The login failed.");
        }
    }

    @Test
    void opensTheDefaultDatabaseForClientsThatChooseNone() throws SQLException {
        Properties properties = Client.bounded();
        properties.setProperty("user", Client.USER);
        properties.setProperty("password", Client.PASSWORD);
        try (TdsServer server =
                        Client.server(FakeEngine.echo()).defaultDatabase("crm").start();
                Connection connection =
                        DriverManager.getConnection("jdbc:sqlserver://127.0.0.1:" + server.port(), properties)) {
            assertThat(connection.getCatalog()).isEqualTo("crm");
            assertThat(server.log().logins())
                    .singleElement()
                    .satisfies(login -> assertThat(login.database()).isEmpty());
        }
    }

    @Test
    void failsAsOftenAsWished() throws SQLException {
        TdsError unavailable = new TdsError(
                40613,
                1,
                20,
                "Database 'crm' on server 'x' is not currently available. Please retry the connection later.");
        try (TdsServer server = Client.server(FakeEngine.echo()).start()) {
            server.faults().refuseLogins(1, TdsError.loginFailed("whoever"));
            refused(server, Map.of(), 18456, "Login failed for user 'whoever'.");
            Client.connect(server).close();
            // The driver by itself may try again after other errors, so only the log knows how often it was refused.
            server.faults().refuseLogins(Integer.MAX_VALUE, unavailable);
            refused(server, Map.of(), 40613, String.valueOf(unavailable.getMessage()));
            assertThat(server.log().refusedLogins()).contains(unavailable);
            server.faults().clear();
            Client.connect(server).close();
        }
    }

    @Test
    void sendsReadersOnToAnotherServer() throws SQLException {
        try (TdsServer secondary = Client.server(FakeEngine.echo()).start();
                TdsServer listener = Client.server(FakeEngine.echo())
                        .routingReadersTo("127.0.0.1", secondary.port())
                        .start();
                Connection reader = Client.connect(listener, Map.of("applicationIntent", "ReadOnly"));
                Connection writer = Client.connect(listener)) {
            assertThat(reader.isValid(5)).isTrue();
            assertThat(writer.isValid(5)).isTrue();
            assertThat(secondary.log().logins())
                    .singleElement()
                    .satisfies(login -> assertThat(login.readOnly()).isTrue());
            assertThat(listener.log().allStatements()).hasSize(1);
        }
    }

    private static void refused(TdsServer server, Map<String, String> properties, int number, String message) {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> Client.connect(server, properties).close())
                .satisfies(fault -> {
                    assertThat(fault.getErrorCode()).isEqualTo(number);
                    assertThat(fault.getMessage()).startsWith(message);
                    assertThat(fault.getSQLState()).isEqualTo("S0001");
                });
    }
}
