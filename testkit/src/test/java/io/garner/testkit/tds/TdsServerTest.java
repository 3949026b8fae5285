package io.garner.testkit.tds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TdsServerTest {

    private final FakeEngine engine = FakeEngine.echo();

    @Test
    void answersWithTheEnginesRows() throws SQLException {
        try (TdsServer server = Client.server(engine).start();
                Connection connection = Client.connect(server, Map.of("applicationName", "garner"))) {
            assertThat(Client.only(connection, "SELECT name FROM sys.tables")).isEqualTo("SELECT name FROM sys.tables");
            assertThat(connection.getMetaData().getDatabaseProductVersion()).isEqualTo("16.00.4096");
            assertThat(server.log().logins())
                    .containsExactly(new TdsLogin(Client.USER, "", false, "garner", false, false, "crm", 1));
            assertThat(server.log().statements())
                    .containsExactly(new ReceivedStatement(1, "crm", "SELECT name FROM sys.tables", List.of(), false));
        }
    }

    @Test
    void seesThatAClientOnlyReads() throws SQLException {
        try (TdsServer server = Client.server(engine).start();
                Connection connection = Client.connect(server, Map.of("applicationIntent", "ReadOnly"))) {
            assertThat(connection.isValid(5)).isTrue();
            assertThat(server.log().logins()).singleElement().matches(TdsLogin::readOnly);
        }
    }

    @Test
    void changesTheDatabase() throws SQLException {
        try (TdsServer server = Client.server(engine).start();
                Connection connection = Client.connect(server)) {
            assertThat(connection.getCatalog()).isEqualTo("crm");
            connection.setCatalog("sales [x]");
            assertThat(connection.getCatalog()).isEqualTo("sales [x]");
            Client.only(connection, "SELECT 2");
            assertThat(server.log().statements())
                    .extracting(ReceivedStatement::database)
                    .containsExactly("sales [x]");
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> connection.setCatalog("nodb"))
                    .withMessage("Database 'nodb' does not exist. Make sure that the name is entered correctly.")
                    .matches(fault -> fault.getErrorCode() == 911);
            assertThat(connection.getCatalog()).isEqualTo("sales [x]");
        }
    }

    @Test
    void keepsTheDriversOwnStatementsFromTheEngine() throws SQLException {
        try (TdsServer server = Client.server(engine).start();
                Connection connection = Client.connect(server, Map.of("lockTimeout", "5000"))) {
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_UNCOMMITTED);
            connection.setAutoCommit(false);
            connection.commit();
            connection.rollback();
            connection.setAutoCommit(true);
            assertThat(connection.isValid(5)).isTrue();
            assertThat(server.log().statements()).isEmpty();
            assertThat(server.log().allStatements()).hasSizeGreaterThanOrEqualTo(6);
        }
    }

    @Test
    void sendsLongAnswersInManyPackets() throws SQLException {
        List<TdsColumn> columns =
                List.of(new TdsColumn("id", TdsType.INT, false), TdsColumn.of("text", TdsType.nvarchar(TdsType.MAX)));
        List<List<Object>> rows = IntStream.range(0, 500)
                .mapToObj(i -> List.<Object>of(i, "row " + i + " ".repeat(i)))
                .toList();
        FakeEngine many = new FakeEngine((sql, parameters) -> SqlAnswer.rows(columns, rows));
        try (TdsServer server = Client.server(many).packetSize(512).start();
                Connection connection = Client.connect(server);
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("any")) {
            for (List<Object> row : rows) {
                assertThat(answer.next()).isTrue();
                assertThat(answer.getInt(1)).isEqualTo(row.get(0));
                assertThat(answer.getString(2)).isEqualTo(row.get(1));
            }
            assertThat(answer.next()).isFalse();
        }
    }

    @Test
    void readsLongStatementsInManyPackets() throws SQLException {
        FakeEngine length = new FakeEngine((sql, parameters) ->
                SqlAnswer.rows(List.of(TdsColumn.of("length", TdsType.INT)), List.of(List.of(sql.length()))));
        try (TdsServer server = Client.server(length).start();
                Connection connection = Client.connect(server)) {
            assertThat(Client.only(connection, "x".repeat(50_000))).isEqualTo(50_000);
        }
    }

    @Test
    void tellsTheCountOfChangedRows() throws SQLException {
        FakeEngine changing = new FakeEngine((sql, parameters) -> SqlAnswer.changed(3));
        try (TdsServer server = Client.server(changing).start();
                Connection connection = Client.connect(server);
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate("UPDATE x SET y = 1")).isEqualTo(3);
        }
    }

    @Test
    void refusesStatementsInTheEnginesWords() throws SQLException {
        FakeEngine refusing = new FakeEngine((sql, parameters) -> {
            throw TdsError.invalidObject("sys.nothing");
        });
        try (TdsServer server = Client.server(refusing).start();
                Connection connection = Client.connect(server)) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> Client.only(connection, "SELECT * FROM sys.nothing"))
                    .withMessage("Invalid object name 'sys.nothing'.")
                    .matches(fault -> fault.getErrorCode() == 208)
                    .satisfies(fault -> assertThat(fault.getSQLState()).isEqualTo("S0002"));
            assertThat(connection.isValid(5)).isTrue();
        }
    }

    @Test
    void failsInTheMiddleOfTheRows() throws SQLException {
        List<TdsColumn> columns = List.of(TdsColumn.of("id", TdsType.INT));
        FakeEngine failing = new FakeEngine((sql, parameters) -> new SqlAnswer.Rows(
                columns,
                IntStream.range(0, 10)
                        .mapToObj(i -> {
                            if (i == 5) {
                                throw TdsError.of(8134, "Divide by zero error encountered.");
                            }
                            return Collections.singletonList((Object) i);
                        })
                        .iterator(),
                () -> {}));
        try (TdsServer server = Client.server(failing).start();
                Connection connection = Client.connect(server);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("any")) {
            for (int i = 0; i < 5; i++) {
                assertThat(rows.next()).isTrue();
            }
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(rows::next)
                    .matches(fault -> fault.getErrorCode() == 8134);
            assertThat(connection.isValid(5)).isTrue();
        }
    }

    @Test
    void countsConnectionsAndClosesTheirSessions() throws SQLException {
        try (TdsServer server = Client.server(engine).start()) {
            try (Connection first = Client.connect(server);
                    Connection second = Client.connect(server)) {
                assertThat(first.isValid(5) && second.isValid(5)).isTrue();
                assertThat(server.log().open()).isEqualTo(2);
            }
            await().atMost(Duration.ofSeconds(10)).until(() -> server.log().open() == 0);
            assertThat(server.log().opened()).isEqualTo(2);
            assertThat(server.log().closed()).isEqualTo(2);
            assertThat(engine.openSessions).hasValue(0);
            assertThat(server.log().defects()).isEmpty();
        }
    }

    @Test
    void leavesNoThreadBehind() throws SQLException {
        int port;
        try (TdsServer server = Client.server(engine).start()) {
            port = server.port();
            Connection forgotten = Client.connect(server);
            assertThat(forgotten.isValid(5)).isTrue();
        }
        await().atMost(Duration.ofSeconds(10)).until(() -> threadsOf(port).isEmpty());
    }

    @Test
    void shrugsAtClientsThatSpeakAnotherLanguage() throws SQLException, IOException {
        try (TdsServer server = Client.server(engine).start()) {
            try (Socket stranger = new Socket()) {
                stranger.connect(new InetSocketAddress(server.host(), server.port()), 5_000);
                stranger.setSoTimeout(10_000);
                stranger.getOutputStream().write("\1\1\0\11GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                assertThat(stranger.getInputStream().read()).isEqualTo(-1);
            } catch (SocketException reset) {
                assertThat(reset).hasMessageContaining("reset");
            }
            try (Connection connection = Client.connect(server)) {
                assertThat(connection.isValid(5)).isTrue();
            }
            assertThat(server.log().defects()).isEmpty();
        }
    }

    private static String threadsOf(int port) {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("tds-" + port))
                .collect(Collectors.joining(", "));
    }
}
