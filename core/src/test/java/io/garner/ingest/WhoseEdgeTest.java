package io.garner.ingest;

import static io.garner.ingest.Samples.key;
import static io.garner.ingest.Samples.schema;
import static io.garner.ingest.Samples.table;
import static io.garner.ingest.Samples.view;
import static io.garner.ingest.Samples.viewOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.garner.model.Edge;
import io.garner.model.EdgeBatch;
import io.garner.model.Fqn;
import io.garner.model.SchemaBatch;
import io.garner.model.Table;
import io.garner.openmetadata.EdgeDetails;
import io.garner.openmetadata.EdgeDetails.ColumnsBody;
import io.garner.openmetadata.EdgeOutcome;
import io.garner.openmetadata.EntityType;
import io.garner.openmetadata.ForeignEdges;
import io.garner.openmetadata.OwnEdges;
import io.garner.source.ColumnLineage;
import io.garner.source.ColumnLineage.Output;
import io.garner.source.ColumnLineage.SourceColumn;
import io.garner.source.Finding;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shares in its description say whose an edge is, in runs of views and of pipelines alike. */
class WhoseEdgeTest {

    private static final Fqn LOAD = Fqn.of("airflow", "load");
    private static final Fqn A = Edges.fqn("public.a");
    private static final Fqn V = Edges.fqn("public.v");
    private static final ColumnsBody ID = mapping("id");
    private static final ColumnsBody B = mapping("b");

    /** Reads nothing, as does {@link #OTHER}. */
    private static final SchemaBatch NOTHING = batch(view("v", "SELECT 1"));

    private static final SchemaBatch OTHER = batch(view("v", "SELECT 2"));
    private static final SchemaBatch READING = batch(viewOf("v", "public.a"));
    private static final SchemaBatch ITEMS = schema("stock", table("items"));

    private static SchemaBatch batch(Table view) {
        return schema("public", view, table("a", key("b", "stock", "items")));
    }

    private static ColumnsBody mapping(String column) {
        return new ColumnsBody(
                List.of(A.child(column).toString()), V.child("id").toString(), Optional.empty());
    }

    /** The view's column is fed by these columns. */
    private static LineageRules rules(ForeignEdges others, String... columns) {
        return new LineageRules(
                others,
                Map.of(),
                Optional.of(view -> new ColumnLineage(
                        view.dependencies().orElseThrow().relations().stream()
                                .flatMap(read -> Stream.of(columns)
                                        .map(column -> new Output(
                                                "id",
                                                List.of(new SourceColumn(read.relation(), column)),
                                                Optional.empty())))
                                .toList(),
                        List.of())));
    }

    private static RunReport run(Shop shop, LineageRules rules, SchemaBatch batch) {
        RunReport report = shop.run(builder -> builder.lineage(rules), Samples.source(batch, ITEMS));
        assertThat(report.failures()).isEmpty();
        return report;
    }

    private static EdgeDetails edge(Shop shop) {
        return new Edges(shop.catalog()).between("public.a", "public.v");
    }

    private static OwnEdges etl(Shop shop, ForeignEdges foreign) {
        return shop.catalog().lineage().own("etl", foreign);
    }

    private static Edge told(String column) {
        return Edge.between(A, V).withColumn(column, "id");
    }

    /** Somebody saves the edge with another text and kind. */
    private static void save(Shop shop, String kind, UnaryOperator<String> text) {
        EdgeDetails stored = edge(shop);
        new Edges(shop.catalog())
                .save(
                        "public.a",
                        "public.v",
                        new EdgeDetails(
                                stored.sqlQuery(),
                                stored.columnsLineage(),
                                stored.pipeline(),
                                stored.description().map(text),
                                Optional.of(kind)));
    }

    /** An edge of a person, who says that b feeds the view. */
    private static void byHand(Shop shop) {
        new Edges(shop.catalog())
                .save(
                        "public.a",
                        "public.v",
                        new EdgeDetails(
                                Optional.of("by hand"),
                                Optional.of(List.of(B)),
                                Optional.empty(),
                                Optional.of("By hand."),
                                Optional.of("Manual")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0", "2.0.0"})
    void aFirstTellerWhoLeavesTakesHisSqlAndKindAlong(String version) {
        LineageRules rules = rules(ForeignEdges.KEEP, "id");
        try (Shop shop = Shop.open(version)) {
            run(shop, rules, NOTHING);
            etl(shop, ForeignEdges.KEEP)
                    .put(told("b").foundBy(Edge.Source.QUERY).withSql("INSERT"));
            run(shop, rules, READING);

            assertThat(etl(shop, ForeignEdges.KEEP).remove(EntityType.TABLE, A, EntityType.TABLE, V))
                    .isInstanceOf(EdgeOutcome.Removed.class);

            assertThat(edge(shop).description()).contains("garner:shop");
            assertThat(edge(shop).sqlQuery()).isEmpty();
            assertThat(edge(shop).source().orElse("Manual")).isEqualTo("Manual");

            run(shop, rules, READING);

            assertThat(edge(shop).source()).contains("ViewLineage");
            assertThat(edge(shop).sqlQuery()).contains("CREATE VIEW v AS SELECT id FROM public.a");
            shop.server().requests().clear();
            run(shop, rules, READING);
            assertThat(shop.writes()).isZero();

            run(shop, rules, OTHER);

            assertThat(new Edges(shop.catalog()).into("public.v")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0", "2.0.0"})
    void anEdgeOfOursThatAPersonSavedGoesWithTheViewThatReadIt(String version) {
        LineageRules rules = rules(ForeignEdges.KEEP, "id");
        try (Shop shop = Shop.open(version)) {
            run(shop, rules, READING);
            save(shop, "Manual", text -> text);

            assertThat(run(shop, rules, OTHER).edges().removed()).isEqualTo(1);

            assertThat(new Edges(shop.catalog()).into("public.v")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0", "2.0.0"})
    void replacingTakesAPersonsPartAndLeavesThatOfOtherEmitters(String version) {
        try (Shop shop = Shop.open(version)) {
            run(shop, rules(ForeignEdges.KEEP, "id"), NOTHING);
            byHand(shop);
            etl(shop, ForeignEdges.MERGE).put(told("id").foundBy(Edge.Source.QUERY));
            assertThat(edge(shop).columnsLineage().orElseThrow()).containsExactlyInAnyOrder(B, ID);

            run(shop, rules(ForeignEdges.REPLACE), READING);

            assertThat(edge(shop).columnsLineage()).contains(List.of(ID));
            assertThat(edge(shop).description().orElseThrow()).matches("garner:shop \\{.*]}\ngarner:etl \\{.*id.*}");
            assertThat(edge(shop).source()).contains("ViewLineage");
            assertThat(edge(shop).sqlQuery()).contains("CREATE VIEW v AS SELECT id FROM public.a");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0", "2.0.0"})
    void aShareInAnEdgeOfSomebodyElseIsKeptUpToDateWhateverThePolicy(String version) {
        try (Shop shop = Shop.open(version)) {
            run(shop, rules(ForeignEdges.KEEP, "id"), NOTHING);
            new Edges(shop.catalog()).put("public.a", "public.v", Edge.Source.MANUAL, Optional.of("By hand."));
            run(shop, rules(ForeignEdges.MERGE, "id"), READING);
            assertThat(edge(shop).columnsLineage()).contains(List.of(ID));

            RunReport kept = run(shop, rules(ForeignEdges.KEEP, "b"), READING);

            assertThat(edge(shop).columnsLineage()).contains(List.of(B));
            assertThat(edge(shop).sqlQuery()).contains("by somebody else");
            assertThat(kept.findings()).extracting(Finding::code).contains("edge-of-others");

            RunReport renamed = Ingestion.of("store", Samples.source(READING, ITEMS), Shop.SERVICE, shop.catalog())
                    .lineage(rules(ForeignEdges.KEEP, "b").renamedFrom(Optional.of("shop")))
                    .build()
                    .run();

            assertThat(renamed.failures()).isEmpty();
            assertThat(edge(shop).description().orElseThrow()).startsWith("By hand.\ngarner:store {");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0", "2.0.0"})
    void aTextBeforeOurLineMakesTheEdgeTheirsAndLeavesUsOurColumns(String version) {
        try (Shop shop = Shop.open(version)) {
            run(shop, rules(ForeignEdges.KEEP, "id"), READING);
            save(shop, "ViewLineage", text -> "Seen by Ann.\n" + text);

            run(shop, rules(ForeignEdges.KEEP, "b"), READING);

            assertThat(edge(shop).columnsLineage()).contains(List.of(B));
            assertThat(edge(shop).description().orElseThrow()).startsWith("Seen by Ann.\ngarner:shop {");

            run(shop, rules(ForeignEdges.KEEP, "b"), OTHER);

            assertThat(edge(shop).columnsLineage().orElse(List.of())).isEmpty();
            assertThat(edge(shop).description()).contains("Seen by Ann.");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0", "2.0.0"})
    void columnsOfADamagedLineStayAndAreToldOf(String version) {
        LineageRules rules = rules(ForeignEdges.KEEP);
        try (Shop shop = Shop.open(version)) {
            run(shop, rules, READING);
            etl(shop, ForeignEdges.KEEP).put(told("b"));
            save(shop, "ViewLineage", text -> text.substring(0, text.length() - 5));

            RunReport report = shop.run(builder -> builder.lineage(rules).verify(true), Samples.source(READING, ITEMS));

            assertThat(report.failures()).isEmpty();
            assertThat(report.findings())
                    .filteredOn(finding -> finding.code().equals("edge-share-unreadable"))
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.subject() + " " + finding.message())
                            .startsWith("shop.shop.public.v ")
                            .contains("etl"));
            assertThat(edge(shop).columnsLineage()).contains(List.of(B));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0", "2.0.0"})
    void whatPipelinesTellGoesByTheSameRules(String version) {
        try (Scheduler scheduler = Scheduler.open(version)) {
            Shop shop = new Shop(scheduler.server(), scheduler.catalog());
            run(shop, rules(ForeignEdges.KEEP, "id"), NOTHING);
            byHand(shop);
            etl(shop, ForeignEdges.MERGE).put(told("id"));
            tell(scheduler, ForeignEdges.MERGE, told("id"));

            tell(scheduler, ForeignEdges.KEEP, Edge.between(A, V));

            assertThat(edge(shop).description().orElseThrow())
                    .startsWith("By hand.\ngarner:etl {")
                    .endsWith("\ngarner:airflow via airflow.load {\"columns\":[]}");

            tell(scheduler, ForeignEdges.REPLACE, Edge.between(A, V).describedAs("Nightly."));

            assertThat(edge(shop).columnsLineage()).contains(List.of(ID));
            assertThat(edge(shop).description().orElseThrow())
                    .startsWith("garner:airflow via airflow.load {\"columns\":[]}\ngarner:etl {")
                    .endsWith("\nNightly.");
        }
    }

    @Test
    void anEdgeThatSaysAllIsLeftAsItIs() {
        try (Scheduler scheduler = Scheduler.open("1.6.0")) {
            Shop shop = new Shop(scheduler.server(), scheduler.catalog());
            run(shop, rules(ForeignEdges.KEEP, "b"), NOTHING);
            byHand(shop);

            run(shop, rules(ForeignEdges.MERGE, "b"), READING);
            tell(scheduler, ForeignEdges.MERGE, told("b"));

            assertThat(edge(shop).description()).contains("By hand.");
        }
    }

    private static void tell(Scheduler scheduler, ForeignEdges others, Edge edge) {
        EdgeBatch batch =
                new EdgeBatch(List.of(edge.foundBy(Edge.Source.PIPELINE).through(LOAD)), Set.of(LOAD));
        LineageRules rules = new LineageRules(others, Map.of(), Optional.empty());
        assertThat(scheduler
                        .run(builder -> builder.lineage(rules), Dags.batch(Dags.dag("load")), batch)
                        .failures())
                .isEmpty();
    }
}
