package io.garner.lineage.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.model.TableName;
import io.garner.source.ColumnLineage;
import io.garner.source.ColumnLineage.Output;
import io.garner.source.ColumnLineage.SourceColumn;
import io.garner.source.ColumnLineageResolver.Dialect;
import io.garner.source.ColumnLineageResolver.KnownColumns;
import io.garner.source.ColumnLineageResolver.Relation;
import io.garner.source.ColumnLineageResolver.ViewText;
import io.garner.testkit.junit.PostgresExtension;
import io.garner.testkit.pagila.Pagila;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The views of the pagila sample, as its server prints them. */
class PagilaViewsTest {

    private static final String COLUMNS = """
            SELECT n.nspname, c.relname, a.attname
            FROM pg_catalog.pg_class c
            JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
            WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p', 'v', 'm')
            ORDER BY c.oid, a.attnum
            """;

    private static final String VIEWS = "SELECT relname, pg_catalog.pg_get_viewdef(oid, true) FROM pg_catalog.pg_class"
            + " WHERE relnamespace = 'public'::pg_catalog.regnamespace AND relkind IN ('v', 'm')";

    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.withPagila();

    private static final Map<String, List<String>> columns = new LinkedHashMap<>();
    private static final Map<String, ColumnLineage> lineage = new LinkedHashMap<>();

    @BeforeAll
    static void readAll() throws SQLException {
        try (Connection connection = postgres.server().connect(Pagila.DATABASE);
                Statement statement = connection.createStatement()) {
            statement.execute("SET search_path = ''");
            try (ResultSet rows = statement.executeQuery(COLUMNS)) {
                while (rows.next()) {
                    columns.computeIfAbsent(rows.getString(2), name -> new ArrayList<>())
                            .add(rows.getString(3));
                }
            }
            KnownColumns known = name -> Optional.ofNullable(columns.get(name.table()))
                    .filter(found -> name.schema().equals("public"))
                    .map(found -> new Relation(name, found));
            try (ResultSet rows = statement.executeQuery(VIEWS)) {
                while (rows.next()) {
                    String name = rows.getString(1);
                    ViewText text = new ViewText(
                            Dialect.POSTGRES,
                            in(name),
                            rows.getString(2),
                            columns.getOrDefault(name, List.of()),
                            Optional.empty(),
                            known);
                    lineage.put(name, new SqlColumnLineage().resolve(text));
                }
            }
        }
    }

    @Test
    void allColumnsAreTold() {
        int told = lineage.values().stream()
                .mapToInt(view -> view.outputs().size())
                .sum();
        System.out.println("pagila: " + told + " columns of " + lineage.size() + " views told, unread: "
                + lineage.values().stream()
                        .flatMap(view -> view.unread().stream())
                        .toList());

        assertThat(lineage).hasSize(8);
        assertThat(told).isGreaterThanOrEqualTo(40);
    }

    @Test
    void someAreAsPeopleReadThem() {
        assertThat(output("customer_list", "zip code"))
                .isEqualTo(List.of(new SourceColumn(in("address"), "postal_code")));
        assertThat(output("customer_list", "name"))
                .containsExactlyInAnyOrder(
                        new SourceColumn(in("customer"), "first_name"), new SourceColumn(in("customer"), "last_name"));
        assertThat(output("sales_by_film_category", "total_sales"))
                .isEqualTo(List.of(new SourceColumn(in("payment"), "amount")));
    }

    private static List<SourceColumn> output(String view, String column) {
        return Objects.requireNonNull(lineage.get(view)).outputs().stream()
                .filter(output -> output.column().equals(column))
                .map(Output::sources)
                .findFirst()
                .orElseThrow();
    }

    private static TableName in(String table) {
        return new TableName("pagila", "public", table);
    }
}
