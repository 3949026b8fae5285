package io.garner.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.catalog.Rest.Answer;
import java.util.function.BiConsumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a PUT does to what is there, by who sends it: one test for each row of the contract's table. */
class BotRulesTest {

    private static void on(String version, BiConsumer<Rest, Rest> test) {
        try (CatalogServer server = CatalogServer.start(version)) {
            test.accept(Rest.asAdmin(server).withSchema(), Rest.asBot(server));
        }
    }

    private static String column(String more) {
        return "'columns': [{'name': 'a', 'dataType': 'INT'" + more + "}]";
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.4.0", "1.6.0", "1.11.0", "2.0.0"})
    void descriptionIsKeptFromBotsAndReplacedByPeople(String version) {
        on(version, (person, bot) -> {
            String old = "'description': 'old', " + column(", 'description': 'old'");
            String now = "'description': 'new', " + column(", 'description': 'new'");
            person.putTable("t", old);
            assertDescribed(bot.putTable("t", now), "old");
            assertDescribed(bot.putTable("t", column("")), "old");
            assertDescribed(person.putTable("t", now), "new");
            assertDescribed(person.putTable("t", column("")), "");
            assertDescribed(bot.putTable("t", old), "old");
        });
    }

    private static void assertDescribed(Answer table, String description) {
        assertThat(table.text("description")).isEqualTo(description);
        assertThat(table.at("/columns/0/description").asText()).isEqualTo(description);
    }

    @ParameterizedTest(name = "{0}: {1} after a bot''s PUT")
    @CsvSource({"1.2.0, old", "1.4.0, old", "1.6.0, old", "1.11.0, new", "2.0.0, new"})
    void displayNameOfAnEntityIsKeptFromBotsUntil111(String version, String afterBot) {
        on(version, (person, bot) -> {
            person.putTable("t", "'displayName': 'old', " + column(""));
            assertThat(bot.putTable("t", "'displayName': 'new', " + column("")).text("displayName"))
                    .isEqualTo(afterBot);
            assertThat(person.putTable("t", "'displayName': 'last', " + column(""))
                            .text("displayName"))
                    .isEqualTo("last");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0", "1.11.0", "2.0.0"})
    void displayNameOfAColumnIsKeptFromBotsAlways(String version) {
        on(version, (person, bot) -> {
            person.putTable("t", column(", 'displayName': 'old'"));
            assertThat(bot.putTable("t", column(", 'displayName': 'new'"))
                            .at("/columns/0/displayName")
                            .asText())
                    .isEqualTo("old");
            assertThat(person.putTable("t", column(", 'displayName': 'new'"))
                            .at("/columns/0/displayName")
                            .asText())
                    .isEqualTo("new");
        });
    }

    @ParameterizedTest
    @CsvSource({"1.2.0, owner", "1.4.0, owner", "1.6.0, owners", "2.0.0, owners"})
    void ownersAreReplacedWhenGivenAndKeptWhenNot(String version, String member) {
        on(version, (person, bot) -> {
            String admin = owner(member, person.get("users/name/admin").id());
            String robot = owner(member, person.get("users/name/ingestion-bot").id());
            person.putTable("t", admin + ", " + column(""));
            bot.putTable("t", column(""));
            assertThat(person.getTable("t", member).json().path(member).toString())
                    .contains("\"admin\"");
            bot.putTable("t", robot + ", " + column(""));
            assertThat(person.getTable("t", member).json().path(member).toString())
                    .contains("\"ingestion-bot\"");
            person.putTable("t", column(""));
            assertThat(person.getTable("t", member).json().path(member).toString())
                    .contains("\"ingestion-bot\"");
        });
    }

    private static String owner(String member, String id) {
        String reference = "{'id': '" + id + "', 'type': 'user'}";
        return "'" + member + "': " + (member.equals("owner") ? reference : "[" + reference + "]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.4.0", "1.6.0", "1.11.0", "2.0.0"})
    void tagsAreAddedByEverybodyAndRemovedByNobody(String version) {
        on(version, (person, bot) -> {
            for (Rest caller : new Rest[] {person, bot}) {
                person.putTable("t", "'tags': [" + label("Tier.Tier1") + "], " + column(""));
                caller.putTable("t", "'tags': [" + label("PII.None") + "], " + column(""));
                caller.putTable("t", "'tags': [], " + column(""));
                caller.putTable("t", column(""));
                assertThat(person.getTable("t", "tags").json().findValuesAsText("tagFQN"))
                        .containsExactlyInAnyOrder("Tier.Tier1", "PII.None");
                person.delete("tables/name/pg.pagila.public.t?hardDelete=true");
            }
        });
    }

    private static String label(String fqn) {
        return "{'tagFQN': '" + fqn + "', 'source': 'Classification', 'labelType': 'Manual', 'state': 'Confirmed'}";
    }

    @ParameterizedTest
    @CsvSource({"1.2.0, domain", "1.6.0, domain", "1.11.0, domains", "2.0.0, domains"})
    void domainIsKeptFromBotsAndReplacedByPeople(String version, String member) {
        on(version, (person, bot) -> {
            person.create("domains", "{'name': 'one', 'description': '', 'domainType': 'Aggregate'}");
            person.create("domains", "{'name': 'two', 'description': '', 'domainType': 'Aggregate'}");
            person.putTable("t", column(""));
            bot.putTable("t", domain(member, "one") + ", " + column(""));
            assertThat(domainOf(person, member)).as("a bot fills it").isEqualTo("one");
            bot.putTable("t", domain(member, "two") + ", " + column(""));
            assertThat(domainOf(person, member)).isEqualTo("one");
            person.putTable("t", domain(member, "two") + ", " + column(""));
            assertThat(domainOf(person, member)).isEqualTo("two");
            person.putTable("t", column(""));
            assertThat(domainOf(person, member)).as("absent means kept").isEqualTo("two");
        });
    }

    private static String domain(String member, String fqn) {
        return "'" + member + "': " + (member.equals("domain") ? "'" + fqn + "'" : "['" + fqn + "']");
    }

    private static String domainOf(Rest rest, String member) {
        return String.join(" ", rest.getTable("t", member).json().path(member).findValuesAsText("fullyQualifiedName"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.4.0", "1.6.0", "1.11.0", "2.0.0"})
    void extensionIsNeverChangedByABotsPut(String version) {
        on(version, (person, bot) -> {
            String integer = person.get("metadata/types/name/integer").id();
            person.put(
                    "metadata/types/" + person.get("metadata/types/name/table").id(),
                    ("{'name': 'cost', 'description': '', 'propertyType': {'id': '" + integer + "', 'type': 'type'}}")
                            .replace('\'', '"'));
            bot.putTable("t", column(""));
            bot.putTable("t", "'extension': {'cost': 1}, " + column(""));
            assertThat(cost(person)).as("not even filled").isZero();
            person.putTable("t", "'extension': {'cost': 2}, " + column(""));
            bot.putTable("t", "'extension': {'cost': 3}, " + column(""));
            bot.putTable("t", column(""));
            assertThat(cost(person)).isEqualTo(2);
            bot.patch(
                    "tables/" + person.getTable("t", "").id(),
                    "[{'op': 'add', 'path': '/extension/cost', 'value': 4}]".replace('\'', '"'));
            assertThat(cost(person)).isEqualTo(4);
            person.putTable("t", column(""));
            assertThat(cost(person)).as("a person replaces it by nothing").isZero();
        });
    }

    private static int cost(Rest rest) {
        return rest.getTable("t", "extension").at("/extension/cost").asInt();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.4.0", "1.6.0"})
    void dataProductsThatAreLeftOutGo(String version) {
        on(version, (person, bot) -> {
            person.create("domains", "{'name': 'one', 'description': '', 'domainType': 'Aggregate'}");
            person.create("dataProducts", "{'name': 'orders', 'description': '', 'domain': 'one'}");
            for (Rest caller : new Rest[] {person, bot}) {
                caller.putTable("t", "'domain': 'one', 'dataProducts': ['orders'], " + column(""));
                assertThat(person.getTable("t", "dataProducts").at("/dataProducts"))
                        .hasSize(1);
                caller.putTable("t", column(""));
                assertThat(person.getTable("t", "dataProducts").at("/dataProducts"))
                        .isEmpty();
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0", "2.0.0"})
    void lifeCycleIsKeptWhenLeftOutAndNewerWins(String version) {
        on(version, (person, bot) -> {
            for (Rest caller : new Rest[] {person, bot}) {
                caller.putTable("t", created(2000) + ", " + column(""));
                caller.putTable("t", column(""));
                assertThat(createdAt(person)).isEqualTo(2000);
                caller.putTable("t", created(1000) + ", " + column(""));
                assertThat(createdAt(person)).as("older").isEqualTo(2000);
                caller.putTable("t", created(3000) + ", " + column(""));
                assertThat(createdAt(person)).as("newer").isEqualTo(3000);
                person.delete("tables/name/pg.pagila.public.t?hardDelete=true");
            }
        });
    }

    private static String created(long timestamp) {
        return "'lifeCycle': {'created': {'timestamp': " + timestamp + "}}";
    }

    private static long createdAt(Rest rest) {
        return rest.getTable("t", "lifeCycle")
                .at("/lifeCycle/created/timestamp")
                .asLong();
    }
}
