package io.garner.catalog.observed;

import static io.garner.catalog.observed.Live.on;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.garner.catalog.Rest.Answer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was observed of one foreign key, of others. */
class KeyShapesTest {

    private static final String COLUMNS =
            "'columns': [{'name': 'a', 'dataType': 'INT'}, {'name': 'b', 'dataType': 'INT'}]";

    private static String keys(String... keys) {
        return COLUMNS + ", 'tableConstraints': [" + String.join(", ", keys) + "]";
    }

    private static String key(String columns, String referred) {
        return "{'constraintType': 'FOREIGN_KEY', 'columns': [" + columns + "], 'referredColumns': [" + referred + "]}";
    }

    private static JsonNode stored(Live it) {
        return it.read("t", "tableConstraints").at("/tableConstraints");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0"})
    void manyKeysOverTheSameColumnAreKept(String version) {
        on(version, it -> {
            String both = keys(key("'a'", "'x.x.x.t.a'"), key("'a'", "'x.x.x.u.a'"), key("'a', 'b'", "'x', 'y'"));
            assertThat(it.table("t", both).status()).isEqualTo(201);
            assertThat(stored(it)).hasSize(3);
            assertThat(it.table("t", both).version()).isEqualTo(0.1);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0"})
    void anotherReferenceIsAChangeThatIsStored(String version) {
        on(version, it -> {
            it.table("t", keys(key("'a'", "'x.x.x.t.a'")));
            Answer changed = it.table("t", keys(key("'a'", "'x.x.x.t.b'")));
            assertThat(changed.change()).isEqualTo("entityUpdated");
            assertThat(stored(it)).hasSize(1);
            assertThat(stored(it).at("/0/referredColumns/0").asText()).isEqualTo("x.x.x.t.b");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0"})
    void oneUnknownColumnOfSeveralRefusesTheTable(String version) {
        on(version, it -> {
            assertThat(it.table("t", keys(key("'a', 'c'", "'x', 'y'"))).status())
                    .isEqualTo(400);
            assertThat(it.table("t", keys(key("'a'", "'x'"), key("'B'", "'x'"))).status())
                    .isEqualTo(400);
            assertThat(it.read("t", "").status()).isEqualTo(404);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0"})
    void columnOfAKeyIsNotDroppedAlone(String version) {
        on(version, it -> {
            it.table("t", keys(key("'b'", "'x'")));
            String without = COLUMNS.replace(", {'name': 'b', 'dataType': 'INT'}", "");
            assertThat(it.table("t", without + ", 'tableConstraints': [" + key("'b'", "'x'") + "]")
                            .status())
                    .isEqualTo(400);
            assertThat(it.table("t", without).version()).isEqualTo(1.1);
            assertThat(stored(it)).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0"})
    void keysComeByPatchToo(String version) {
        on(version, it -> {
            String id = it.table("t", COLUMNS).id();
            Answer patched = it.patch(
                    "tables/" + id,
                    "[{'op': 'add', 'path': '/tableConstraints', 'value': [" + key("'a'", "'x.x.x.t.a'") + "]}]");
            assertThat(patched.status()).as(patched.response().body()).isEqualTo(200);
            assertThat(stored(it)).hasSize(1);
        });
    }
}
