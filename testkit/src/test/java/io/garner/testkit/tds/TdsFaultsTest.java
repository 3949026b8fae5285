package io.garner.testkit.tds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.garner.testkit.tds.TdsFaults.Silence;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TdsFaultsTest {

    private final FakeEngine engine = FakeEngine.echo();

    @Test
    void aQueryTimeoutEndsTheStatementAndNotTheConnection() throws SQLException {
        try (TdsServer server = Client.server(engine).start();
                Connection connection = Client.connect(server)) {
            timesOut(connection, "wait");
            assertThat(Client.only(connection, "SELECT 2")).isEqualTo("SELECT 2");
            assertThat(server.log().cancellations()).isEqualTo(1);
        }
    }

    @Test
    void aQueryTimeoutEndsAnAnswerThatIsDelayed() throws SQLException {
        try (TdsServer server = Client.server(engine).start();
                Connection connection = Client.connect(server)) {
            server.faults().delayAnswers(Duration.ofMinutes(2));
            timesOut(connection, "SELECT 3");
            server.faults().clear();
            assertThat(Client.only(connection, "SELECT 2")).isEqualTo("SELECT 2");
        }
    }

    @Test
    void aStatementIsCancelledBetweenItsRows() throws SQLException {
        List<TdsColumn> columns = List.of(TdsColumn.of("text", TdsType.nvarchar(4000)));
        FakeEngine endless = new FakeEngine((sql, parameters) -> new SqlAnswer.Rows(
                columns,
                Stream.generate(() -> Collections.singletonList((Object) "x".repeat(4000)))
                        .iterator(),
                () -> {}));
        try (TdsServer server = Client.server(endless).start();
                Connection connection = Client.connect(server);
                Statement statement = connection.createStatement()) {
            server.faults().delayRows(Duration.ofMillis(20));
            ResultSet rows = statement.executeQuery("endless");
            assertThat(rows.next()).isTrue();
            statement.cancel();
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> {
                        while (rows.next()) {
                            assertThat(rows.getString(1)).hasSize(4000);
                        }
                    })
                    .withMessageContaining("canceled");
            assertThat(connection.isValid(5)).isTrue();
        }
    }

    @Test
    void whatRowsComeFromIsReleasedOnce() throws SQLException {
        AtomicInteger released = new AtomicInteger();
        List<TdsColumn> columns = List.of(TdsColumn.of("id", TdsType.INT));
        FakeEngine rows = new FakeEngine((sql, parameters) -> new SqlAnswer.Rows(
                columns, List.of(List.of(1), List.of("no number")).iterator(), () -> {
                    released.incrementAndGet();
                }));
        try (TdsServer server = Client.server(rows).start();
                Connection connection = Client.connect(server);
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("any")) {
            assertThat(answer.next()).isTrue();
            assertThatExceptionOfType(SQLException.class).isThrownBy(answer::next);
            assertThat(released).hasValue(1);
        }
    }

    @Test
    void dropsTheConnectionAtAStatement() throws SQLException {
        try (TdsServer server = Client.server(engine).start();
                Connection connection = Client.connect(server)) {
            server.faults().dropAtStatement(2);
            assertThat(Client.only(connection, "SELECT 2")).isEqualTo("SELECT 2");
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> Client.only(connection, "SELECT 3"))
                    .matches(fault -> fault.getSQLState().startsWith("08"), "a broken connection");
            assertThat(connection.isClosed()).isTrue();
            try (Connection next = Client.connect(server)) {
                assertThat(Client.only(next, "SELECT 4")).isEqualTo("SELECT 4");
            }
        }
    }

    @Test
    void aSevereErrorEndsTheConnection() throws SQLException {
        FakeEngine severe = new FakeEngine((sql, parameters) -> {
            throw new TdsError(21, 1, 20, "Warning: Fatal error occurred.");
        });
        try (TdsServer server = Client.server(severe).start();
                Connection connection = Client.connect(server)) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> Client.only(connection, "SELECT 2"))
                    .matches(fault -> fault.getErrorCode() == 21);
            await().atMost(Duration.ofSeconds(10)).until(() -> server.log().open() == 0);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"AT_PRELOGIN", "AT_LOGIN"})
    void isSilentWhileAClientLogsIn(Silence point) {
        try (TdsServer server = Client.server(engine).start()) {
            server.faults().silence(point);
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() ->
                            Client.connect(server, Map.of("loginTimeout", "2")).close())
                    .matches(fault -> "08S01".equals(fault.getSQLState()), "a failed connection");
            assertThat(server.log().logins()).isEmpty();
        }
    }

    @Test
    void isSilentAfterTheLogin() throws SQLException {
        try (TdsServer server = Client.server(engine).start()) {
            server.faults().silence(Silence.AFTER_LOGIN);
            try (Connection connection = Client.connect(server, Map.of("socketTimeout", "1000"))) {
                assertThatExceptionOfType(SQLException.class)
                        .isThrownBy(() -> Client.only(connection, "SELECT 2"))
                        .withMessageContaining("Read timed out");
            }
            assertThat(server.log().allStatements()).isEmpty();
        }
    }

    @Test
    void closesItsPortAndOpensItAgain() throws SQLException {
        try (TdsServer server = Client.server(engine).start();
                Connection before = Client.connect(server)) {
            server.closePort();
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> Client.connect(server).close())
                    .withMessageContaining("Connection refused");
            assertThat(before.isValid(5)).isTrue();
            server.openPort();
            try (Connection after = Client.connect(server)) {
                assertThat(after.isValid(5)).isTrue();
            }
            server.dropConnections();
            assertThat(before.isValid(5)).isFalse();
        }
    }

    @Test
    void tellsOfAnEngineThatFails() throws SQLException {
        FakeEngine failing = new FakeEngine((sql, parameters) -> {
            throw new IllegalStateException("a mistake in the engine");
        });
        try (TdsServer server = Client.server(failing).start();
                Connection connection = Client.connect(server)) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> Client.only(connection, "SELECT 2"))
                    .withMessageContaining("a mistake in the engine");
            assertThat(connection.isValid(5)).isTrue();
        }
    }

    private static void timesOut(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(1);
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> statement.executeQuery(sql))
                    .withMessage("The query has timed out.")
                    .satisfies(fault -> assertThat(fault.getSQLState()).isEqualTo("HY008"));
        }
    }
}
