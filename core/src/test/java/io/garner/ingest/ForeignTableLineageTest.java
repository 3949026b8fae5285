package io.garner.ingest;

import static io.garner.ingest.Samples.integer;
import static io.garner.ingest.Samples.schema;
import static io.garner.ingest.Samples.table;
import static org.assertj.core.api.Assertions.assertThat;

import io.garner.model.Constraints;
import io.garner.model.ForeignData;
import io.garner.model.Fqn;
import io.garner.model.Table;
import io.garner.model.TableKind;
import io.garner.openmetadata.EdgeDetails;
import io.garner.openmetadata.EdgeDetails.ColumnsBody;
import io.garner.openmetadata.EntityType;
import io.garner.openmetadata.ForeignEdges;
import io.garner.source.Finding;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForeignTableLineageTest {

    private static final LineageRules HOSTS =
            new LineageRules(ForeignEdges.KEEP, Map.of("db.example.com:5432", "shop"), Optional.empty());

    private static Table foreign(String remote) {
        Map<String, String> options =
                Map.of("host", "db.example.com", "dbname", "shop", "schema_name", "public", "table_name", remote);
        return new Table(
                "mirror",
                TableKind.FOREIGN,
                Optional.empty(),
                List.of(integer("id", 1), integer("only_here", 2)),
                Constraints.NONE,
                List.of(),
                Optional.empty(),
                Optional.of(new ForeignData("far", "postgres_fdw", options)),
                List.of(),
                Optional.empty(),
                OptionalLong.empty());
    }

    private static RunReport run(Shop shop, LineageRules rules, Table mirror) {
        return shop.run(
                builder -> builder.lineage(rules),
                Samples.source(schema("public", table("orders")), schema("far", mirror)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0", "2.0.0"})
    void aForeignTableOfAKnownServerHasAnEdgeFromTheRemoteTable(String version) {
        try (Shop shop = Shop.open(version)) {
            shop.run(schema("public", table("orders")));

            RunReport report = run(shop, HOSTS, foreign("orders"));

            assertThat(report.edges().published()).isEqualTo(1);
            EdgeDetails edge = new Edges(shop.catalog()).between("public.orders", "far.mirror");
            assertThat(edge.columnsLineage())
                    .contains(List.of(new ColumnsBody(
                            List.of("shop.shop.public.orders.id"), "shop.shop.far.mirror.id", Optional.empty())));
            shop.server().requests().clear();
            assertThat(run(shop, HOSTS, foreign("orders")).edges()).isEqualTo(new EdgeCounts(0, 1, 0));
            assertThat(shop.writes()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0"})
    void ofAServerThatNobodyNamedNothingIsSaid(String version) {
        try (Shop shop = Shop.open(version)) {
            RunReport report = run(shop, LineageRules.standard(), foreign("orders"));

            assertThat(report.edges()).isEqualTo(EdgeCounts.NONE);
            assertThat(report.findings()).isEmpty();
            assertThat(shop.catalog().find(EntityType.TABLE, Fqn.of("shop", "shop", "far", "mirror")))
                    .isPresent();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0"})
    void aRemoteTableThatTheCatalogLacksIsNamed(String version) {
        try (Shop shop = Shop.open(version)) {
            RunReport report = run(shop, HOSTS, foreign("nothing"));

            assertThat(report.findings()).extracting(Finding::code).containsExactly("lineage-end-missing");
        }
    }
}
