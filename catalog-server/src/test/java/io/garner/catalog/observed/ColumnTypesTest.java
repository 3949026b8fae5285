package io.garner.catalog.observed;

import static io.garner.catalog.observed.Live.on;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.garner.catalog.Rest.Answer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Columns and what their types need. */
class ColumnTypesTest {

    private static final List<String> BARE = List.of(("NUMBER TINYINT SMALLINT INT BIGINT BYTEINT BYTES FLOAT DOUBLE"
                    + " DECIMAL NUMERIC TIMESTAMP TIMESTAMPZ TIME DATE DATETIME INTERVAL STRING MEDIUMTEXT TEXT LONG"
                    + " BOOLEAN BLOB LONGBLOB MEDIUMBLOB MAP UNION SET GEOGRAPHY ENUM JSON UUID VARIANT GEOMETRY BYTEA"
                    + " AGGREGATEFUNCTION ERROR FIXED RECORD NULL SUPER HLLSKETCH PG_LSN PG_SNAPSHOT TSQUERY"
                    + " TXID_SNAPSHOT XML MACADDR TSVECTOR UNKNOWN CIDR INET CLOB ROWID LOWCARDINALITY YEAR POINT"
                    + " POLYGON TUPLE SPATIAL TABLE NTEXT IMAGE IPV4 IPV6 DATETIMERANGE")
            .split(" "));

    private static final List<String> LATER =
            List.of("AGG_STATE", "BIT", "BITMAP", "HLL", "LARGEINT", "MONEY", "QUANTILE_STATE", "UINT");

    private static String column(String type, String more) {
        return "'columns': [{'name': 'a', 'dataType': '" + type + "'" + more + "}]";
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0"})
    void fourTypesNeedALength(String version) {
        on(version, it -> {
            for (String type : List.of("CHAR", "VARCHAR", "BINARY", "VARBINARY")) {
                assertThat(it.table(type, column(type, "")).status()).as(type).isEqualTo(400);
                assertThat(it.table(type, column(type, ", 'dataLength': 1")).status())
                        .as(type)
                        .isEqualTo(201);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0"})
    void arraysNeedATypeAndStructsNeedChildren(String version) {
        on(version, it -> {
            assertThat(it.table("t", column("ARRAY", "")).status()).isEqualTo(400);
            assertThat(it.table("t", column("STRUCT", "")).status()).isEqualTo(400);
            assertThat(it.table("array", column("ARRAY", ", 'arrayDataType': 'STRUCT'"))
                            .status())
                    .isEqualTo(201);
            assertThat(it.table("struct", column("STRUCT", ", 'children': []")).status())
                    .isEqualTo(201);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0"})
    void insideAStructTheSameIsNeeded(String version) {
        on(version, it -> {
            String struct = column("STRUCT", ", 'children': [{'name': 'c', 'dataType': '%s'}]");
            for (String type : List.of("VARCHAR", "ARRAY", "STRUCT")) {
                assertThat(it.table("t", struct.formatted(type)).status())
                        .as(type)
                        .isEqualTo(400);
            }
            assertThat(it.table("t", struct.formatted("MAP"))
                            .at("/columns/0/children/0/fullyQualifiedName")
                            .asText())
                    .isEqualTo("pg.pagila.public.t.a.c");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0"})
    void everyOtherTypeIsTakenBareAndShownInLowerCase(String version) {
        on(version, it -> {
            String columns = BARE.stream()
                    .map(type -> "{'name': 'c_" + type + "', 'dataType': '" + type + "'}")
                    .collect(Collectors.joining(", "));
            Answer answer = it.table("t", "'columns': [" + columns + "]");
            assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
            for (JsonNode column : answer.at("/columns")) {
                assertThat(column.path("dataTypeDisplay").asText())
                        .isEqualTo(column.path("dataType").asText().toLowerCase(Locale.ROOT));
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0"})
    void eightTypesCameAfter12(String version) {
        on(version, it -> {
            for (String type : LATER) {
                assertThat(it.table(type, column(type, "")).status()).as(type).isEqualTo(it.is12() ? 400 : 201);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0"})
    void noColumnsAreFineAndTheSameTwiceIsNot(String version) {
        on(version, it -> {
            assertThat(it.table("none", "'columns': []").status()).isEqualTo(201);
            String two = "'columns': [{'name': 'a', 'dataType': 'INT'}, {'name': '%s', 'dataType': 'TEXT'}]";
            assertThat(it.table("t", two.formatted("a")).status()).isEqualTo(400);
            assertThat(it.table("t", two.formatted("A")).at("/columns")).hasSize(2);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0"})
    void sixteenHundredColumnsAreTakenTwice(String version) {
        on(version, it -> {
            String columns = IntStream.range(0, 1600)
                    .mapToObj(i -> "{'name': 'c" + i + "', 'dataType': 'INT'}")
                    .collect(Collectors.joining(", "));
            assertThat(it.table("t", "'columns': [" + columns + "]").status()).isEqualTo(201);
            assertThat(it.table("t", "'columns': [" + columns + "]").status()).isEqualTo(200);
            assertThat(it.read("t", "").at("/columns")).hasSize(1600);
        });
    }
}
