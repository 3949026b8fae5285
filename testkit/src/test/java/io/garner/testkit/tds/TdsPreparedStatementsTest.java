package io.garner.testkit.tds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TdsPreparedStatementsTest {

    /** Answers with the values of the parameters, as text. */
    private final FakeEngine engine = new FakeEngine((sql, parameters) -> SqlAnswer.rows(
            List.of(TdsColumn.of("values", TdsType.nvarchar(TdsType.MAX))),
            List.of(List.of(parameters.stream()
                    .map(each -> each.name() + "=" + text(each.value()))
                    .toList()
                    .toString()))));

    @ParameterizedTest
    @ValueSource(strings = {"prepexec", "prepare", "none", "scopeTempTablesToConnection"})
    void answerWhenExecutedOnceTwiceAndOften(String prepareMethod) throws SQLException {
        try (TdsServer server = Client.server(engine).start();
                Connection connection = Client.connect(server, Map.of("prepareMethod", prepareMethod));
                PreparedStatement statement = connection.prepareStatement("SELECT x FROM t WHERE a = ? AND b = ?")) {
            for (int i = 1; i <= 5; i++) {
                statement.setString(1, "text " + i);
                statement.setInt(2, i);
                String expected = "[@P0=text " + i + ", @P1=" + i + "]";
                if (prepareMethod.equals("none") || prepareMethod.startsWith("scope")) {
                    expected = only(statement).equals("[]") ? "[]" : expected;
                }
                assertThat(only(statement)).isEqualTo(expected);
            }
        }
    }

    @Test
    void doWithoutParameters() throws SQLException {
        try (TdsServer server = Client.server(engine).start();
                Connection connection = Client.connect(server);
                PreparedStatement statement = connection.prepareStatement("SELECT 2")) {
            for (int i = 1; i <= 3; i++) {
                assertThat(only(statement)).isEqualTo("[]");
            }
        }
    }

    @Test
    void takeValuesOfEveryType() throws SQLException {
        try (TdsServer server = Client.server(engine).start();
                Connection connection = Client.connect(server);
                PreparedStatement statement = connection.prepareStatement("SELECT ?,?,?,?,?,?,?,?,?,?,?,?")) {
            statement.setBoolean(1, true);
            statement.setShort(2, (short) -5);
            statement.setLong(3, 1L << 40);
            statement.setDouble(4, 0.5);
            statement.setFloat(5, 1.5f);
            statement.setBigDecimal(6, new BigDecimal("-123.4500"));
            statement.setObject(7, LocalDate.of(2026, 11, 23));
            statement.setObject(8, LocalDateTime.parse("2026-11-23T01:02:03.1234567"));
            statement.setObject(9, OffsetDateTime.parse("2026-11-23T01:02:03-08:00"));
            statement.setBytes(10, new byte[] {1, 2});
            statement.setNull(11, Types.INTEGER);
            statement.setString(12, "long ".repeat(2000).strip());
            assertThat(only(statement))
                    .isEqualTo("[@P0=true, @P1=-5, @P2=1099511627776, @P3=0.5, @P4=1.5, @P5=-123.4500, @P6=2026-11-23, "
                            + "@P7=2026-11-23T01:02:03.123456700, @P8=2026-11-23T01:02:03-08:00, @P9=[1, 2], "
                            + "@P10=null, @P11=" + "long ".repeat(2000).strip() + "]");
        }
    }

    @Test
    void mayComeInBatches() throws SQLException {
        FakeEngine counting = new FakeEngine((sql, parameters) ->
                SqlAnswer.changed(Long.parseLong(text(parameters.get(0).value()))));
        try (TdsServer server = Client.server(counting).start();
                Connection connection = Client.connect(server);
                PreparedStatement statement = connection.prepareStatement("UPDATE t SET a = ?")) {
            for (int i = 1; i <= 5; i++) {
                statement.setInt(1, i);
                statement.addBatch();
            }
            assertThat(statement.executeBatch()).containsExactly(1, 2, 3, 4, 5);
        }
    }

    @Test
    void failInTheEnginesWordsAndAreUsableAgain() throws SQLException {
        FakeEngine refusing = new FakeEngine((sql, parameters) -> {
            throw TdsError.invalidColumn("is_ledger");
        });
        try (TdsServer server = Client.server(refusing).start();
                Connection connection = Client.connect(server);
                PreparedStatement statement = connection.prepareStatement("SELECT is_ledger FROM t WHERE a = ?")) {
            for (int i = 1; i <= 3; i++) {
                statement.setInt(1, i);
                assertThatExceptionOfType(SQLException.class)
                        .isThrownBy(() -> only(statement))
                        .matches(fault -> fault.getErrorCode() == 207);
            }
            assertThat(connection.isValid(5)).isTrue();
        }
    }

    @Test
    void knowNoCursors() throws SQLException {
        try (TdsServer server = Client.server(engine).start();
                Connection connection = Client.connect(server, Map.of("selectMethod", "cursor"))) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> Client.only(connection, "SELECT 2"))
                    .matches(fault -> fault.getErrorCode() == 2812);
        }
    }

    private static String text(@Nullable Object value) {
        return value instanceof byte[] bytes ? Arrays.toString(bytes) : String.valueOf(value);
    }

    private static String only(PreparedStatement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getString(1);
        }
    }
}
