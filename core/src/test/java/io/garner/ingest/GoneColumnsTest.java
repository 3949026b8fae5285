package io.garner.ingest;

import static io.garner.ingest.Samples.key;
import static io.garner.ingest.Samples.schema;
import static io.garner.ingest.Samples.table;
import static io.garner.ingest.Samples.viewOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.garner.ingest.RunReport.Status;
import io.garner.model.Edge;
import io.garner.model.EdgeBatch;
import io.garner.model.SchemaBatch;
import io.garner.openmetadata.EdgeDetails;
import io.garner.openmetadata.ForeignEdges;
import io.garner.source.ColumnLineage;
import io.garner.source.ColumnLineage.Output;
import io.garner.source.ColumnLineage.SourceColumn;
import io.garner.source.ColumnLineageResolver;
import io.garner.source.Finding;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A column that is named in what others said of an edge, and has gone: a catalog refuses the whole edge for it. */
class GoneColumnsTest {

    private static final SchemaBatch STOCK = schema("stock", table("items"));
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

    private static final LineageRules KEEPING = new LineageRules(ForeignEdges.KEEP, Map.of(), Optional.of(BY_NAME));
    private static final LineageRules MERGING = new LineageRules(ForeignEdges.MERGE, Map.of(), Optional.of(BY_NAME));

    /** The table has a column {@code b}. */
    private static final SchemaBatch BEFORE =
            schema("public", viewOf("v", "stock.items"), table("orders", key("b", "stock", "items")));

    private static final SchemaBatch AFTER = schema("public", viewOf("v", "public.orders"), table("orders"));

    private static RunReport run(Shop shop, LineageRules rules, SchemaBatch batch) {
        return shop.run(builder -> builder.lineage(rules), Samples.source(batch, STOCK));
    }

    /** Says of the edge that {@code b} feeds {@code id}. */
    private static void put(Shop shop, String to, String description) {
        shop.catalog()
                .lineage()
                .put(Edge.between(Edges.fqn("public.orders"), Edges.fqn(to))
                        .withColumn("b", "id")
                        .describedAs(description));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0", "2.0.0"})
    void isLeftOutOfTheShareOfAnotherSource(String version) {
        try (Shop shop = Shop.open(version)) {
            run(shop, KEEPING, BEFORE);
            put(shop, "public.v", "garner:etl");

            RunReport report = run(shop, KEEPING, AFTER);

            isStoredWithout(shop, report, "etl");
            assertThat(new Edges(shop.catalog())
                            .between("public.orders", "public.v")
                            .description()
                            .orElseThrow())
                    .matches("garner:etl \\{\"columns\":\\[]}\ngarner:shop \\{\"columns\":\\[.*]}");
            isQuiet(shop, KEEPING);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0", "2.0.0"})
    void isLeftOutOfWhatAPersonSaid(String version) {
        try (Shop shop = Shop.open(version)) {
            run(shop, MERGING, BEFORE);
            put(shop, "public.v", "By hand.");

            RunReport report = run(shop, MERGING, AFTER);

            isStoredWithout(shop, report, "others");
            assertThat(new Edges(shop.catalog())
                            .between("public.orders", "public.v")
                            .description()
                            .orElseThrow())
                    .startsWith("By hand.\ngarner:shop {");
            isQuiet(shop, MERGING);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0", "2.0.0"})
    void isLeftOutWhenOurShareIsTakenBack(String version) {
        try (Shop shop = Shop.open(version)) {
            run(shop, KEEPING, BEFORE);
            put(shop, "public.v", "garner:etl");
            SchemaBatch reading =
                    schema("public", viewOf("v", "public.orders"), table("orders", key("b", "stock", "items")));
            assertThat(run(shop, KEEPING, reading).failures()).isEmpty();

            RunReport report = run(shop, KEEPING, schema("public", viewOf("v", "stock.items"), table("orders")));

            isStoredWithout(shop, report, "etl");
            assertThat(new Edges(shop.catalog())
                            .between("public.orders", "public.v")
                            .description())
                    .contains("garner:etl");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0", "2.0.0"})
    void isLeftOutOfAnEdgeThatAPipelineTells(String version) {
        EdgeBatch told = new EdgeBatch(List.of(Edge.between(Edges.fqn("public.orders"), Edges.fqn("stock.items"))
                .foundBy(Edge.Source.PIPELINE)
                .withColumn("id", "id")));
        try (Scheduler scheduler = Scheduler.open(version)) {
            Shop shop = new Shop(scheduler.server(), scheduler.catalog());
            run(shop, KEEPING, BEFORE);
            put(shop, "stock.items", "garner:etl");
            assertThat(run(shop, KEEPING, AFTER).failures()).isEmpty();

            RunReport report = scheduler.run(told);

            assertThat(report.failures()).isEmpty();
            assertThat(codes(report)).contains("lineage-columns-dropped");
            assertThat(new Edges(shop.catalog())
                            .between("public.orders", "stock.items")
                            .columnsLineage()
                            .orElseThrow())
                    .hasSize(1);
            shop.server().requests().clear();
            assertThat(codes(scheduler.run(told))).doesNotContain("lineage-columns-dropped");
            assertThat(shop.writes()).isZero();
        }
    }

    private static List<String> codes(RunReport report) {
        return report.findings().stream().map(Finding::code).toList();
    }

    private static void isStoredWithout(Shop shop, RunReport report, String teller) {
        assertThat(report.status()).as(report.failures().toString()).isEqualTo(Status.OK);
        EdgeDetails edge = new Edges(shop.catalog()).between("public.orders", "public.v");
        assertThat(edge.columnsLineage().orElse(List.of()))
                .allSatisfy(mapping -> assertThat(mapping.fromColumns()).containsExactly("shop.shop.public.orders.id"));
        assertThat(report.findings())
                .filteredOn(finding -> finding.code().equals("lineage-columns-dropped"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.subject() + " " + finding.message())
                        .startsWith("shop.shop.public.v ")
                        .contains("shop.shop.public.orders.b to shop.shop.public.v.id")
                        .endsWith("it is left out of what " + teller + " said"));
    }

    private static void isQuiet(Shop shop, LineageRules rules) {
        shop.server().requests().clear();
        RunReport second = run(shop, rules, AFTER);
        assertThat(shop.writes()).isZero();
        assertThat(codes(second)).doesNotContain("lineage-columns-dropped");
    }
}
