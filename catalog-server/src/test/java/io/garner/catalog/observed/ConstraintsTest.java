package io.garner.catalog.observed;

import static io.garner.catalog.observed.Live.COLUMNS;
import static io.garner.catalog.observed.Live.on;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.garner.catalog.Rest;
import io.garner.catalog.Rest.Answer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys and other constraints of a table. */
class ConstraintsTest {

    private static final String TWO =
            "'columns': [{'name': 'a', 'dataType': 'INT', 'constraint': 'NOT_NULL'}, {'name': 'b', 'dataType': 'INT',"
                    + " 'constraint': 'NOT_NULL'}]";

    private static String constraint(String type, String columns, String more) {
        return ", 'tableConstraints': [{'constraintType': '" + type + "', 'columns': [" + columns + "]" + more + "}]";
    }

    private static String key(String referred) {
        return constraint("FOREIGN_KEY", "'a'", ", 'referredColumns': ['" + referred + "']");
    }

    private static void assertTaken(Answer answer) {
        assertThat(answer.status()).as(answer.response().body()).isIn(200, 201);
    }

    private static void assertRefused(Answer answer, String message) {
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(400);
        assertThat(answer.message()).startsWith(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0"})
    void primaryKeyStandsOnceAndOnOneColumnOrTheTable(String version) {
        on(version, it -> {
            String tagged = TWO.replaceFirst("NOT_NULL", "PRIMARY_KEY");
            assertRefused(
                    it.table("t", tagged + constraint("PRIMARY_KEY", "'a'", "")),
                    "A column already tagged as a primary key and table constraint also includes primary key");
            assertRefused(
                    it.table("t", TWO.replace("NOT_NULL", "PRIMARY_KEY")),
                    "Multiple columns tagged with primary key constraints");
            assertTaken(it.table("one", tagged));
            assertTaken(it.table("two", TWO + constraint("PRIMARY_KEY", "'a', 'b'", "")));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0"})
    void uniqueMayStandInBothPlaces(String version) {
        on(version, it -> {
            String columns = COLUMNS.replace("'INT'", "'INT', 'constraint': 'UNIQUE'");
            assertTaken(it.table("t", columns + constraint("UNIQUE", "'a'", "")));
            assertThat(it.read("t", "tableConstraints").at("/tableConstraints")).hasSize(1);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0"})
    void localColumnsOfAForeignKeyAreCheckedByCase(String version) {
        on(version, it -> {
            for (String column : new String[] {"nosuch", "A", "pg.pagila.public.t.a"}) {
                assertRefused(
                        it.table(
                                "t",
                                key("x").replace(", 'tab", COLUMNS + ", 'tab").replace("['a']", "['" + column + "']")),
                        "Invalid column name found in table constraint");
            }
            assertTaken(it.table("t", COLUMNS + key("x")));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0"})
    void referredColumnsAreNotChecked(String version) {
        on(version, it -> {
            it.table("parent", COLUMNS);
            for (String referred :
                    new String[] {"pg.pagila.public.nosuch.a", "pg.pagila.public.parent.z", "garbage text", "::"}) {
                assertTaken(it.table("t", COLUMNS + key(referred)));
                assertThat(it.read("t", "tableConstraints")
                                .at("/tableConstraints/0/referredColumns/0")
                                .asText())
                        .isEqualTo(referred);
            }
            assertTaken(it.table("self", COLUMNS + key("pg.pagila.public.self.a")));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0"})
    void keyOutlivesTheTableItRefersTo(String version) {
        on(version, it -> {
            String parent = it.table("parent", COLUMNS).id();
            it.table("t", COLUMNS + key("pg.pagila.public.parent.a"));
            it.bot().delete("tables/" + parent + "?hardDelete=true");
            assertThat(it.read("t", "tableConstraints")
                            .at("/tableConstraints/0/referredColumns/0")
                            .asText())
                    .isEqualTo("pg.pagila.public.parent.a");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0"})
    void foreignKeyWithoutReferredColumnsOverOneWithThemIsA500(String version) {
        on(version, it -> {
            it.table("t", COLUMNS + key("x"));
            assertThat(it.table("t", COLUMNS + constraint("FOREIGN_KEY", "'a'", ""))
                            .status())
                    .isEqualTo(500);
            assertThat(it.table("t", COLUMNS + key("x")).status()).isEqualTo(200);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0"})
    void relationshipTypeIsUnknown(String version) {
        on(
                version,
                it -> assertRefused(
                        it.table(
                                "t",
                                COLUMNS
                                        + constraint(
                                                "FOREIGN_KEY",
                                                "'a'",
                                                ", 'referredColumns': ['x'], 'relationshipType': 'MANY_TO_ONE'")),
                        "Unrecognized field \"relationshipType\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0"})
    void kindsOfConstraintsAreFive(String version) {
        on(version, it -> {
            for (String type : new String[] {"UNIQUE", "PRIMARY_KEY", "FOREIGN_KEY", "SORT_KEY", "DIST_KEY"}) {
                assertTaken(it.table(type, COLUMNS + constraint(type, "'a'", ", 'referredColumns': ['x']")));
            }
            for (String type : new String[] {"CHECK", "INDEX", "unique"}) {
                assertThat(it.table("t", COLUMNS + constraint(type, "'a'", "")).status())
                        .isEqualTo(400);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0"})
    void constraintsThatAreLeftOutAreDeletedWhoeverLeavesThem(String version) {
        on(version, it -> {
            for (Rest caller : new Rest[] {it.bot(), it.admin()}) {
                caller.putTable("t", COLUMNS + key("x"));
                caller.putTable("t", COLUMNS);
                JsonNode stored = it.read("t", "tableConstraints").at("/tableConstraints");
                assertThat(stored.isMissingNode() || stored.isEmpty()).isTrue();
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0"})
    void primaryKeysWithoutColumnsAndTwoOfThemAreTakenBy12(String version) {
        on(version, it -> {
            assertTaken(it.table("none", COLUMNS + constraint("PRIMARY_KEY", "", "")));
            String second = "}, {'constraintType': 'PRIMARY_KEY', 'columns': ['b']";
            assertTaken(it.table("two", TWO + constraint("PRIMARY_KEY", "'a'", second)));
        });
    }
}
