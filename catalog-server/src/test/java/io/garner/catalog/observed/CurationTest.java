package io.garner.catalog.observed;

import static io.garner.catalog.observed.Live.COLUMNS;
import static io.garner.catalog.observed.Live.INT_A;
import static io.garner.catalog.observed.Live.on;
import static io.garner.catalog.observed.Live.operation;
import static io.garner.catalog.observed.Live.tags;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.garner.catalog.Rest.Answer;
import io.garner.catalog.http.Json;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What repeated PUTs do to what people wrote, by who sends them. */
class CurationTest {

    private static String described(String text) {
        return "'description': '" + text + "', 'displayName': '" + text + "', "
                + column("'description': '" + text + "'");
    }

    private static String column(String more) {
        return "'columns': [{'name': 'a', 'dataType': 'INT', " + more + "}]";
    }

    private static void assertSays(Answer table, String text) {
        assertThat(table.text("description")).isEqualTo(text);
        assertThat(table.text("displayName")).isEqualTo(text);
        assertThat(table.at("/columns/0/description").asText()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0"})
    void botFillsButNeverChangesTexts(String version) {
        on(version, it -> {
            it.table("t", COLUMNS);
            assertSays(it.table("t", described("first")), "first");
            assertSays(it.table("t", described("second")), "first");
            assertSays(it.table("t", COLUMNS), "first");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0"})
    void botLeavesOwnersAndTagsAndAddsItsOwnTags(String version) {
        on(version, it -> {
            it.admin().putTable("t", COLUMNS + ", " + it.owner() + ", " + tags("Tier.Tier1"));
            it.table("t", COLUMNS);
            it.table("t", COLUMNS + ", 'tags': []");
            it.table("t", COLUMNS + ", " + tags("PII.None"));
            it.table("t", COLUMNS);
            JsonNode table = it.read("t", "tags," + it.ownerField()).json();
            assertThat(table.path("tags").findValuesAsText("tagFQN"))
                    .containsExactlyInAnyOrder("Tier.Tier1", "PII.None");
            assertThat(table.path(it.ownerField()).findValuesAsText("name")).containsExactly("admin");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0"})
    void botOverwritesADescriptionByPatch(String version) {
        on(version, it -> {
            String id = it.admin().putTable("t", described("first")).id();
            assertThat(it.patch("tables/" + id, operation("replace", "/description", "second"))
                            .status())
                    .isEqualTo(200);
            assertThat(it.read("t", "").text("description")).isEqualTo("second");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0"})
    void personOverwritesAndDeletesByLeavingOut(String version) {
        on(version, it -> {
            it.admin().putTable("t", described("first") + ", " + it.owner() + ", " + tags("Tier.Tier1"));
            assertSays(it.admin().putTable("t", described("second")), "second");
            assertSays(it.admin().putTable("t", COLUMNS), "");
            JsonNode table = it.read("t", "tags," + it.ownerField()).json();
            assertThat(table.path("tags").findValuesAsText("tagFQN")).containsExactly("Tier.Tier1");
            assertThat(table.path(it.ownerField()).findValuesAsText("name")).containsExactly("admin");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0"})
    void columnThatVanishedReturnsBare(String version) {
        on(version, it -> {
            it.table("t", column("'description': 'd', " + tags("Tier.Tier1")));
            it.table("t", "'columns': []");
            it.table("t", COLUMNS);
            JsonNode column = it.read("t", "tags").at("/columns/0");
            assertThat(column.has("description")).isFalse();
            assertThat(column.path("tags")).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0"})
    void anotherTypeIsAMajorChangeThatCostsTheTagsButNotTheDescription(String version) {
        on(version, it -> {
            it.table("t", column("'description': 'curated', " + tags("Tier.Tier1")));
            Answer wider = it.table("t", COLUMNS.replace("INT", "BIGINT"));
            assertThat(wider.version()).isEqualTo(1.1);
            JsonNode column = it.read("t", "tags").at("/columns/0");
            assertThat(column.path("tags")).isEmpty();
            assertThat(column.path("description").asText()).isEqualTo("curated");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0"})
    void withAnotherTypeTheDescriptionOfThePutWins(String version) {
        on(version, it -> {
            it.admin().putTable("t", column("'description': 'curated'"));
            it.table("t", column("'description': 'by the source'").replace("INT", "BIGINT"));
            assertThat(it.read("t", "").at("/columns/0/description").asText()).isEqualTo("by the source");
            it.admin().putTable("t", column("'description': 'by a person'"));
            assertThat(it.read("t", "").at("/columns/0/description").asText()).isEqualTo("by a person");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0"})
    void lengthUpIsMinorAndLengthDownIsMajor(String version) {
        on(version, it -> {
            String text = "'columns': [{'name': 'a', 'dataType': 'VARCHAR', 'dataLength': %d}, "
                    + INT_A.replace("'a'", "'b'") + "]";
            it.table("t", text.formatted(50));
            assertThat(it.table("t", text.formatted(80)).version()).isEqualTo(0.2);
            assertThat(it.table("t", text.formatted(20)).version()).isEqualTo(1.2);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0"})
    void longTextsMarkupAndEmojiAreStoredAsTheyAre(String version) {
        on(version, it -> {
            String text = "<b onclick=\"x\">&amp;</b>\n\uD83D\uDE00 " + "ä".repeat(100_000);
            String body = Json.object()
                    .put("name", "t")
                    .put("databaseSchema", "pg.pagila.public")
                    .put("description", text)
                    .set("columns", Json.array())
                    .toString();
            assertThat(it.bot().put("tables", body).status()).isEqualTo(201);
            assertThat(it.read("t", "").text("description")).isEqualTo(text);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0"})
    void zeroCharacterIsA500(String version) {
        on(version, it -> {
            assertThat(it.table("t", "'columns': [], 'description': 'a\\u0000b'")
                            .status())
                    .isEqualTo(500);
            assertThat(it.table("t", column("'description': 'a\\u0000b'")).status())
                    .isEqualTo(500);
            assertThat(it.put("databases", "{'name': 'd', 'service': 'pg', 'displayName': '\\u0000'}")
                            .status())
                    .isEqualTo(500);
        });
    }
}
