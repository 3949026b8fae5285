package io.garner.testkit.sqlserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.garner.testkit.tds.SqlAnswer;
import io.garner.testkit.tds.SqlSession;
import io.garner.testkit.tds.TdsError;
import io.garner.testkit.tds.TdsLogin;
import io.garner.testkit.tds.TdsParameter;
import io.garner.testkit.tds.TdsType;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmbeddedSqlServerTest {

    private static final TdsLogin ADMINISTRATOR = login("sa");
    private static final TdsLogin ONLOOKER = login("onlooker");

    private static TdsLogin login(String name) {
        return new TdsLogin(name, "", false, "a test", false, false, "", 1);
    }

    private static List<List<String>> rows(
            EmbeddedSqlServer server, TdsLogin login, String sql, TdsParameter... parameters) {
        try (SqlSession session = server.open(login, "crm");
                SqlAnswer answer = session.execute(sql, List.of(parameters))) {
            List<List<String>> rows = new ArrayList<>();
            ((SqlAnswer.Rows) answer)
                    .rows()
                    .forEachRemaining(
                            row -> rows.add(row.stream().map(String::valueOf).toList()));
            return rows;
        }
    }

    @Test
    void answersFromTheRowsAndNotByHeart() {
        try (EmbeddedSqlServer server = CrmSample.server(Flavour.SQL_SERVER_2022)) {
            assertThat(rows(
                            server,
                            ADMINISTRATOR,
                            "SELECT c.name, c.max_length FROM sys.columns AS c JOIN sys.tables AS t ON t.object_id = c.object_id"
                                    + " WHERE t.name = @P0 AND c.max_length > 200 ORDER BY c.name",
                            new TdsParameter("@P0", TdsType.nvarchar(100), "Customer")))
                    .containsExactly(List.of("Email", "510"), List.of("Label", "712"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "SQL_SERVER_2012, tables, is_node, false",
        "SQL_SERVER_2016, tables, temporal_type, true",
        "SQL_SERVER_2016, tables, is_node, false",
        "SQL_SERVER_2025, columns, vector_dimensions, true",
        "BABELFISH, tables, temporal_type, false",
    })
    void hasTheColumnsOfItsFlavourAndListsThem(Flavour flavour, String view, String column, boolean present) {
        try (EmbeddedSqlServer server = CrmSample.server(flavour)) {
            List<List<String>> listed = rows(
                    server,
                    ADMINISTRATOR,
                    "SELECT c.name FROM sys.all_columns AS c JOIN sys.all_objects AS o ON o.object_id = c.object_id"
                            + " WHERE o.name = N'" + view + "' AND c.name = N'" + column + "'");

            assertThat(listed).hasSize(present ? 1 : 0);
            if (!present) {
                assertThatThrownBy(
                                () -> rows(server, ADMINISTRATOR, "SELECT t." + column + " FROM sys." + view + " AS t"))
                        .isInstanceOf(TdsError.class)
                        .extracting(error -> ((TdsError) error).number())
                        .isEqualTo(flavour == Flavour.BABELFISH ? 33_557_097 : 207);
            }
        }
    }

    @Test
    void namesAMissingViewAsSqlServerDoes() {
        try (EmbeddedSqlServer server = CrmSample.server(Flavour.SQL_SERVER_2012)) {
            TdsError error = catchThrowableOfType(
                    TdsError.class, () -> rows(server, ADMINISTRATOR, "SELECT 1 FROM sys.masked_columns AS m"));

            assertThat(error.number()).isEqualTo(208);
            assertThat(error).hasMessage("Invalid object name 'sys.masked_columns'.");
        }
    }

    @Test
    void hidesFromALimitedLoginWhatItHasNoRightOn() {
        try (EmbeddedSqlServer server = CrmSample.server(Flavour.SQL_SERVER_2022)) {
            server.limit("onlooker").select("crm", "sales");

            assertThat(rows(
                            server,
                            ONLOOKER,
                            "SELECT t.name FROM sys.tables AS t WHERE t.name IN (N'Customer', N'Price')"))
                    .containsExactly(List.of("Customer"));
            assertThat(rows(server, ONLOOKER, "SELECT DISTINCT d.definition FROM sys.default_constraints AS d"))
                    .containsExactly(List.of("null"));
            assertThat(rows(server, ONLOOKER, "SELECT HAS_PERMS_BY_NAME(NULL, N'DATABASE', N'VIEW DEFINITION')"))
                    .containsExactly(List.of("0"));
        }
    }

    @Test
    void letsNobodyIntoWhatIsOfflineOrClosed() {
        try (EmbeddedSqlServer server = CrmSample.server(Flavour.SQL_SERVER_2022)) {
            for (String database : List.of("legacy", "hr", "nowhere")) {
                assertThatThrownBy(() -> server.open(ADMINISTRATOR, database))
                        .isInstanceOf(TdsError.class)
                        .extracting(error -> ((TdsError) error).number())
                        .isEqualTo(4060);
            }
            try (SqlSession session = server.open(ADMINISTRATOR, "CRM")) {
                assertThatThrownBy(() -> session.use("hr")).hasMessageContaining("is not able to access");
                session.use("crm_archive");
            }
        }
    }

    @Test
    void refusesWhatItIsToldToAndNoMore() {
        try (EmbeddedSqlServer server = CrmSample.server(Flavour.SQL_SERVER_2022)) {
            server.refuse("sys.views", 1, TdsError.of(1222, "Lock request time out period exceeded."));

            assertThatThrownBy(() -> rows(server, ADMINISTRATOR, "SELECT 1 FROM sys.views AS v"))
                    .hasMessageContaining("Lock request");
            assertThat(rows(server, ADMINISTRATOR, "SELECT v.name FROM sys.views AS v"))
                    .hasSize(2);
        }
    }

    @Test
    void isToldByNamedRewritesOnly() {
        assertThat(Rewrite.values()).hasSize(2);
        assertThat(Rewrite.all("SELECT CONVERT(nvarchar(60), v.value, 126), CAST(NULL AS nvarchar(max))"))
                .isEqualTo("SELECT CONVERT(nvarchar(60), v.value), CAST(NULL AS nvarchar(1000000))");
        assertThat(Rewrite.all("SELECT t.name FROM sys.tables AS t")).isEqualTo("SELECT t.name FROM sys.tables AS t");
    }
}
