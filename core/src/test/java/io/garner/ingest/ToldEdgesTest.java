package io.garner.ingest;

import static io.garner.ingest.Dags.batch;
import static io.garner.ingest.Dags.dag;
import static io.garner.ingest.Samples.schema;
import static io.garner.ingest.Samples.table;
import static org.assertj.core.api.Assertions.assertThat;

import io.garner.model.Edge;
import io.garner.model.EdgeBatch;
import io.garner.model.Fqn;
import io.garner.model.Harvested;
import io.garner.model.PipelineBatch;
import io.garner.openmetadata.EdgeDetails;
import io.garner.openmetadata.EdgeDetails.ColumnsBody;
import io.garner.openmetadata.EntityType;
import io.garner.openmetadata.ForeignEdges;
import io.garner.source.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Edges that a source tells of: stored once, shared by pipelines, and taken back by whoever told them. */
class ToldEdgesTest {

    private static final Fqn LOAD = Fqn.of("airflow", "load");
    private static final Fqn COPY = Fqn.of("airflow", "copy");
    private static final PipelineBatch DAGS = batch(dag("load"), dag("copy"));

    private static Scheduler withTables(String version) {
        Scheduler scheduler = Scheduler.open(version);
        new Shop(scheduler.server(), scheduler.catalog()).run(schema("public", table("a"), table("b"), table("c")));
        return scheduler;
    }

    private static Edge edge(String from, String to, Fqn pipeline) {
        return Edge.between(Edges.fqn("public." + from), Edges.fqn("public." + to))
                .foundBy(Edge.Source.PIPELINE)
                .through(pipeline);
    }

    private static EdgeBatch complete(Edge... edges) {
        return new EdgeBatch(List.of(edges), Set.of(LOAD, COPY));
    }

    private static Map<String, EdgeDetails> into(Scheduler scheduler, String table) {
        return new Edges(scheduler.catalog()).into("public." + table);
    }

    private static String description(Scheduler scheduler, String from, String to) {
        return new Edges(scheduler.catalog())
                .between("public." + from, "public." + to)
                .description()
                .orElse("");
    }

    private static RunReport run(Scheduler scheduler, Harvested... pieces) {
        RunReport report = scheduler.run(pieces);
        assertThat(report.failures()).isEmpty();
        return report;
    }

    private static void writesNothing(Scheduler scheduler, Harvested... pieces) {
        scheduler.server().requests().clear();
        run(scheduler, pieces);
        assertThat(scheduler.writes())
                .as(scheduler.server().requests().all().toString())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.4.0", "1.6.0", "1.11.0", "2.0.0"})
    void areStoredWithTheirPipelineAndColumnsAndTheNextRunWritesNothing(String version) {
        EdgeBatch told = complete(
                edge("a", "c", LOAD).withColumn("id", "id").withSql("INSERT"),
                edge("b", "c", LOAD),
                edge("a", "b", COPY));
        try (Scheduler scheduler = withTables(version)) {
            RunReport report = run(scheduler, DAGS, told);

            assertThat(report.edges()).isEqualTo(new EdgeCounts(3, 0, 0));
            assertThat(into(scheduler, "c")).containsOnlyKeys("public.a", "public.b");
            EdgeDetails edge = new Edges(scheduler.catalog()).between("public.a", "public.c");
            assertThat(edge.columnsLineage())
                    .contains(List.of(new ColumnsBody(
                            List.of("shop.shop.public.a.id"), "shop.shop.public.c.id", Optional.empty())));
            assertThat(edge.source()).contains("PipelineLineage");
            assertThat(edge.sqlQuery()).contains("INSERT");
            assertThat(edge.pipeline().orElseThrow().id())
                    .isEqualTo(scheduler
                            .catalog()
                            .find(EntityType.PIPELINE, LOAD)
                            .orElseThrow()
                            .id());
            assertThat(edge.description()).contains("garner:airflow via airflow.load");

            writesNothing(scheduler, DAGS, told);
            assertThat(scheduler.server().requests().count("GET", "/api/v1/lineage/.*"))
                    .as("one for each target")
                    .isEqualTo(2);
            assertThat(scheduler.requests())
                    .as("the service, the pipelines, one owner, and those")
                    .isLessThanOrEqualTo(6);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0", "2.0.0"})
    void anEdgeThatItsPipelineTellsNoMoreGoes(String version) {
        try (Scheduler scheduler = withTables(version)) {
            run(scheduler, DAGS, complete(edge("a", "c", LOAD), edge("b", "c", LOAD), edge("a", "b", COPY)));

            RunReport report = run(scheduler, DAGS, complete(edge("b", "c", LOAD)));

            assertThat(report.edges()).isEqualTo(new EdgeCounts(0, 1, 1));
            assertThat(into(scheduler, "c")).containsOnlyKeys("public.b");
            assertThat(into(scheduler, "b")).as("nothing leads the run there").containsOnlyKeys("public.a");

            run(scheduler, DAGS, new EdgeBatch(List.of(), Set.of(COPY), Set.of(Edges.fqn("public.b"))));

            assertThat(into(scheduler, "b")).isEmpty();
        }
    }

    /** The commonest change there is: the name of what a task writes. */
    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0", "2.0.0"})
    void anEdgeGoesWithItsTargetWhenItsSourceIsStillNamed(String version) {
        Set<Fqn> source = Set.of(Edges.fqn("public.a"));
        try (Scheduler scheduler = withTables(version)) {
            run(
                    scheduler,
                    DAGS,
                    new EdgeBatch(List.of(edge("a", "b", LOAD), edge("a", "b", COPY)), Set.of(LOAD), source));

            EdgeBatch elsewhere =
                    new EdgeBatch(List.of(edge("a", "c", LOAD), edge("a", "b", COPY)), Set.of(LOAD, COPY), source);
            run(scheduler, DAGS, elsewhere);

            assertThat(description(scheduler, "a", "b")).isEqualTo("garner:airflow via airflow.copy");
            assertThat(into(scheduler, "c")).containsOnlyKeys("public.a");
            writesNothing(scheduler, DAGS, elsewhere);

            RunReport report =
                    run(scheduler, DAGS, new EdgeBatch(List.of(edge("a", "c", LOAD)), Set.of(LOAD, COPY), source));

            assertThat(report.edges()).isEqualTo(new EdgeCounts(0, 1, 1));
            assertThat(into(scheduler, "b")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0", "2.0.0"})
    void aRunThatVerifiesLooksForWhatIsOverEverywhere(String version) {
        try (Scheduler scheduler = withTables(version)) {
            run(scheduler, DAGS, complete(edge("a", "b", LOAD), edge("b", "c", COPY), edge("c", "a", LOAD)));
            EdgeBatch nothing = new EdgeBatch(List.of(), Set.of(LOAD));
            run(scheduler, DAGS, nothing);
            assertThat(into(scheduler, "b")).as("nothing leads the run there").hasSize(1);

            RunReport dry = scheduler.run(builder -> builder.verify(true).dryRun(true), DAGS, nothing);
            assertThat(dry.edges()).isEqualTo(new EdgeCounts(0, 0, 2));
            assertThat(into(scheduler, "b")).hasSize(1);

            RunReport report = scheduler.run(builder -> builder.verify(true), DAGS, nothing);

            assertThat(report.failures()).isEmpty();
            assertThat(report.edges()).isEqualTo(new EdgeCounts(0, 0, 2));
            assertThat(into(scheduler, "b")).isEmpty();
            assertThat(into(scheduler, "a")).isEmpty();
            assertThat(into(scheduler, "c")).as("what another pipeline told").hasSize(1);
        }
    }

    /** A name that several tables have now may still mean the one that it meant. */
    @Test
    void whatAPipelineToldStaysWhileItTellsOfSomethingThatIsNotFound() {
        Set<Fqn> source = Set.of(Edges.fqn("public.a"));
        Edge unclear = Edge.between(Edges.fqn("public.a"), Fqn.of("shop", "shop", Fqn.ANY, "nowhere"))
                .foundBy(Edge.Source.PIPELINE)
                .through(LOAD);
        try (Scheduler scheduler = withTables("1.6.0")) {
            run(scheduler, DAGS, new EdgeBatch(List.of(edge("a", "b", LOAD)), Set.of(LOAD), source));
            run(scheduler, DAGS, new EdgeBatch(List.of(unclear), Set.of(LOAD), source));
            assertThat(into(scheduler, "b")).hasSize(1);

            run(scheduler, DAGS, new EdgeBatch(List.of(), Set.of(LOAD), source));
            assertThat(into(scheduler, "b")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0", "2.0.0"})
    void severalPipelinesTellOfOnePairAndEachTakesBackItsOwn(String version) {
        EdgeBatch both = complete(edge("a", "c", LOAD).withColumn("id", "id"), edge("a", "c", COPY));
        try (Scheduler scheduler = withTables(version)) {
            run(scheduler, DAGS, both);

            assertThat(description(scheduler, "a", "c"))
                    .contains("garner:airflow via airflow.copy")
                    .contains("garner:airflow via airflow.load");
            writesNothing(scheduler, DAGS, both);

            run(scheduler, DAGS, complete(edge("a", "c", LOAD).withColumn("id", "id")));

            assertThat(description(scheduler, "a", "c")).isEqualTo("garner:airflow via airflow.load");
            EdgeDetails left = new Edges(scheduler.catalog()).between("public.a", "public.c");
            assertThat(left.columnsLineage().orElseThrow()).hasSize(1);
            assertThat(left.pipeline().orElseThrow().id())
                    .as("the pipeline on the edge is one that tells of it")
                    .isEqualTo(scheduler
                            .catalog()
                            .find(EntityType.PIPELINE, LOAD)
                            .orElseThrow()
                            .id());
        }
    }

    @Test
    void whatAnotherPipelineOrSourceOrAPersonToldStays() {
        try (Scheduler scheduler = withTables("1.6.0")) {
            new Edges(scheduler.catalog()).put("public.b", "public.c", Edge.Source.MANUAL, Optional.empty());
            run(scheduler, DAGS, new EdgeBatch(List.of(edge("a", "c", COPY))));
            new Edges(scheduler.catalog())
                    .put("public.c", "public.b", Edge.Source.VIEW, Optional.of("garner:airflow2 via airflow.load"));

            RunReport report = run(
                    scheduler,
                    DAGS,
                    new EdgeBatch(List.of(), Set.of(LOAD), Set.of(Edges.fqn("public.c"), Edges.fqn("public.b"))));

            assertThat(report.edges().removed()).isZero();
            assertThat(into(scheduler, "c")).containsOnlyKeys("public.a", "public.b");
            assertThat(into(scheduler, "b")).containsOnlyKeys("public.c");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0", "2.0.0"})
    void anEdgeOfSomebodyElseIsKeptOrMergedAndTold(String version) {
        EdgeBatch told = complete(edge("a", "c", LOAD).withColumn("id", "id"));
        LineageRules merging = new LineageRules(ForeignEdges.MERGE, Map.of(), Optional.empty());
        try (Scheduler scheduler = withTables(version)) {
            new Edges(scheduler.catalog()).put("public.a", "public.c", Edge.Source.MANUAL, Optional.of("By hand."));

            RunReport kept = run(scheduler, DAGS, told);

            assertThat(kept.findings()).extracting(Finding::code).contains("edge-of-others");
            assertThat(description(scheduler, "a", "c")).isEqualTo("By hand.");

            assertThat(scheduler
                            .run(builder -> builder.lineage(merging), DAGS, told)
                            .failures())
                    .isEmpty();

            EdgeDetails edge = new Edges(scheduler.catalog()).between("public.a", "public.c");
            assertThat(edge.description().orElseThrow()).startsWith("By hand.\ngarner:airflow via airflow.load");
            assertThat(edge.sqlQuery()).contains("by somebody else");
            assertThat(edge.columnsLineage().orElseThrow()).hasSize(1);
            scheduler.server().requests().clear();
            scheduler.run(builder -> builder.lineage(merging), DAGS, told);
            assertThat(scheduler.writes()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0", "2.0.0"})
    void anEdgeOfSomebodyElseIsReplacedWhereThePolicySaysSo(String version) {
        EdgeBatch told = complete(edge("a", "c", LOAD).withColumn("id", "id"));
        LineageRules replacing = new LineageRules(ForeignEdges.REPLACE, Map.of(), Optional.empty());
        try (Scheduler scheduler = withTables(version)) {
            new Edges(scheduler.catalog()).put("public.a", "public.c", Edge.Source.MANUAL, Optional.of("By hand."));

            RunReport report = scheduler.run(builder -> builder.lineage(replacing), DAGS, told);

            assertThat(report.findings()).extracting(Finding::code).contains("edge-of-others");
            EdgeDetails edge = new Edges(scheduler.catalog()).between("public.a", "public.c");
            assertThat(edge.description()).contains("garner:airflow via airflow.load");
            assertThat(edge.sqlQuery()).isEmpty();
            scheduler.server().requests().clear();
            RunReport second = scheduler.run(builder -> builder.lineage(replacing), DAGS, told);
            assertThat(scheduler.writes()).isZero();
            assertThat(second.findings()).extracting(Finding::code).doesNotContain("edge-of-others");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0", "2.0.0"})
    void whatTheCatalogDoesNotHaveIsToldByName(String version) {
        Fqn elsewhere = Fqn.of("other", "dag");
        EdgeBatch told = new EdgeBatch(List.of(
                edge("nowhere", "c", LOAD),
                edge("a", "Gone", LOAD),
                edge("a", "b", elsewhere),
                edge("a", "c", LOAD).withColumn("id", "id").withColumn("ID", "id")));
        try (Scheduler scheduler = withTables(version)) {
            RunReport report = run(scheduler, DAGS, told);

            assertThat(report.findings().stream()
                            .filter(finding -> finding.code().startsWith("lineage"))
                            .map(finding -> finding.code() + " " + finding.subject()))
                    .containsExactlyInAnyOrder(
                            "lineage-end-missing shop.shop.public.c",
                            "lineage-end-missing shop.shop.public.Gone",
                            "lineage-columns-missing shop.shop.public.a",
                            "lineage-pipeline-missing other.dag");
            assertThat(report.edges().published()).isEqualTo(2);
            assertThat(new Edges(scheduler.catalog())
                            .between("public.a", "public.c")
                            .columnsLineage()
                            .orElseThrow())
                    .hasSize(1);
            writesNothing(scheduler, DAGS, told);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0", "2.0.0"})
    void pipelinesAreEndsToo(String version) {
        EdgeBatch told = new EdgeBatch(
                List.of(Edge.between(LOAD, COPY).foundBy(Edge.Source.PIPELINE).through(LOAD)));
        try (Scheduler scheduler = withTables(version)) {
            assertThat(run(scheduler, DAGS, told).edges().published()).isEqualTo(1);

            assertThat(scheduler
                            .catalog()
                            .lineage()
                            .of(EntityType.PIPELINE, COPY, 1, 0)
                            .orElseThrow()
                            .edges())
                    .hasSize(1);
            writesNothing(scheduler, DAGS, told);
        }
    }

    @Test
    void aDryRunPlansEdgesAndWritesNone() {
        try (Scheduler scheduler = withTables("1.6.0")) {
            run(scheduler, DAGS, complete(edge("b", "c", LOAD)));
            scheduler.server().requests().clear();
            List<Change> changes = new ArrayList<>();

            RunReport report = scheduler.run(
                    builder -> builder.dryRun(true).changes(changes::add), DAGS, complete(edge("a", "c", LOAD)));

            assertThat(scheduler.writes()).isZero();
            assertThat(report.edges()).isEqualTo(new EdgeCounts(1, 0, 1));
            assertThat(changes.stream()
                            .filter(Change.OfEdge.class::isInstance)
                            .flatMap(change -> PlannedChange.of("airflow", change).stream())
                            .map(change -> change.action() + " " + change.from().orElse("") + " " + change.fqn()))
                    .containsExactlyInAnyOrder(
                            "create shop.shop.public.a shop.shop.public.c",
                            "retire shop.shop.public.b shop.shop.public.c");
        }
    }
}
