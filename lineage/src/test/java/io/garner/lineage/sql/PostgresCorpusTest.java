package io.garner.lineage.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.model.Dependencies;
import io.garner.model.Dependency;
import io.garner.source.ColumnLineage.SourceColumn;
import io.garner.source.ColumnLineageResolver.Dialect;
import io.garner.source.ColumnLineageResolver.ViewText;
import io.garner.testkit.junit.PostgresExtension;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The corpus on a real server: its own print of each view, its own columns, its own dependencies. */
class PostgresCorpusTest {

    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.empty();

    private static final List<CorpusView> VIEWS = Corpus.views(Dialect.POSTGRES);
    private static CatalogOfViews catalog;

    @BeforeAll
    static void createTheViews() throws SQLException {
        postgres.server().createDatabase("crm");
        Connection connection = postgres.server().connect("crm");
        catalog = new CatalogOfViews(connection);
        try (Statement statement = connection.createStatement()) {
            statement.execute(Corpus.schema(Dialect.POSTGRES));
            statement.execute("SET search_path = shop");
            for (CorpusView view : VIEWS) {
                try {
                    statement.execute(view.statement());
                } catch (SQLException e) {
                    throw new SQLException("The view " + view + ": " + e.getMessage(), e);
                }
            }
            // As connectors read: then all names outside of pg_catalog are printed with their schema.
            statement.execute("SET search_path = ''");
        }
    }

    @AfterAll
    static void disconnect() throws SQLException {
        catalog.connection().close();
    }

    @Test
    void theServersPrintIsReadAsTheTextIs() throws SQLException {
        Judge judge = new Judge();
        for (CorpusView view : VIEWS) {
            judge.compare("printed", view, new SqlColumnLineage().resolve(text(view, catalog.print(view))));
            judge.compare("written", view, new SqlColumnLineage().resolve(text(view, view.statement())));
        }

        System.out.println(
                "PostgreSQL's print: " + VIEWS.size() + " views, recall " + judge.recall() + " %, " + judge.summary());
        assertThat(judge.wrong()).isEmpty();
        assertThat(judge.recall()).isGreaterThanOrEqualTo(95);
    }

    @Test
    void whatIsExpectedAgreesWithTheServersDependencies() throws SQLException {
        for (CorpusView view : VIEWS) {
            Dependencies known = catalog.dependencies(view);
            assertThat(known.relations().stream().map(Dependency::relation))
                    .as(view.toString())
                    .containsExactlyInAnyOrderElementsOf(view.reads());
            assertThat(catalog.columns(view)).as(view.toString()).isEqualTo(view.columnNames());
            for (SourceColumn source : view.columns().stream()
                    .flatMap(column -> column.sources().stream())
                    .collect(Collectors.toSet())) {
                Dependency dependency = known.relations().stream()
                        .filter(candidate -> candidate.relation().equals(source.relation()))
                        .findFirst()
                        .orElseThrow();
                // The catalog tells no columns of whole rows.
                if (!view.name().equals("whole_row")) {
                    assertThat(dependency.columns()).as(view + " " + source).contains(source.column());
                }
            }
        }
    }

    private static ViewText text(CorpusView view, String sql) throws SQLException {
        return new ViewText(
                Dialect.POSTGRES,
                view.table(),
                sql,
                catalog.columns(view),
                Optional.of(catalog.dependencies(view)),
                new CorpusTables(Dialect.POSTGRES));
    }
}
