package io.garner.ingest;

import static io.garner.ingest.Samples.schema;
import static io.garner.ingest.Samples.table;
import static org.assertj.core.api.Assertions.assertThat;

import io.garner.model.Edge;
import io.garner.model.EdgeBatch;
import io.garner.model.Fqn;
import io.garner.model.LoggedQuery;
import io.garner.model.QueryBatch;
import io.garner.model.QueryBatch.Log;
import io.garner.model.SchemaBatch;
import io.garner.model.TableName;
import io.garner.openmetadata.ForeignEdges;
import io.garner.source.ColumnLineage;
import io.garner.source.ColumnLineageResolver.Relation;
import io.garner.source.Finding;
import io.garner.source.StatementLineageResolver;
import io.garner.source.StatementLineageResolver.Flow;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ends of edges whose schema or database nobody says: the only table of that name, and never a guess. */
class PartialNamesTest {

    private static final SchemaBatch PUBLIC = schema("public", table("orders"), table("sums"));
    private static final SchemaBatch SALES = schema("sales", table("orders"), table("customers"));

    /** Reads {@code target<-source}, as names without a schema. */
    private static final StatementLineageResolver ARROWS = text -> {
        List<Optional<Relation>> ends = Arrays.stream(text.sql().split("<-"))
                .map(name -> text.known().of(new TableName(text.database(), text.schema(), name)))
                .toList();
        return ends.stream().anyMatch(Optional::isEmpty)
                ? List.of()
                : List.of(new Flow(
                        ends.get(0).orElseThrow().name(),
                        List.of(ends.get(1).orElseThrow().name()),
                        List.of(),
                        new ColumnLineage(List.of(), List.of()),
                        text.sql()));
    };

    private static final LineageRules READING =
            new LineageRules(ForeignEdges.KEEP, Map.of(), Optional.empty(), Optional.of(ARROWS), Optional.empty());

    private static Scheduler withTables(String version) {
        Scheduler scheduler = Scheduler.open(version);
        new Shop(scheduler.server(), scheduler.catalog()).run(PUBLIC, SALES);
        return scheduler;
    }

    private static Edge edge(Fqn from, Fqn to) {
        return Edge.between(from, to).foundBy(Edge.Source.PIPELINE);
    }

    private static Fqn inShop(String table) {
        return Fqn.of("shop", "shop", Fqn.ANY, table);
    }

    private static EdgeBatch told(Edge... edges) {
        return new EdgeBatch(List.of(edges));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0", "2.0.0"})
    void theOnlyTableOfThatNameIsMeant(String version) {
        EdgeBatch told = told(
                edge(inShop("customers"), inShop("sums")).withColumn("id", "id"),
                edge(Fqn.of("shop", Fqn.ANY, Fqn.ANY, "customers"), Edges.fqn("sales.orders")));
        try (Scheduler scheduler = withTables(version)) {
            RunReport report = scheduler.run(told);

            assertThat(report.failures()).isEmpty();
            assertThat(lineage(report)).isEmpty();
            Edges edges = new Edges(scheduler.catalog());
            assertThat(edges.into("public.sums")).containsOnlyKeys("sales.customers");
            assertThat(edges.between("sales.customers", "public.sums")
                            .columnsLineage()
                            .orElseThrow())
                    .hasSize(1);
            assertThat(edges.into("sales.orders")).containsOnlyKeys("sales.customers");
            scheduler.server().requests().clear();
            assertThat(scheduler.run(told).edges()).isEqualTo(new EdgeCounts(0, 2, 0));
            assertThat(scheduler.writes()).isZero();
            assertThat(scheduler.server().requests().count("GET", "/api/v1/tables/name/.*"))
                    .as("customers and sums in two schemas each, and the whole name of nothing twice")
                    .isEqualTo(4);
            assertThat(scheduler.server().requests().count("GET", "/api/v1/databaseSchemas"))
                    .isEqualTo(1);
        }
    }

    @Test
    void severalOrNoneAreAFindingWithTheirNamesAndNoEdge() {
        try (Scheduler scheduler = withTables("1.6.0")) {
            RunReport report = scheduler.run(told(
                    edge(inShop("orders"), inShop("sums")),
                    edge(inShop("custmers"), inShop("sums")),
                    edge(Fqn.of("shop", Fqn.ANY, Fqn.ANY, "summs"), inShop("customers")),
                    edge(Fqn.of(Fqn.ANY, Fqn.ANY, Fqn.ANY, "a"), inShop("sums")),
                    edge(Fqn.of("nowhere", "x", Fqn.ANY, "a"), inShop("sums"))));

            assertThat(report.edges()).isEqualTo(EdgeCounts.NONE);
            assertThat(lineage(report))
                    .hasSize(5)
                    .anySatisfy(line -> assertThat(line)
                            .startsWith("lineage-end-ambiguous shop.shop.*.orders ")
                            .endsWith("several tables may be meant: shop.shop.public.orders, shop.shop.sales.orders"))
                    .anySatisfy(line -> assertThat(line)
                            .startsWith("lineage-end-missing shop.shop.*.custmers ")
                            .endsWith("nearest: shop.shop.sales.customers"))
                    .anySatisfy(line -> assertThat(line)
                            .startsWith("lineage-end-missing shop.*.*.summs ")
                            .endsWith("nearest: shop.shop.public.sums"))
                    .anySatisfy(line -> assertThat(line)
                            .startsWith("lineage-end-ambiguous *.*.*.a ")
                            .endsWith("the service and the name of a table must be known"))
                    .anySatisfy(line -> assertThat(line).startsWith("lineage-end-missing nowhere.x.*.a "));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "2.0.0"})
    void theNearestNamesAreToldOfWholeNamesThatAreNotThere(String version) {
        try (Scheduler scheduler = withTables(version)) {
            RunReport report = scheduler.run(told(
                    edge(Edges.fqn("public.ordrs"), Edges.fqn("public.sums")),
                    edge(Edges.fqn("public.orders"), Edges.fqn("sales.custommers"))));

            assertThat(lineage(report))
                    .hasSize(2)
                    .anySatisfy(line -> assertThat(line)
                            .startsWith("lineage-end-missing shop.shop.public.sums ")
                            .endsWith("table shop.shop.public.ordrs; nearest: shop.shop.public.orders"))
                    .anySatisfy(line -> assertThat(line)
                            .startsWith("lineage-end-missing shop.shop.sales.custommers ")
                            .endsWith("nearest: shop.shop.sales.customers"));
        }
    }

    @Test
    void targetsMayBePartialToo() {
        Fqn load = Fqn.of("airflow", "load");
        try (Scheduler scheduler = withTables("1.6.0")) {
            scheduler.run(
                    Dags.batch(Dags.dag("load")),
                    told(edge(inShop("customers"), inShop("sums")).through(load)));

            scheduler.run(
                    Dags.batch(Dags.dag("load")),
                    new EdgeBatch(List.of(), Set.of(load), Set.of(inShop("sums"), inShop("orders"))));

            assertThat(new Edges(scheduler.catalog()).into("public.sums")).isEmpty();
        }
    }

    private static QueryBatch ran(String... statements) {
        return new QueryBatch(
                "shop",
                Log.PG_STAT_STATEMENTS,
                Arrays.stream(statements)
                        .map(sql -> new LoggedQuery(sql, 1, Optional.empty(), OptionalLong.empty(), false))
                        .toList(),
                false);
    }

    private static RunReport run(Shop shop, SchemaBatch batch, QueryBatch queries) {
        return shop.run(builder -> builder.lineage(READING), Samples.source(batch, queries));
    }

    @Test
    void ofStatementsTheOnlyTableIsMeantWhereverItIs() {
        try (Shop shop = Shop.open("1.6.0")) {
            shop.run(schema("public", table("sums")));

            RunReport report = run(shop, SALES, ran("sums<-customers"));

            assertThat(lineage(report)).isEmpty();
            assertThat(new Edges(shop.catalog()).into("public.sums"))
                    .as("one is of this run, the other only in the catalog; none is in the schema public alone")
                    .containsOnlyKeys("sales.customers");
        }
    }

    @Test
    void ofStatementsNoTableIsGuessedAlsoNotThatOfTheUsualSchema() {
        try (Shop shop = Shop.open("1.6.0")) {
            shop.run(PUBLIC);

            RunReport report = run(shop, SALES, ran("customers<-orders", "customers<-gone"));

            assertThat(report.edges()).isEqualTo(EdgeCounts.NONE);
            assertThat(lineage(report))
                    .singleElement()
                    .satisfies(line -> assertThat(line)
                            .startsWith("lineage-end-ambiguous shop.shop ")
                            .endsWith("no edge is told of 1: orders (sales.orders, public.orders)"));
        }
    }

    private static List<String> lineage(RunReport report) {
        return report.findings().stream()
                .filter(finding -> finding.code().startsWith("lineage"))
                .map((Finding finding) -> finding.code() + " " + finding.subject() + " " + finding.message())
                .toList();
    }
}
