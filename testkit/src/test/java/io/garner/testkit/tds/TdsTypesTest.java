package io.garner.testkit.tds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TdsTypesTest {

    private static final String LONG_TEXT = "żółw – 亀 ".repeat(2500);
    private static final LocalDateTime MOMENT = LocalDateTime.of(2026, 11, 23, 23, 59, 59, 123_456_700);

    /** Each type with a value as the engine gives it, and as the client gets it when that is something else. */
    static Stream<Arguments> values() {
        UUID guid = UUID.fromString("6f9619ff-8b86-d011-b42d-00c04fc964ff");
        OffsetDateTime abroad = OffsetDateTime.parse("2026-11-23T00:30:00.1234567+05:30");
        return Stream.of(
                arguments(TdsType.BIT, "bit", true, true),
                arguments(TdsType.BIT, "bit", 0, false),
                arguments(TdsType.TINYINT, "tinyint", 255, (short) 255),
                arguments(TdsType.SMALLINT, "smallint", -32768, (short) -32768),
                arguments(TdsType.INT, "int", Integer.MIN_VALUE, Integer.MIN_VALUE),
                arguments(TdsType.BIGINT, "bigint", Long.MAX_VALUE, Long.MAX_VALUE),
                arguments(TdsType.REAL, "real", 1.5f, 1.5f),
                arguments(TdsType.FLOAT, "float", -2.25e300, -2.25e300),
                arguments(TdsType.decimal(38, 10), "decimal", big("-9999999999999999999999999999.0123456789"), null),
                arguments(TdsType.numeric(9, 2), "numeric", big("1234567.89"), null),
                arguments(TdsType.decimal(19, 0), "decimal", 7, big("7")),
                arguments(TdsType.MONEY, "money", big("-922337203685477.5808"), null),
                arguments(TdsType.SMALLMONEY, "smallmoney", big("214748.3647"), null),
                arguments(TdsType.UNIQUEIDENTIFIER, "uniqueidentifier", guid, "6F9619FF-8B86-D011-B42D-00C04FC964FF"),
                arguments(TdsType.DATE, "date", LocalDate.of(1, 1, 1), null),
                arguments(TdsType.DATE, "date", LocalDate.of(9999, 12, 31), null),
                arguments(TdsType.time(7), "time", LocalTime.of(23, 59, 59, 999_999_900), null),
                arguments(TdsType.time(0), "time", LocalTime.of(12, 30, 5), null),
                arguments(TdsType.datetime2(7), "datetime2", MOMENT, null),
                arguments(TdsType.datetime2(3), "datetime2", MOMENT, MOMENT.withNano(123_000_000)),
                arguments(TdsType.DATETIME, "datetime", MOMENT, MOMENT.withNano(123_000_000)),
                arguments(
                        TdsType.DATETIME,
                        "datetime",
                        LocalDateTime.parse("2026-12-31T23:59:59.999"),
                        LocalDateTime.parse("2027-01-01T00:00")),
                arguments(TdsType.SMALLDATETIME, "smalldatetime", MOMENT, LocalDateTime.parse("2026-11-23T23:59")),
                arguments(TdsType.datetimeoffset(7), "datetimeoffset", abroad, null),
                arguments(TdsType.character(5), "char", "é€", "é€   "),
                arguments(TdsType.varchar(20), "varchar", "é€ but no 亀", "é€ but no ?"),
                arguments(TdsType.nchar(4), "nchar", "亀", "亀   "),
                arguments(TdsType.nvarchar(4000), "nvarchar", LONG_TEXT.substring(0, 4000), null),
                arguments(TdsType.nvarchar(10), "nvarchar", "", ""),
                arguments(TdsType.SYSNAME, "nvarchar", "dbo", null),
                arguments(TdsType.varchar(TdsType.MAX), "varchar", "x".repeat(20_000), null),
                arguments(TdsType.nvarchar(TdsType.MAX), "nvarchar", LONG_TEXT, null),
                arguments(TdsType.nvarchar(TdsType.MAX), "nvarchar", "", ""),
                arguments(TdsType.XML, "xml", "<a>" + LONG_TEXT + "</a>", null),
                arguments(TdsType.SQL_VARIANT, "sql_variant", "text", null),
                arguments(TdsType.SQL_VARIANT, "sql_variant", 42, null),
                arguments(TdsType.SQL_VARIANT, "sql_variant", 1L << 40, null),
                arguments(TdsType.SQL_VARIANT, "sql_variant", (short) 3, null),
                arguments(TdsType.SQL_VARIANT, "sql_variant", true, null),
                arguments(TdsType.SQL_VARIANT, "sql_variant", 0.5, null),
                arguments(TdsType.SQL_VARIANT, "sql_variant", big("1.50"), null));
    }

    @ParameterizedTest
    @MethodSource("values")
    void reachTheClientAsTheyAre(TdsType type, String name, Object value, Object expected) throws SQLException {
        Object wanted = expected == null ? value : expected;
        try (TdsServer server = Client.server(FakeEngine.of(type, value)).start();
                Connection connection = Client.connect(server);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("any")) {
            assertThat(rows.next()).isTrue();
            assertThat(read(rows, type, wanted)).isEqualTo(wanted);
            assertThat(rows.next()).isFalse();
            assertThat(rows.getMetaData().getColumnTypeName(1)).isEqualTo(name);
        }
    }

    @Test
    void carryBytes() throws SQLException {
        byte[] bytes = new byte[20_000];
        Arrays.fill(bytes, (byte) 0xFE);
        List<TdsColumn> columns = List.of(
                TdsColumn.of("fixed", TdsType.binary(4)),
                TdsColumn.of("short", TdsType.varbinary(8)),
                TdsColumn.of("long", TdsType.varbinary(TdsType.MAX)));
        List<byte[]> row = List.of(new byte[] {1, 2}, new byte[] {3}, bytes);
        FakeEngine engine = new FakeEngine((sql, parameters) -> SqlAnswer.rows(columns, List.of(row)));
        try (TdsServer server = Client.server(engine).start();
                Connection connection = Client.connect(server);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("any")) {
            rows.next();
            assertThat(rows.getBytes(1)).containsExactly(1, 2, 0, 0);
            assertThat(rows.getBytes(2)).containsExactly(3);
            assertThat(rows.getBytes(3)).isEqualTo(bytes);
        }
    }

    @Test
    void mayAllBeNullBesideAValue() throws SQLException {
        List<TdsType> types =
                values().map(each -> (TdsType) each.get()[0]).distinct().toList();
        List<TdsColumn> columns = new ArrayList<>();
        columns.add(new TdsColumn("id", TdsType.INT, false));
        types.forEach(type -> columns.add(TdsColumn.of("column" + columns.size(), type)));
        List<Object> row = new ArrayList<>(List.of(7));
        types.forEach(type -> row.add(null));
        FakeEngine engine = new FakeEngine((sql, parameters) -> SqlAnswer.rows(columns, List.of(row, row)));
        try (TdsServer server = Client.server(engine).start();
                Connection connection = Client.connect(server);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("any")) {
            int seen = 0;
            while (rows.next()) {
                seen++;
                assertThat(rows.getInt("id")).isEqualTo(7);
                for (int i = 2; i <= columns.size(); i++) {
                    assertThat(rows.getObject(i))
                            .as(columns.get(i - 1).toString())
                            .isNull();
                }
            }
            assertThat(seen).isEqualTo(2);
            assertThat(rows.getMetaData().isNullable(1)).isEqualTo(ResultSetMetaData.columnNoNulls);
            assertThat(rows.getMetaData().isNullable(2)).isEqualTo(ResultSetMetaData.columnNullable);
        }
    }

    @Test
    void refuseAValueThatDoesNotFit() throws SQLException {
        try (TdsServer server =
                        Client.server(FakeEngine.of(TdsType.TINYINT, 256)).start();
                Connection connection = Client.connect(server)) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> Client.only(connection, "any"))
                    .withMessageContaining("256 is not from 0 to 255");
            assertThat(connection.isValid(5)).isTrue();
        }
    }

    private static Object read(ResultSet rows, TdsType type, Object wanted) throws SQLException {
        return switch (type.kind()) {
            case DATE, TIME, DATETIME, SMALLDATETIME, DATETIME2 -> rows.getObject(1, wanted.getClass());
            case DATETIMEOFFSET ->
                rows.getObject(1, microsoft.sql.DateTimeOffset.class).getOffsetDateTime();
            case XML -> rows.getString(1);
            default -> rows.getObject(1);
        };
    }

    private static BigDecimal big(String number) {
        return new BigDecimal(number);
    }
}
