package io.garner.catalog.observed;

import static io.garner.catalog.observed.Live.COLUMNS;
import static io.garner.catalog.observed.Live.on;
import static io.garner.catalog.observed.Live.operation;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.garner.catalog.Rest.Answer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Changes that a PUT does not notice by themselves. */
class UnnoticedChangesTest {

    private static String view(Live it, String text) {
        return COLUMNS + ", 'tableType': 'View', '" + it.viewText() + "': '" + text + "'";
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0"})
    void textOfAViewWaitsForAnotherChange(String version) {
        on(version, it -> {
            it.table("v", view(it, "one"));
            Answer alone = it.table("v", view(it, "two"));
            assertThat(alone.status()).isEqualTo(200);
            assertThat(alone.version()).isEqualTo(0.1);
            assertThat(it.read("v", it.viewText()).text(it.viewText())).isEqualTo("one");
            it.table("v", view(it, "two") + ", 'description': 'recorded'");
            assertThat(it.read("v", it.viewText()).text(it.viewText())).isEqualTo("two");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0"})
    void typeTextsWaitForAnotherChange(String version) {
        on(version, it -> {
            String columns = "'columns': [{'name': 'a', 'dataType': 'INT', 'dataTypeDisplay': '%s'}]";
            it.table("t", columns.formatted("int4"));
            assertThat(it.table("t", columns.formatted("integer")).status()).isEqualTo(200);
            assertThat(it.read("t", "").at("/columns/0/dataTypeDisplay").asText())
                    .isEqualTo("int4");
            it.table(
                    "t",
                    columns.formatted("integer") + ", 'tableConstraints': [{'constraintType': 'UNIQUE', 'columns':"
                            + " ['a']}]");
            assertThat(it.read("t", "").at("/columns/0/dataTypeDisplay").asText())
                    .isEqualTo("integer");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0"})
    void orderOfColumnsWaitsForAnotherChange(String version) {
        on(version, it -> {
            String a = "{'name': 'a', 'dataType': 'INT', 'ordinalPosition': %d}";
            String b = "{'name': 'b', 'dataType': 'INT', 'ordinalPosition': %d}";
            it.table("t", "'columns': [" + a.formatted(1) + ", " + b.formatted(2) + "]");
            String turned = "'columns': [" + b.formatted(1) + ", " + a.formatted(2);
            assertThat(it.table("t", turned + "]").version()).isEqualTo(0.1);
            assertThat(it.read("t", "").at("/columns/0/name").asText()).isEqualTo("a");
            assertThat(it.read("t", "").at("/columns/0/ordinalPosition").asInt())
                    .isEqualTo(1);
            it.table("t", turned + ", {'name': 'c', 'dataType': 'INT'}]");
            JsonNode columns = it.read("t", "").at("/columns");
            assertThat(columns.findValuesAsText("name")).containsExactly("b", "a", "c");
            assertThat(columns.at("/1/ordinalPosition").asInt()).isEqualTo(2);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0"})
    void positionsAreCarriedAndNotSortedBy(String version) {
        on(version, it -> {
            it.table(
                    "t",
                    "'columns': [{'name': 'z', 'dataType': 'INT', 'ordinalPosition': 9}, {'name': 'a', 'dataType':"
                            + " 'INT', 'ordinalPosition': 1}]");
            JsonNode columns = it.read("t", "").at("/columns");
            assertThat(columns.findValuesAsText("name")).containsExactly("z", "a");
            assertThat(columns.at("/0/ordinalPosition").asInt()).isEqualTo(9);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0"})
    void patchOfAViewsTextIsIgnoredIn12AndTakenIn16(String version) {
        on(version, it -> {
            String id = it.table("v", view(it, "one")).id();
            assertThat(it.patch("tables/" + id, operation("replace", "/" + it.viewText(), "two"))
                            .status())
                    .isEqualTo(200);
            assertThat(it.read("v", it.viewText()).text(it.viewText())).isEqualTo(it.is12() ? "one" : "two");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0"})
    void typeOfATableIsNoticed(String version) {
        on(version, it -> {
            it.table("t", COLUMNS + ", 'tableType': 'Regular'");
            Answer changed = it.table("t", COLUMNS + ", 'tableType': 'Partitioned'");
            assertThat(changed.version()).isEqualTo(0.2);
            assertThat(it.read("t", "").text("tableType")).isEqualTo("Partitioned");
        });
    }
}
