package io.garner.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.garner.catalog.CatalogServer;
import io.garner.config.Secret;
import io.garner.model.Fqn;
import io.garner.openmetadata.EdgeDetails;
import io.garner.openmetadata.EdgeDetails.ColumnsBody;
import io.garner.openmetadata.EntityLineage;
import io.garner.openmetadata.EntityType;
import io.garner.openmetadata.OpenMetadata;
import io.garner.openmetadata.OpenMetadataConfig;
import io.garner.openmetadata.StoredEdge;
import io.garner.testkit.postgres.PostgresServer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The lineage that a run of the jar leaves in the catalog: of views, and of statements that ran. */
class LineageIT {

    @RegisterExtension
    static final PagilaServer PAGILA = new PagilaServer();

    private static final List<String> VIEWS = List.of(
            "actor_info",
            "customer_list",
            "film_list",
            "nicer_but_slower_film_list",
            "sales_by_film_category",
            "sales_by_store",
            "staff_list",
            "rental_by_category");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theViewsOfPagilaHaveTheEdgesAndColumnsOfTheirTexts() throws IOException {
        try (CatalogServer server = CatalogServer.start("1.6.0");
                OpenMetadata catalog = connect(server)) {
            IngestJar jar = jar(server, PAGILA.port(), "pagila", PAGILA.password(), "");

            Ran ran = jar.run("--source", "pagila", "--result-line");

            assertThat(ran.exitCode()).as(ran.err()).isZero();
            List<String> told = new ArrayList<>();
            VIEWS.forEach(view -> told.addAll(columns(catalog, Fqn.of("pagila", "pagila", "public", view))));
            assertThat(told).containsExactlyInAnyOrderElementsOf(golden());

            server.requests().clear();
            assertThat(jar.run("--source", "pagila").exitCode()).isZero();
            assertThat(server.requests().counts().toString()).doesNotContain("/api/v1/lineage");
        }
    }

    @Test
    void whatStatementsMovedIsToldWhereTheLogMayBeRead() throws SQLException {
        try (PostgresServer postgres = PostgresServer.builder()
                        .setting("shared_preload_libraries", "pg_stat_statements")
                        .start();
                CatalogServer server = CatalogServer.start("1.6.0");
                OpenMetadata catalog = connect(server)) {
            postgres.createDatabase("shop");
            postgres.run("shop", "CREATE EXTENSION pg_stat_statements");
            postgres.run("shop", "CREATE TABLE raw (id integer, price numeric)");
            postgres.run("shop", "CREATE TABLE clean (id integer, price numeric)");
            postgres.run("shop", "INSERT INTO clean (id, price) SELECT id, price * 2 FROM raw WHERE id > 7");
            String password = postgres.createRole("harvester");
            postgres.run("shop", "GRANT pg_read_all_stats TO harvester");
            postgres.run("shop", "GRANT SELECT ON ALL TABLES IN SCHEMA public TO harvester");
            IngestJar jar = jar(server, postgres.port(), "shop", password, ", queryLog: true");

            Ran ran = jar.run("--source", "pagila", "--result-line");

            assertThat(ran.exitCode()).as(ran.out() + ran.err()).isZero();
            EntityLineage lineage = lineage(catalog, Fqn.of("pagila", "shop", "public", "clean"));
            EdgeDetails edge = lineage.edges().get(0).lineageDetails().orElseThrow();
            assertThat(lineage.edges()).hasSize(1);
            assertThat(edge.source()).contains("QueryLineage");
            assertThat(edge.sqlQuery().orElseThrow())
                    .startsWith("INSERT INTO clean")
                    .doesNotContain("7");
            assertThat(edge.columnsLineage().orElseThrow())
                    .extracting(ColumnsBody::fromColumns, ColumnsBody::toColumn)
                    .containsExactlyInAnyOrder(
                            tuple(List.of("pagila.shop.public.raw.id"), "pagila.shop.public.clean.id"),
                            tuple(List.of("pagila.shop.public.raw.price"), "pagila.shop.public.clean.price"));

            server.requests().clear();
            assertThat(jar.run("--source", "pagila").exitCode()).isZero();
            assertThat(server.requests().counts().toString()).doesNotContain("PUT /api/v1/lineage");
        }
    }

    @Test
    void aForeignTableIsFedByTheTableOfTheServerThatItShows() throws SQLException {
        try (PostgresServer postgres = PostgresServer.start();
                CatalogServer server = CatalogServer.start("1.6.0");
                OpenMetadata catalog = connect(server)) {
            postgres.createDatabase("shop");
            postgres.run("shop", "CREATE TABLE orders (id integer, price numeric)");
            postgres.createDatabase("reports");
            postgres.run("reports", """
                    CREATE EXTENSION postgres_fdw;
                    CREATE SERVER shop FOREIGN DATA WRAPPER postgres_fdw
                        OPTIONS (host 'localhost', port '%d', dbname 'shop');
                    CREATE FOREIGN TABLE seen
                        (id integer, price numeric OPTIONS (column_name 'id'), paid numeric OPTIONS (column_name 'price')) SERVER shop
                        OPTIONS (schema_name 'public', table_name 'orders');
                    """.formatted(postgres.port()));
            String source = "{type: postgres, host: localhost, port: %d, database: %s, username: harvester,"
                    + " password: \"${PAGILA_PASSWORD}\"}";
            IngestJar jar = new IngestJar(folder)
                    .secret("CATALOG_TOKEN", server.botToken())
                    .secret("PAGILA_PASSWORD", postgres.createRole("harvester"))
                    .config("""
                            openmetadata: {url: "%s", token: "${CATALOG_TOKEN}"}
                            hosts: {"localhost:%d": a_shop}
                            sources:
                              a_shop: %s
                              reports: %s
                            """.formatted(
                                    server.url(),
                                    postgres.port(),
                                    source.formatted(postgres.port(), "shop"),
                                    source.formatted(postgres.port(), "reports")));

            Ran ran = jar.run("--all", "--result-line");

            assertThat(ran.exitCode()).as(ran.out() + ran.err()).isZero();
            assertThat(columns(catalog, Fqn.of("reports", "reports", "public", "seen")))
                    .containsExactly(
                            "seen <- orders",
                            "seen.id <- orders.id",
                            "seen.price <- orders.id",
                            "seen.paid <- orders.price");
        }
    }

    private IngestJar jar(CatalogServer server, int port, String database, String password, String more) {
        return new IngestJar(folder)
                .secret("CATALOG_TOKEN", server.botToken())
                .secret("PAGILA_PASSWORD", password)
                .config("""
                        openmetadata: {url: "%s", token: "${CATALOG_TOKEN}"}
                        sources:
                          pagila: {type: postgres, host: localhost, port: %d, database: %s, username: harvester,
                                   password: "${PAGILA_PASSWORD}"%s}
                        """.formatted(server.url(), port, database, more));
    }

    private static OpenMetadata connect(CatalogServer server) {
        return OpenMetadata.connect(OpenMetadataConfig.of(server.url(), Secret.of(server::botToken)));
    }

    private static EntityLineage lineage(OpenMetadata catalog, Fqn table) {
        return catalog.lineage().of(EntityType.TABLE, table, 1, 0).orElseThrow();
    }

    /** A line for each edge without columns, and one for each column that is fed: {@code view.column <- table.column}. */
    private static List<String> columns(OpenMetadata catalog, Fqn view) {
        EntityLineage lineage = lineage(catalog, view);
        List<String> lines = new ArrayList<>();
        for (StoredEdge edge : lineage.edges()) {
            String from = lineage.nodes().orElse(List.of()).stream()
                    .filter(node -> node.id().equals(edge.fromEntity()))
                    .findFirst()
                    .flatMap(node -> node.fullyQualifiedName())
                    .orElseThrow();
            lines.add(view.name() + " <- " + Fqn.parse(from).name());
            Optional<List<ColumnsBody>> columns =
                    edge.lineageDetails().orElseThrow().columnsLineage();
            columns.orElse(List.of()).forEach(mapping -> lines.add(line(mapping)));
        }
        return lines;
    }

    private static String line(ColumnsBody mapping) {
        TreeSet<String> sources = new TreeSet<>();
        mapping.fromColumns().forEach(column -> sources.add(shortName(column)));
        return shortName(mapping.toColumn()) + " <- " + String.join(", ", sources);
    }

    private static String shortName(String column) {
        Fqn fqn = Fqn.parse(column);
        return fqn.parent().orElseThrow().name() + "." + fqn.name();
    }

    private static List<String> golden() throws IOException {
        try (InputStream in = Objects.requireNonNull(LineageIT.class.getResourceAsStream("pagila-lineage.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }
}
