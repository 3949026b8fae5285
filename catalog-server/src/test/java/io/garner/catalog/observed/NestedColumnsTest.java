package io.garner.catalog.observed;

import static io.garner.catalog.observed.Live.on;
import static io.garner.catalog.observed.Live.tags;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.garner.catalog.Rest.Answer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was observed of columns, of those inside a struct. */
class NestedColumnsTest {

    private static final String CHILD = "{'name': 'c', 'dataType': 'INT'}";

    private static String struct(String children) {
        return "'columns': [{'name': 's', 'dataType': 'STRUCT', 'children': [" + children + "]}]";
    }

    private static JsonNode child(Live it) {
        return it.read("t", "tags").at("/columns/0/children/0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0"})
    void comeWithAMinorAndGoWithAMajorVersion(String version) {
        on(version, it -> {
            it.table("t", struct(CHILD));
            assertThat(it.table("t", struct(CHILD)).version()).isEqualTo(0.1);
            Answer added = it.table("t", struct(CHILD + ", {'name': 'd', 'dataType': 'INT'}"));
            assertThat(added.version()).isEqualTo(0.2);
            assertThat(added.at("/columns/0/children/1/fullyQualifiedName").asText())
                    .isEqualTo("pg.pagila.public.t.s.d");
            assertThat(it.table("t", struct(CHILD)).version()).isEqualTo(1.2);
            assertThat(it.read("t", "").at("/columns/0/children")).hasSize(1);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0"})
    void botKeepsTheDescriptionsInsideAStruct(String version) {
        on(version, it -> {
            it.table("t", struct(CHILD));
            String described = CHILD.replace("}", ", 'description': '%s'}");
            it.table("t", struct(described.formatted("first")));
            it.table("t", struct(described.formatted("second")));
            it.table("t", struct(CHILD));
            assertThat(child(it).path("description").asText()).isEqualTo("first");
            it.admin().putTable("t", struct(CHILD));
            assertThat(child(it).has("description")).isFalse();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0"})
    void anotherTypeCostsTheTagsOfAChild(String version) {
        on(version, it -> {
            it.table("t", struct(CHILD.replace("}", ", " + tags("Tier.Tier1") + "}")));
            assertThat(child(it).path("tags")).hasSize(1);
            assertThat(it.table("t", struct(CHILD.replace("INT", "BIGINT"))).version())
                    .isEqualTo(1.1);
            assertThat(child(it).path("tags")).isEmpty();
            assertThat(child(it).path("dataType").asText()).isEqualTo("BIGINT");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0"})
    void namesAreUniqueWithinTheirStruct(String version) {
        on(version, it -> {
            assertThat(it.table("t", struct(CHILD + ", " + CHILD)).status()).isEqualTo(400);
            assertThat(it.table("t", struct(CHILD + ", " + CHILD.replace("'c'", "'C'")))
                            .status())
                    .isEqualTo(201);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0"})
    void arePatchedByTheirPlace(String version) {
        on(version, it -> {
            String id = it.table("t", struct(CHILD)).id();
            it.patch("tables/" + id, Live.operation("add", "/columns/0/children/0/description", "by patch"));
            assertThat(child(it).path("description").asText()).isEqualTo("by patch");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0"})
    void areNoColumnsOfAConstraint(String version) {
        on(version, it -> {
            String key = ", 'tableConstraints': [{'constraintType': 'UNIQUE', 'columns': ['%s']}]";
            assertThat(it.table("t", struct(CHILD) + key.formatted("c")).status())
                    .isEqualTo(400);
            assertThat(it.table("t", struct(CHILD) + key.formatted("s")).status())
                    .isEqualTo(201);
        });
    }
}
