package io.garner.ingest;

import static io.garner.ingest.Samples.schema;
import static io.garner.ingest.Samples.table;
import static io.garner.ingest.Samples.view;
import static io.garner.ingest.Samples.viewOf;
import static io.garner.ingest.Samples.viewOfUnknown;
import static org.assertj.core.api.Assertions.assertThat;

import io.garner.catalog.Fault;
import io.garner.ingest.RunReport.Status;
import io.garner.model.Edge;
import io.garner.model.Harvested;
import io.garner.model.SchemaBatch;
import io.garner.openmetadata.EdgeDetails;
import io.garner.openmetadata.EdgeDetails.ColumnsBody;
import io.garner.openmetadata.ForeignEdges;
import io.garner.source.ColumnLineage;
import io.garner.source.ColumnLineage.Output;
import io.garner.source.ColumnLineage.SourceColumn;
import io.garner.source.ColumnLineageResolver;
import io.garner.source.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ViewLineageTest {

    private static final ColumnsBody ID =
            new ColumnsBody(List.of("shop.shop.public.orders.id"), "shop.shop.public.open_orders.id", Optional.empty());

    /** Columns of a view come from those of the same name in the first relation that it reads. */
    private static final ColumnLineageResolver BY_NAME = view -> new ColumnLineage(
            view.columns().stream()
                    .map(column -> new Output(
                            column,
                            view.dependencies().orElseThrow().relations().stream()
                                    .limit(1)
                                    .map(read -> new SourceColumn(read.relation(), column))
                                    .toList(),
                            Optional.empty()))
                    .toList(),
            List.of());

    private static final LineageRules RULES = new LineageRules(ForeignEdges.KEEP, Map.of(), Optional.of(BY_NAME));

    private static final String TEXT = "CREATE VIEW open_orders AS SELECT id FROM public.orders, stock.items";

    /** Reads a table of its own schema, one of a schema that comes later, and another view. */
    private static final SchemaBatch PUBLIC = schema(
            "public",
            viewOf("open_orders", "public.orders", "stock.items"),
            viewOf("few", "public.open_orders"),
            table("orders"));

    private static final SchemaBatch STOCK = schema("stock", table("items"));

    private static RunReport run(Shop shop, LineageRules rules, Harvested... pieces) {
        return shop.run(builder -> builder.lineage(rules), Samples.source(pieces));
    }

    private static long lineageRequests(Shop shop) {
        return shop.server().requests().count("*", "/api/v1/lineage.*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.4.0", "1.6.0", "1.11.0", "2.0.0"})
    void edgesOfViewsAreStoredAndTheNextRunWritesNothing(String version) {
        try (Shop shop = Shop.open(version)) {
            RunReport first = run(shop, RULES, PUBLIC, STOCK);

            assertThat(first.status()).as(first.failures().toString()).isEqualTo(Status.OK);
            assertThat(first.findings()).isEmpty();
            assertThat(first.edges()).isEqualTo(new EdgeCounts(3, 0, 0));
            assertThat(first.created()).isEqualTo(8);
            Map<String, EdgeDetails> edges = new Edges(shop.catalog()).into("public.open_orders");
            assertThat(edges).containsOnlyKeys("public.orders", "stock.items");
            EdgeDetails edge = new Edges(shop.catalog()).between("public.orders", "public.open_orders");
            assertThat(edge.columnsLineage()).contains(List.of(ID));
            assertThat(edge.description()).contains("garner:shop");
            assertThat(edge.source()).contains("ViewLineage");
            assertThat(edge.sqlQuery()).contains(TEXT);
            assertThat(new Edges(shop.catalog())
                            .between("stock.items", "public.open_orders")
                            .columnsLineage()
                            .orElse(List.of()))
                    .isEmpty();
            assertThat(new Edges(shop.catalog()).into("public.few")).containsOnlyKeys("public.open_orders");

            shop.server().requests().clear();
            RunReport second = run(shop, RULES, PUBLIC, STOCK);

            assertThat(second.edges()).isEqualTo(new EdgeCounts(0, 3, 0));
            assertThat(second.unchanged()).isEqualTo(8);
            assertThat(shop.writes()).isZero();
            assertThat(lineageRequests(shop)).isEqualTo(version.startsWith("1.2") ? 2 : 0);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.4.0", "1.11.0", "2.0.0"})
    void aTableThatAViewReadsNoMoreLosesItsEdgeAndNoOther(String version) {
        try (Shop shop = Shop.open(version)) {
            run(shop, RULES, PUBLIC, STOCK);
            SchemaBatch changed = schema(
                    "public",
                    viewOf("open_orders", "stock.items"),
                    viewOf("few", "public.open_orders"),
                    table("orders"));
            shop.server().requests().clear();

            RunReport report = run(shop, RULES, changed, STOCK);

            assertThat(report.edges().removed()).isEqualTo(1);
            assertThat(new Edges(shop.catalog()).into("public.open_orders")).containsOnlyKeys("stock.items");
            assertThat(new Edges(shop.catalog()).into("public.few")).containsOnlyKeys("public.open_orders");
            assertThat(run(shop, RULES, changed, STOCK).edges()).isEqualTo(new EdgeCounts(0, 2, 0));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0", "2.0.0"})
    void aViewThatBecameATableHasNoEdges(String version) {
        try (Shop shop = Shop.open(version)) {
            run(shop, RULES, PUBLIC, STOCK);
            SchemaBatch changed =
                    schema("public", table("open_orders"), viewOf("few", "public.open_orders"), table("orders"));

            RunReport report = run(shop, RULES, changed, STOCK);

            assertThat(report.edges().removed()).isEqualTo(2);
            assertThat(new Edges(shop.catalog()).into("public.open_orders")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0", "2.0.0"})
    void aDroppedViewTakesItsEdgesAlongAndBringsThemBack(String version) {
        SchemaBatch without = schema("public", viewOf("open_orders", "public.orders"), table("orders"));
        SchemaBatch with = schema(
                "public", viewOf("open_orders", "public.orders"), viewOf("few", "public.open_orders"), table("orders"));
        try (Shop shop = Shop.open(version)) {
            run(shop, RULES, with);
            Edges edges = new Edges(shop.catalog());
            assertThat(edges.outOf("public.open_orders")).isEqualTo(1);

            RunReport report = run(shop, RULES, without);

            assertThat(report.retired()).isEqualTo(1);
            assertThat(report.edges().removed()).isEqualTo(1);
            assertThat(edges.outOf("public.open_orders")).isZero();

            run(shop, RULES, with);

            assertThat(edges.outOf("public.open_orders")).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0", "2.0.0"})
    void aViewThatIsRemovedForGoodHasNoEdges(String version) {
        SchemaBatch without = schema("public", viewOf("open_orders", "public.orders"), table("orders"));
        try (Shop shop = Shop.open(version)) {
            run(shop, RULES, PUBLIC, STOCK);

            RunReport report = shop.run(
                    builder -> builder.lineage(RULES)
                            .retire(new RetirePolicy(RetirePolicy.Mode.HARD, RetirePolicy.DEFAULT.limit(), true)),
                    Samples.source(without, STOCK));

            assertThat(report.retired()).isEqualTo(1);
            assertThat(new Edges(shop.catalog()).outOf("public.open_orders")).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.4.0", "1.6.0", "1.11.0", "2.0.0"})
    void edgesOfOthersStayAsTheyAreAndAreReportedInEveryRun(String version) {
        try (Shop shop = Shop.open(version)) {
            run(shop, RULES, schema("public", view("open_orders", TEXT), table("orders")), STOCK);
            Edges edges = new Edges(shop.catalog());
            edges.put("public.orders", "public.open_orders", Edge.Source.MANUAL, Optional.empty());
            edges.put("stock.items", "public.open_orders", Edge.Source.DBT, Optional.of("of dbt"));
            Map<String, EdgeDetails> before = edges.into("public.open_orders");

            for (int run = 0; run < 3; run++) {
                shop.server().requests().clear();
                RunReport report = run(shop, RULES, PUBLIC, STOCK);

                assertThat(edges.into("public.open_orders")).isEqualTo(before);
                assertThat(report.findings()).extracting(Finding::code).containsExactly("edge-of-others");
                assertThat(report.findings().get(0).message()).contains("public.orders", "stock.items");
                assertThat(run == 0 ? 0 : shop.writes()).isZero();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0", "2.0.0"})
    void whereThePolicySaysSoColumnsAreAddedToAnEdgeOfOthersAndTakenBack(String version) {
        LineageRules merging = new LineageRules(ForeignEdges.MERGE, Map.of(), Optional.of(BY_NAME));
        try (Shop shop = Shop.open(version)) {
            run(shop, RULES, schema("public", view("open_orders", TEXT), table("orders")), STOCK);
            Edges edges = new Edges(shop.catalog());
            edges.put("public.orders", "public.open_orders", Edge.Source.DBT, Optional.of("of dbt"));

            RunReport report = run(shop, merging, PUBLIC, STOCK);

            EdgeDetails merged = edges.between("public.orders", "public.open_orders");
            assertThat(merged.columnsLineage()).contains(List.of(ID));
            assertThat(merged.source()).contains("DbtLineage");
            assertThat(merged.sqlQuery()).contains("by somebody else");
            assertThat(merged.description().orElseThrow()).startsWith("of dbt\ngarner:shop {");
            assertThat(report.findings()).extracting(Finding::code).containsExactly("edge-of-others");
            shop.server().requests().clear();
            assertThat(run(shop, merging, PUBLIC, STOCK).edges().published()).isZero();
            assertThat(shop.writes()).isZero();

            run(shop, merging, schema("public", viewOf("open_orders", "stock.items"), table("orders")), STOCK);

            EdgeDetails left = edges.between("public.orders", "public.open_orders");
            assertThat(left.columnsLineage().orElse(List.of())).isEmpty();
            assertThat(left.description()).contains("of dbt");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0", "2.0.0"})
    void anEdgeThatAPersonLeftWithoutATextStaysTheirsAfterColumnsWereAdded(String version) {
        LineageRules merging = new LineageRules(ForeignEdges.MERGE, Map.of(), Optional.of(BY_NAME));
        try (Shop shop = Shop.open(version)) {
            run(shop, RULES, schema("public", view("open_orders", TEXT), table("orders")), STOCK);
            Edges edges = new Edges(shop.catalog());
            edges.put("public.orders", "public.open_orders", Edge.Source.MANUAL, Optional.empty());

            run(shop, merging, PUBLIC, STOCK);
            shop.server().requests().clear();
            run(shop, merging, PUBLIC, STOCK);

            assertThat(shop.writes()).isZero();
            EdgeDetails merged = edges.between("public.orders", "public.open_orders");
            assertThat(merged.source()).contains("Manual");
            assertThat(merged.columnsLineage()).contains(List.of(ID));

            run(shop, merging, schema("public", viewOf("open_orders", "stock.items"), table("orders")), STOCK);

            EdgeDetails left = edges.between("public.orders", "public.open_orders");
            assertThat(left.source()).contains("Manual");
            assertThat(left.description()).isEmpty();
            assertThat(left.columnsLineage().orElse(List.of())).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0", "2.0.0"})
    void whereThePolicySaysSoAnEdgeOfOthersIsReplaced(String version) {
        LineageRules replacing = new LineageRules(ForeignEdges.REPLACE, Map.of(), Optional.of(BY_NAME));
        try (Shop shop = Shop.open(version)) {
            run(shop, RULES, schema("public", view("open_orders", TEXT), table("orders")), STOCK);
            Edges edges = new Edges(shop.catalog());
            edges.put("public.orders", "public.open_orders", Edge.Source.DBT, Optional.of("of dbt"));

            RunReport report = run(shop, replacing, PUBLIC, STOCK);

            assertThat(report.findings()).extracting(Finding::code).containsExactly("edge-of-others");
            EdgeDetails edge = edges.between("public.orders", "public.open_orders");
            assertThat(edge.description()).contains("garner:shop");
            assertThat(edge.source()).contains("ViewLineage");
            assertThat(edge.columnsLineage()).contains(List.of(ID));
            shop.server().requests().clear();
            assertThat(run(shop, replacing, PUBLIC, STOCK).findings()).isEmpty();
            assertThat(shop.writes()).isZero();
        }
    }

    @Test
    void aTextOfAPersonThatBeginsLikeAMarkIsNone() {
        try (Shop shop = Shop.open("1.6.0")) {
            run(shop, RULES, schema("public", view("open_orders", TEXT), table("orders")), STOCK);
            Edges edges = new Edges(shop.catalog());
            edges.put("public.orders", "public.open_orders", Edge.Source.MANUAL, Optional.of("garner: see the wiki"));

            RunReport report = run(shop, RULES, PUBLIC, STOCK);

            assertThat(report.findings()).extracting(Finding::code).containsExactly("edge-of-others");
            assertThat(edges.between("public.orders", "public.open_orders").description())
                    .contains("garner: see the wiki");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0", "2.0.0"})
    void twoOfOurSourcesOnOnePairKeepTheirColumns(String version) {
        try (Shop shop = Shop.open(version)) {
            run(
                    shop,
                    RULES,
                    schema(
                            "public",
                            view("open_orders", "SELECT 1"),
                            table("orders", Samples.key("b", "stock", "items"))),
                    STOCK);
            Edges edges = new Edges(shop.catalog());
            shop.catalog()
                    .lineage()
                    .put(Edge.between(Edges.fqn("public.orders"), Edges.fqn("public.open_orders"))
                            .withColumn("b", "id")
                            .foundBy(Edge.Source.QUERY)
                            .describedAs("garner:etl"));
            SchemaBatch views = schema(
                    "public",
                    viewOf("open_orders", "public.orders"),
                    table("orders", Samples.key("b", "stock", "items")));

            run(shop, RULES, views, STOCK);

            ColumnsBody theirs = new ColumnsBody(
                    List.of("shop.shop.public.orders.b"), "shop.shop.public.open_orders.id", Optional.empty());
            EdgeDetails shared = edges.between("public.orders", "public.open_orders");
            assertThat(shared.columnsLineage()).contains(List.of(theirs, ID));
            assertThat(shared.description().orElseThrow()).matches("garner:etl \\{.*}\ngarner:shop \\{.*}");
            assertThat(run(shop, RULES, views, STOCK).edges()).isEqualTo(new EdgeCounts(0, 1, 0));
            assertThat(shop.run(b -> b.lineage(RULES).verify(true), Samples.source(views, STOCK))
                            .edges())
                    .isEqualTo(new EdgeCounts(0, 1, 0));

            run(
                    shop,
                    RULES,
                    schema(
                            "public",
                            view("open_orders", "SELECT 2"),
                            table("orders", Samples.key("b", "stock", "items"))),
                    STOCK);

            EdgeDetails left = edges.between("public.orders", "public.open_orders");
            assertThat(left.columnsLineage()).contains(List.of(theirs));
            assertThat(left.description()).contains("garner:etl");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0", "2.0.0"})
    void whatIsNowhereIsNamedAndItsEdgeFollowsWhenItIsThere(String version) {
        try (Shop shop = Shop.open(version)) {
            RunReport report = run(shop, RULES, PUBLIC);

            assertThat(report.status()).isEqualTo(Status.OK);
            assertThat(report.findings()).extracting(Finding::code).containsExactly("lineage-end-missing");
            assertThat(report.findings().get(0).message()).contains("shop.shop.stock.items");
            assertThat(new Edges(shop.catalog()).into("public.open_orders")).containsOnlyKeys("public.orders");
            shop.server().requests().clear();
            assertThat(run(shop, RULES, PUBLIC).updated()).isZero();
            assertThat(shop.writes()).isZero();

            RunReport complete = run(shop, RULES, PUBLIC, STOCK);

            assertThat(complete.findings()).isEmpty();
            assertThat(complete.edges().published()).isEqualTo(1);
            assertThat(new Edges(shop.catalog()).into("public.open_orders"))
                    .containsOnlyKeys("public.orders", "stock.items");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0", "2.0.0"})
    void anEdgeThatIsRefusedIsAFailureOfItsViewAndTriedAgain(String version) {
        try (Shop shop = Shop.open(version)) {
            shop.server()
                    .faults()
                    .add(Fault.status(400).on("PUT", "/api/v1/lineage").times(100));

            RunReport report = run(shop, RULES, PUBLIC, STOCK);

            assertThat(report.status()).isEqualTo(Status.PARTIAL);
            assertThat(report.failures())
                    .extracting(Failure::fqn)
                    .containsExactlyInAnyOrder("shop.shop.public.open_orders", "shop.shop.public.few");
            shop.server().faults().clear();

            assertThat(run(shop, RULES, PUBLIC, STOCK).edges().published()).isEqualTo(3);
            assertThat(run(shop, RULES, PUBLIC, STOCK).edges()).isEqualTo(new EdgeCounts(0, 3, 0));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0", "2.0.0"})
    void verifyingRepairsEdges(String version) {
        try (Shop shop = Shop.open(version)) {
            run(shop, RULES, PUBLIC, STOCK);
            Edges edges = new Edges(shop.catalog());
            Map<String, EdgeDetails> before = edges.into("public.open_orders");
            edges.put("stock.items", "public.open_orders", Edge.Source.VIEW, Optional.of("garner:shop"));
            edges.put("public.few", "public.open_orders", Edge.Source.VIEW, Optional.of("garner:shop"));

            RunReport report = shop.run(builder -> builder.lineage(RULES).verify(true), Samples.source(PUBLIC, STOCK));

            assertThat(report.edges()).isEqualTo(new EdgeCounts(1, 2, 1));
            assertThat(edges.into("public.open_orders")).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0", "2.0.0"})
    void aDryRunTellsEdgesAndStoresNone(String version) {
        try (Shop shop = Shop.open(version)) {
            List<Change> changes = new ArrayList<>();
            RunReport report = shop.run(
                    builder -> builder.lineage(RULES).dryRun(true).changes(changes::add),
                    Samples.source(PUBLIC, STOCK));

            assertThat(report.edges()).isEqualTo(new EdgeCounts(3, 0, 0));
            assertThat(shop.writes()).isZero();
            assertThat(changes)
                    .filteredOn(Change.OfEdge.class::isInstance)
                    .extracting(change -> PlannedChange.of("shop", change)
                            .orElseThrow()
                            .from()
                            .orElseThrow())
                    .containsExactlyInAnyOrder(
                            "shop.shop.public.orders", "shop.shop.stock.items", "shop.shop.public.open_orders");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0"})
    void whereNobodyTellsWhatAViewReadsThatIsAFinding(String version) {
        LineageRules none = new LineageRules(ForeignEdges.KEEP, Map.of(), Optional.empty());
        try (Shop shop = Shop.open(version)) {
            RunReport report = run(shop, none, schema("public", viewOfUnknown("riddle")));

            assertThat(report.findings()).extracting(Finding::code).containsExactly("lineage-untold");
            assertThat(report.edges()).isEqualTo(EdgeCounts.NONE);
        }
    }
}
