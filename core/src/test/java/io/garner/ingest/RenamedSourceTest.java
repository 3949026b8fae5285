package io.garner.ingest;

import static io.garner.ingest.Samples.schema;
import static io.garner.ingest.Samples.table;
import static io.garner.ingest.Samples.view;
import static io.garner.ingest.Samples.viewOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.garner.model.Edge;
import io.garner.model.EdgeBatch;
import io.garner.model.Fqn;
import io.garner.model.Harvested;
import io.garner.openmetadata.ForeignEdges;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A source whose name has changed and whose service has not. */
class RenamedSourceTest {

    private static final LineageRules USUAL = new LineageRules(ForeignEdges.KEEP, Map.of(), Optional.empty());
    private static final LineageRules RENAMED = USUAL.renamedFrom(Optional.of("shop"));
    private static final Harvested TABLES =
            schema("public", viewOf("v", "public.a", "public.b"), table("a"), table("b"));

    private static RunReport store(Shop shop, LineageRules rules, Harvested... pieces) {
        RunReport report = Ingestion.of("store", Samples.source(pieces), Shop.SERVICE, shop.catalog())
                .lineage(rules)
                .build()
                .run();
        assertThat(report.failures()).isEmpty();
        return report;
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0", "2.0.0"})
    void takesOverWhatItToldUnderItsEarlierName(String version) {
        try (Shop shop = Shop.open(version)) {
            shop.run(builder -> builder.lineage(USUAL), Samples.source(TABLES));
            Edges edges = new Edges(shop.catalog());
            assertThat(edges.between("public.a", "public.v").description()).contains("garner:shop");

            store(shop, RENAMED, schema("public", viewOf("v", "public.a"), table("a"), table("b")));

            assertThat(edges.into("public.v")).containsOnlyKeys("public.a");
            assertThat(edges.between("public.a", "public.v").description()).contains("garner:store");
            shop.server().requests().clear();
            store(shop, RENAMED, schema("public", viewOf("v", "public.a"), table("a"), table("b")));
            assertThat(shop.writes()).isZero();
        }
    }

    @Test
    void leavesWhatItToldUnderAnotherNameWhenNobodySaysSo() {
        try (Shop shop = Shop.open("1.6.0")) {
            shop.run(builder -> builder.lineage(USUAL), Samples.source(TABLES));

            store(shop, USUAL, schema("public", view("v", "SELECT 1"), table("a"), table("b")));

            assertThat(new Edges(shop.catalog()).into("public.v")).containsOnlyKeys("public.a", "public.b");
        }
    }

    @Test
    void takesOverWhatItToldOfPipelinesAndStatements() {
        Fqn load = Fqn.of("airflow", "load");
        Edge edge = Edge.between(Edges.fqn("public.a"), Edges.fqn("public.b"));
        EdgeBatch both = new EdgeBatch(
                List.of(edge.foundBy(Edge.Source.PIPELINE).through(load), edge.foundBy(Edge.Source.QUERY)),
                Set.of(load));
        try (Scheduler scheduler = Scheduler.open("1.6.0")) {
            new Shop(scheduler.server(), scheduler.catalog()).run(schema("public", table("a"), table("b")));
            scheduler.run(Dags.batch(Dags.dag("load")), both);

            RunReport report = Ingestion.of("scheduler", Samples.source(both), Scheduler.SERVICE, scheduler.catalog())
                    .lineage(USUAL.renamedFrom(Optional.of("airflow")))
                    .build()
                    .run();

            assertThat(report.failures()).isEmpty();
            assertThat(new Edges(scheduler.catalog())
                            .between("public.a", "public.b")
                            .description()
                            .orElseThrow()
                            .lines()
                            .map(line -> line.replaceAll(" \\{.*", "")))
                    .containsExactly("garner:scheduler via airflow.load", "garner:scheduler via queries");
        }
    }
}
