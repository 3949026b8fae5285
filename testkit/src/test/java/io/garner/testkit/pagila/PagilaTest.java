package io.garner.testkit.pagila;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.garner.testkit.junit.PostgresExtension;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagilaTest {

    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.withPagila();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "relations",
                "columns",
                "keys",
                "foreign-keys",
                "unique-indexes",
                "indexes",
                "sequences",
                "types",
                "functions",
                "triggers",
                "view-columns",
                "view-functions",
                "counts"
            })
    void isCataloguedLikeThePublicSample(String name) throws SQLException, IOException {
        CatalogListing listing = new CatalogListing(name);
        try (Connection connection = postgres.server().connect(Pagila.DATABASE)) {
            assertThat(listing.actual(connection)).containsExactlyInAnyOrderElementsOf(listing.expected());
        }
    }

    @Test
    void describesEveryTableAndViewButTheParts() throws SQLException {
        assertThat(number("SELECT count(*) FROM pg_class c WHERE relnamespace = 'public'::regnamespace"
                        + " AND relkind IN ('r', 'p', 'v', 'm') AND NOT relispartition"
                        + " AND obj_description(c.oid, 'pg_class') IS NULL"))
                .isZero();
        assertThat(number("SELECT count(*) FROM pg_description WHERE objsubid > 0 AND objoid IN"
                        + " (SELECT oid FROM pg_class WHERE relnamespace = 'public'::regnamespace)"))
                .isGreaterThan(50);
    }

    @Test
    void describesItsDatabaseAndItsSchema() throws SQLException {
        assertThat(text("SELECT shobj_description(oid, 'pg_database') FROM pg_database WHERE datname = 'pagila'"))
                .contains("film rental");
        assertThat(text("SELECT obj_description('public'::regnamespace, 'pg_namespace')"))
                .contains("films");
    }

    @Test
    void hasAFewHundredRowsInEveryPart() throws SQLException {
        assertThat(number("SELECT sum(reltuples) FROM pg_class WHERE relnamespace = 'public'::regnamespace"
                        + " AND relkind = 'r'"))
                .isBetween(300L, 1000L);
        assertThat(number("SELECT count(*) FROM pg_class WHERE relispartition AND relkind = 'r' AND reltuples < 5"))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "actor_info",
                "customer_list",
                "film_list",
                "nicer_but_slower_film_list",
                "sales_by_film_category",
                "sales_by_store",
                "staff_list"
            })
    void hasRowsInEveryView(String view) throws SQLException {
        assertThat(number("SELECT count(*) FROM " + view)).isPositive();
    }

    @Test
    void leavesTheMaterializedViewEmpty() {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> number("SELECT count(*) FROM rental_by_category"))
                .satisfies(fault -> assertThat(fault.getSQLState()).isEqualTo("55000"));
    }

    @Test
    void hasFunctionsThatRun() throws SQLException {
        assertThat(text("SELECT last_day('2024-02-03 00:00:00+00')")).isEqualTo("2024-02-29");
        assertThat(number("SELECT count(*) FROM film_in_stock(1, 1)")).isPositive();
        assertThat(text("SELECT get_customer_balance(1, '2022-08-01 00:00:00+00')"))
                .isNotBlank();
        assertThat(number("SELECT count(*) FROM rewards_report(1, 1)")).isZero();
    }

    @Test
    void letsTheHarvesterConnectAndNothingElse() throws SQLException {
        try (Connection connection =
                        postgres.server().connect(Pagila.DATABASE, Pagila.HARVESTER, postgres.harvesterPassword());
                Statement statement = connection.createStatement()) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> statement.executeQuery("SELECT * FROM public.film"))
                    .satisfies(fault -> assertThat(fault.getSQLState()).isEqualTo("42501"));
        }
    }

    private static long number(String query) throws SQLException {
        return Long.parseLong(text(query));
    }

    private static String text(String query) throws SQLException {
        try (Connection connection = postgres.server().connect(Pagila.DATABASE);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
