package io.garner.ingest;

import static io.garner.ingest.Samples.integer;
import static io.garner.ingest.Samples.schema;
import static io.garner.ingest.Samples.view;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.model.Column;
import io.garner.model.Constraints;
import io.garner.model.Constraints.PrimaryKey;
import io.garner.model.DataType;
import io.garner.model.Partitioning;
import io.garner.model.SchemaBatch;
import io.garner.model.Table;
import io.garner.model.TableKind;
import io.garner.model.TypeKind;
import io.garner.source.Finding;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A verifying run finds what somebody changed in the catalog, repairs it, and then leaves it alone. */
class VerifyTest {

    private static final String FIELDS = "?fields=columns,tableConstraints,tablePartition";

    /** Something that somebody does to a table, with a description beside it because a server stores some only so. */
    enum Drift {
        COLUMN_TYPE("t", "{'op':'replace','path':'/columns/1/dataType','value':'INT'}", true),
        LENGTH("t", "{'op':'replace','path':'/columns/1/dataLength','value':99}", true),
        CONSTRAINT("t", "{'op':'remove','path':'/tableConstraints'}", true),
        TABLE_TYPE("t", "{'op':'replace','path':'/tableType','value':'External'}", true),
        LOST_COLUMN("t", "{'op':'remove','path':'/columns/1'}", true),
        DISPLAY("t", "{'op':'replace','path':'/columns/1/dataTypeDisplay','value':'nonsense'}", false),
        PARTITION("t", "{'op':'remove','path':'/tablePartition'}", false),
        VIEW_TEXT("v", "{'op':'replace','path':'/VIEW','value':'SELECT 2'}", false);

        private final String table;
        private final String operation;
        private final boolean noticed;

        Drift(String table, String operation, boolean noticed) {
            this.table = table;
            this.operation = operation;
            this.noticed = noticed;
        }
    }

    static Stream<Object[]> drifts() {
        return Stream.of("1.2.0", "1.4.0", "1.6.0", "1.11.0", "2.0.0")
                .flatMap(version -> Stream.of(Drift.values()).map(drift -> new Object[] {version, drift}));
    }

    @ParameterizedTest
    @MethodSource("drifts")
    void driftIsRepairedOnceOrTold(String version, Drift drift) {
        try (Shop shop = Shop.open(version)) {
            shop.run(found());
            JsonNode asWritten = read(shop, version, drift);
            makeDrift(shop, version, drift);
            assertThat(owned(read(shop, version, drift))).isNotEqualTo(owned(asWritten));
            boolean old = version.startsWith("1.2");
            if (!old) {
                assertThat(shop.run(found()).updated())
                        .as("fingerprints are equal")
                        .isZero();
            }

            RunReport verified = shop.verify(found());

            assertThat(verified.failures()).isEmpty();
            if (old && !drift.noticed) {
                assertThat(verified.updated()).isZero();
                assertThat(verified.findings()).extracting(Finding::code).contains("kept-by-catalog");
            } else {
                assertThat(verified.updated()).isEqualTo(1);
                assertThat(owned(read(shop, version, drift))).isEqualTo(owned(asWritten));
            }
            shop.server().requests().clear();
            assertThat(shop.verify(found()).updated()).isZero();
            assertThat(shop.run(found()).updated()).isZero();
            assertThat(shop.writes()).isZero();
        }
    }

    private static void makeDrift(Shop shop, String version, Drift drift) {
        String id = shop.person().idOf("tables/name/shop.shop.public." + drift.table);
        String operation = drift.operation.replace('\'', '"').replace("/VIEW", "/" + viewText(version));
        shop.person()
                .writesAll(
                        "tables/" + id,
                        "[" + operation + ",{\"op\":\"add\",\"path\":\"/description\",\"value\":\"Changed.\"}]");
    }

    private static JsonNode read(Shop shop, String version, Drift drift) {
        return shop.person().reads("tables/name/shop.shop.public." + drift.table + FIELDS + "," + viewText(version));
    }

    private static List<JsonNode> owned(JsonNode table) {
        // 1.2 shows columns without tags in two ways.
        table.path("columns").forEach(column -> ((ObjectNode) column).remove("tags"));
        return Stream.of(
                        "columns",
                        "tableConstraints",
                        "tablePartition",
                        "viewDefinition",
                        "schemaDefinition",
                        "tableType")
                .map(table::path)
                .toList();
    }

    private static String viewText(String version) {
        return version.startsWith("1.2") ? "viewDefinition" : "schemaDefinition";
    }

    private static SchemaBatch found() {
        List<Column> columns = List.of(
                integer("id", 1),
                Column.of("name", 2, DataType.withLength(TypeKind.VARCHAR, "character varying(30)", 30), true),
                Column.of("price", 3, DataType.withPrecision(TypeKind.NUMERIC, "numeric(5,2)", 5, 2), true));
        Table table = new Table(
                "t",
                TableKind.PARTITIONED,
                Optional.of("About t."),
                columns,
                new Constraints(Optional.of(new PrimaryKey("t_pkey", List.of("id"))), List.of(), List.of(), List.of()),
                List.of(),
                Optional.of(
                        new Partitioning(Partitioning.Strategy.RANGE, "RANGE (id)", List.of("id"), false, List.of())),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                OptionalLong.empty());
        return schema("public", table, view("v", "CREATE VIEW public.v AS SELECT 1 AS id"));
    }
}
