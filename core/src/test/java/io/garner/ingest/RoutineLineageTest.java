package io.garner.ingest;

import static io.garner.ingest.Samples.schema;
import static io.garner.ingest.Samples.table;
import static org.assertj.core.api.Assertions.assertThat;

import io.garner.ingest.RunReport.Status;
import io.garner.model.Dependencies;
import io.garner.model.Dependency;
import io.garner.model.Dependency.Access;
import io.garner.model.Fqn;
import io.garner.model.Routine;
import io.garner.model.Schema;
import io.garner.model.SchemaBatch;
import io.garner.model.TableName;
import io.garner.openmetadata.EntityLineage;
import io.garner.openmetadata.EntityType;
import io.garner.source.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoutineLineageTest {

    private static final SchemaBatch STOCK = schema("stock", table("items"));

    /** A procedure "move", whose dependencies are written {@code read schema.table} or {@code write schema.table}. */
    private static SchemaBatch withMove(String... does) {
        List<Dependency> dependencies = new ArrayList<>();
        for (String one : does) {
            String[] words = one.split("[ .]");
            dependencies.add(new Dependency(
                    new TableName("shop", words[1], words[2]),
                    Set.of(),
                    words[0].equals("read") ? Access.READ : Access.WRITE));
        }
        Routine move = new Routine(
                "move",
                Routine.Kind.PROCEDURE,
                "",
                List.of(),
                Optional.empty(),
                "sql",
                Optional.of("BEGIN ATOMIC " + String.join("; ", does) + " END"),
                Optional.empty(),
                Optional.of(Dependencies.on(dependencies)));
        return new SchemaBatch(
                Samples.SHOP,
                new Schema("public", Optional.empty()),
                List.of(table("orders"), table("archive")),
                List.of(move),
                Set.of());
    }

    private static List<String> edges(Shop shop) {
        EntityLineage lineage = shop.catalog()
                .lineage()
                .of(EntityType.STORED_PROCEDURE, Fqn.of("shop", "shop", "public", "move"), 1, 1)
                .orElseThrow();
        return lineage.edges().stream()
                .map(edge -> name(lineage, edge.fromEntity()) + " → " + name(lineage, edge.toEntity()))
                .sorted()
                .toList();
    }

    private static String name(EntityLineage lineage, String id) {
        return lineage.nodes().orElseThrow().stream()
                .filter(node -> node.id().equals(id))
                .map(node -> node.fullyQualifiedName().orElseThrow().replace("shop.shop.", ""))
                .findFirst()
                .orElse("move");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.4.0", "1.6.0", "1.11.0", "2.0.0"})
    void whatIsReadLeadsToTheRoutineAndTheRoutineToWhatIsWritten(String version) {
        SchemaBatch batch = withMove("read public.orders", "read stock.items", "write public.archive");
        try (Shop shop = Shop.open(version)) {
            RunReport first = shop.run(batch, STOCK);

            assertThat(first.status()).as(first.failures().toString()).isEqualTo(Status.OK);
            assertThat(first.edges()).isEqualTo(new EdgeCounts(3, 0, 0));
            assertThat(edges(shop))
                    .containsExactly("move → public.archive", "public.orders → move", "stock.items → move");

            shop.server().requests().clear();
            RunReport second = shop.run(batch, STOCK);

            assertThat(second.edges()).isEqualTo(new EdgeCounts(0, 3, 0));
            assertThat(shop.writes()).isZero();
            assertThat(shop.server().requests().count("*", "/api/v1/lineage.*"))
                    .isEqualTo(version.startsWith("1.2") ? 1 : 0);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0", "2.0.0"})
    void whatARoutineDoesNoMoreIsNoEdgeAnyMore(String version) {
        try (Shop shop = Shop.open(version)) {
            shop.run(withMove("read public.orders", "write public.archive"), STOCK);

            RunReport report = shop.run(withMove("read public.orders", "read public.archive"), STOCK);

            assertThat(report.edges()).isEqualTo(new EdgeCounts(1, 1, 1));
            assertThat(edges(shop)).containsExactly("public.archive → move", "public.orders → move");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0", "2.0.0"})
    void whatIsNowhereIsNamed(String version) {
        try (Shop shop = Shop.open(version)) {
            RunReport report = shop.run(withMove("read public.orders", "read stock.items"));

            assertThat(report.findings()).extracting(Finding::code).containsExactly("lineage-end-missing");
            assertThat(edges(shop)).containsExactly("public.orders → move");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.6.0", "2.0.0"})
    void verifyingRepairsEdges(String version) {
        SchemaBatch batch = withMove("read public.orders", "read stock.items", "write public.archive");
        try (Shop shop = Shop.open(version)) {
            shop.run(batch, STOCK);
            EntityLineage lineage = shop.catalog()
                    .lineage()
                    .of(EntityType.STORED_PROCEDURE, Fqn.of("shop", "shop", "public", "move"), 0, 1)
                    .orElseThrow();
            shop.catalog()
                    .lineage()
                    .delete(lineage.entity(), lineage.nodes().orElseThrow().get(0));

            assertThat(shop.verify(batch, STOCK).edges()).isEqualTo(new EdgeCounts(1, 2, 0));
            assertThat(edges(shop)).hasSize(3);
        }
    }
}
