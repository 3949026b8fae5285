package io.garner.testkit.tds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** From H2 through the server to the driver. */
class JdbcAnswerTest {

    private static final String SAMPLE = """
            SELECT CAST(1 AS INT) AS object_id, CAST('orders' AS NVARCHAR(128)) AS name, CAST(1 AS BIT) AS is_ms_shipped,
              CAST('x' AS CHAR(2)) AS type, CAST(9 AS TINYINT) AS scale, CAST(12 AS SMALLINT) AS max_length,
              CAST(5 AS BIGINT) AS row_count, CAST(1.50 AS DECIMAL(10,2)) AS price, CAST(0.5 AS DOUBLE PRECISION) AS ratio,
              CAST(0.25 AS REAL) AS half, CAST('2026-11-23 01:02:03.5' AS TIMESTAMP(7)) AS create_date,
              DATE '2026-11-23' AS due, CAST(X'0102' AS VARBINARY(8)) AS bytes, CAST('long' AS CLOB) AS definition,
              RANDOM_UUID() AS id, TIMESTAMP WITH TIME ZONE '2026-11-23 01:02:03+02:00' AS moment,
              CAST(NULL AS NVARCHAR(128)) AS nothing""";

    private static final SqlEngine H2 = (login, database) -> new H2Session(open());

    @Test
    void keepsTypesAndValues() throws SQLException {
        try (TdsServer server = Client.server(H2).start();
                Connection connection = Client.connect(server);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(SAMPLE)) {
            assertThat(rows.next()).isTrue();
            assertThat(typesOf(rows.getMetaData()))
                    .containsExactly(
                            "int(10)",
                            "nvarchar(128)",
                            "bit(1)",
                            "nchar(2)",
                            "tinyint(3)",
                            "smallint(5)",
                            "bigint(19)",
                            "decimal(10)",
                            "float(15)",
                            "real(7)",
                            "datetime2(27)",
                            "date(10)",
                            "varbinary(8)",
                            "nvarchar(1073741823)",
                            "uniqueidentifier(36)",
                            "datetimeoffset(34)",
                            "nvarchar(128)");
            assertThat(rows.getInt("object_id")).isEqualTo(1);
            assertThat(rows.getString("name")).isEqualTo("orders");
            assertThat(rows.getBoolean("is_ms_shipped")).isTrue();
            assertThat(rows.getString("type")).isEqualTo("x ");
            assertThat(rows.getInt("scale")).isEqualTo(9);
            assertThat(rows.getInt("max_length")).isEqualTo(12);
            assertThat(rows.getLong("row_count")).isEqualTo(5);
            assertThat(rows.getBigDecimal("price")).isEqualTo(new BigDecimal("1.50"));
            assertThat(rows.getDouble("ratio")).isEqualTo(0.5);
            assertThat(rows.getFloat("half")).isEqualTo(0.25f);
            assertThat(rows.getObject("create_date", LocalDateTime.class)).isEqualTo("2026-11-23T01:02:03.5");
            assertThat(rows.getObject("due", LocalDate.class)).isEqualTo("2026-11-23");
            assertThat(rows.getBytes("bytes")).containsExactly(1, 2);
            assertThat(rows.getString("definition")).isEqualTo("long");
            assertThat(rows.getString("id")).hasSize(36);
            assertThat(rows.getString("moment")).isEqualTo("2026-11-23 01:02:03.0000000 +02:00");
            assertThat(rows.getString("nothing")).isNull();
        }
    }

    @Test
    void takesParameters() throws SQLException {
        try (TdsServer server = Client.server(H2).start();
                Connection connection = Client.connect(server);
                PreparedStatement statement =
                        connection.prepareStatement("SELECT x FROM SYSTEM_RANGE(1, 10000) WHERE x > ? AND x < ?")) {
            for (int i = 1; i <= 3; i++) {
                statement.setLong(1, i);
                statement.setLong(2, 9000);
                int count = 0;
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        count++;
                        assertThat(rows.getLong(1)).isEqualTo(i + count);
                    }
                }
                assertThat(count).isEqualTo(8999 - i);
            }
        }
    }

    @Test
    void saysWhatTheOtherDatabaseSays() throws SQLException {
        try (TdsServer server = Client.server(H2).start();
                Connection connection = Client.connect(server)) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> Client.only(connection, "SELECT * FROM nothing"))
                    .withMessageContaining("\"NOTHING\" not found")
                    .matches(fault -> fault.getErrorCode() == 50000);
        }
    }

    private static List<String> typesOf(ResultSetMetaData metaData) throws SQLException {
        List<String> types = new ArrayList<>();
        for (int i = 1; i <= metaData.getColumnCount(); i++) {
            types.add(metaData.getColumnTypeName(i) + "(" + metaData.getPrecision(i) + ")");
        }
        return types;
    }

    private static Connection open() {
        try {
            return DriverManager.getConnection("jdbc:h2:mem:;MODE=MSSQLServer");
        } catch (SQLException e) {
            throw JdbcAnswer.fault(e);
        }
    }

    private record H2Session(Connection connection) implements SqlSession {

        @Override
        public SqlAnswer execute(String sql, List<TdsParameter> parameters) {
            PositionalSql positional = PositionalSql.of(sql, parameters);
            try {
                PreparedStatement statement = connection.prepareStatement(positional.text());
                for (int i = 0; i < positional.parameters().size(); i++) {
                    statement.setObject(i + 1, positional.parameters().get(i).value());
                }
                return JdbcAnswer.of(statement.executeQuery());
            } catch (SQLException e) {
                throw JdbcAnswer.fault(e);
            }
        }

        @Override
        public void use(String database) {
            throw TdsError.noSuchDatabase(database);
        }

        @Override
        public void cancel() {}

        @Override
        public void close() {
            try {
                connection.close();
            } catch (SQLException e) {
                throw JdbcAnswer.fault(e);
            }
        }
    }
}
