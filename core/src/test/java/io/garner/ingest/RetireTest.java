package io.garner.ingest;

import static io.garner.ingest.Samples.schema;
import static io.garner.ingest.Samples.schemas;
import static io.garner.ingest.Samples.table;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.garner.ingest.RunReport.Status;
import io.garner.model.Database;
import io.garner.model.ExitCode;
import io.garner.model.Fqn;
import io.garner.model.Harvested;
import io.garner.model.Inventory;
import io.garner.model.Schema;
import io.garner.model.SchemaBatch;
import io.garner.model.SchemaBatch.Part;
import io.garner.model.Table;
import io.garner.openmetadata.EntityType;
import io.garner.source.Finding;
import io.garner.source.HarvestScope;
import io.garner.source.NameFilter;
import io.garner.source.SourceException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens in the catalog to what vanished from the source, and what must not. */
class RetireTest {

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0", "2.0.0"})
    void aTableThatVanishedIsRetiredAndComesBackWithItsHistory(String version) {
        try (Shop shop = Shop.open(version)) {
            shop.run(schema("public", table("a"), table("b"), table("c")));
            curate(shop, "tables/name/shop.shop.public.b");
            JsonNode before = shop.person().reads("tables/name/shop.shop.public.b?fields=tags");

            RunReport gone = shop.run(schema("public", table("a"), table("c")));

            assertThat(gone.retired()).isEqualTo(1);
            assertThat(gone.status()).isEqualTo(Status.OK);
            assertThat(shop.table("public", "b")).isEmpty();
            assertThat(shop.run(schema("public", table("a"), table("c"))).retired())
                    .isZero();

            RunReport back = shop.run(schema("public", table("a"), table("b"), table("c")));

            assertThat(back.updated()).isEqualTo(1);
            assertThat(back.created()).isZero();
            isKept(before, shop.person().reads("tables/name/shop.shop.public.b?fields=tags"));
            writesNothing(shop, schema("public", table("a"), table("b"), table("c")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0", "2.0.0"})
    void aSchemaThatVanishedLeavesItsSiblingsAndComesBackWithItsHistory(String version) {
        SchemaBatch open = schema("public", table("a"));
        SchemaBatch old = schema("old", table("x"), table("y"));
        try (Shop shop = Shop.open(version)) {
            shop.run(open, old, schema("olden", table("x")), schemas("public", "old", "olden"));
            curate(shop, "tables/name/shop.shop.old.x");
            curate(shop, "databaseSchemas/name/shop.shop.old");
            JsonNode table = shop.person().reads("tables/name/shop.shop.old.x?fields=tags");
            JsonNode schema = shop.person().reads("databaseSchemas/name/shop.shop.old?fields=tags");

            RunReport gone = shop.run(open, schema("olden", table("x")), schemas("public", "olden"));

            assertThat(gone.retired()).isEqualTo(1);
            assertThat(shop.table("old", "x")).isEmpty();
            assertThat(shop.table("public", "a")).isPresent();
            assertThat(shop.table("olden", "x")).isPresent();

            RunReport back = shop.run(
                    open, schema("old", table("x")), schema("olden", table("x")), schemas("public", "old", "olden"));

            assertThat(back.failures()).isEmpty();
            assertThat(back.updated()).isEqualTo(2);
            assertThat(back.created()).isZero();
            isKept(table, shop.person().reads("tables/name/shop.shop.old.x?fields=tags"));
            isKept(schema, shop.person().reads("databaseSchemas/name/shop.shop.old?fields=tags"));
            assertThat(shop.table("old", "y")).as("y was dropped meanwhile").isEmpty();
            writesNothing(
                    shop,
                    open,
                    schema("old", table("x")),
                    schema("olden", table("x")),
                    schemas("public", "old", "olden"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0", "2.0.0"})
    void aDatabaseThatVanishedComesBackWithItsHistory(String version) {
        SchemaBatch kept = schema("public", table("a"));
        SchemaBatch first = inArchive("first", table("x"), table("y"));
        SchemaBatch second = inArchive("second", table("x"), table("z"));
        Inventory both = new Inventory(List.of(), Set.of("shop", "archive"), true);
        Inventory archive = new Inventory(List.of("archive"), Set.of("first", "second"), true);
        try (Shop shop = Shop.open(version)) {
            shop.run(kept, schemas("public"), first, second, archive, both);
            shop.run(kept, schemas("public"), first, inArchive("second", table("x")), archive, both);
            curate(shop, "databases/name/shop.archive");
            JsonNode database = shop.person().reads("databases/name/shop.archive?fields=tags");
            JsonNode table = shop.person().reads("tables/name/shop.archive.second.x");

            RunReport gone =
                    shop.run(kept, schemas("public"), new Inventory(List.of(), Set.of("shop", "postgres"), true));

            assertThat(gone.retired()).isEqualTo(1);
            assertThat(shop.catalog().find(EntityType.DATABASE, Fqn.of("shop", "archive")))
                    .isEmpty();

            RunReport planned = shop.run(
                    builder -> builder.dryRun(true),
                    Samples.source(kept, schemas("public"), first, inArchive("second", table("x")), archive, both));
            RunReport back = shop.run(kept, schemas("public"), first, inArchive("second", table("x")), archive, both);

            assertThat(back.failures()).isEmpty();
            assertThat(back.created()).isZero();
            assertThat(back.updated()).isEqualTo(6).isEqualTo(planned.updated());
            assertThat(back.retired()).as("z was gone before").isEqualTo(1).isEqualTo(planned.retired());
            isKept(database, shop.person().reads("databases/name/shop.archive?fields=tags"));
            assertThat(shop.person().reads("tables/name/shop.archive.second.x").path("id"))
                    .isEqualTo(table.path("id"));
            writesNothing(shop, kept, schemas("public"), first, inArchive("second", table("x")), archive, both);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0"})
    void aSchemaComesBackAlthoughSomebodyWroteIntoItMeanwhile(String version) {
        SchemaBatch open = schema("public", table("a"));
        try (Shop shop = Shop.open(version)) {
            shop.run(open, schema("old", table("x")), schemas("public", "old"));
            shop.run(open, schemas("public"));
            Person bot = new Person(shop.server(), shop.server().botToken());
            bot.puts("tables", """
                    {"name": "stray", "databaseSchema": "shop.shop.old", "columns": []}
                    """);

            RunReport back = shop.run(open, schema("old", table("x")), schemas("public", "old"));

            assertThat(back.failures()).isEmpty();
            assertThat(shop.table("old", "x")).isPresent();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "2.0.0"})
    void theMassRetireGuardStopsWhatLooksLikeAnAccident(String version) {
        try (Shop shop = Shop.open(version)) {
            shop.run(schema("public", tables(10)));

            RunReport stopped = shop.run(schema("public", tables(6)));

            assertThat(stopped.retired()).isZero();
            assertThat(stopped.exitCode()).isEqualTo(ExitCode.PARTIAL);
            assertThat(stopped.findings()).singleElement().satisfies(finding -> {
                assertThat(finding.code()).isEqualTo("mass-retire");
                assertThat(finding.subject()).isEqualTo("shop.shop.public");
                assertThat(finding.message())
                        .contains("4 of 10 tables")
                        .contains("20%")
                        .contains("t9");
            });
            assertThat(shop.table("public", "t9")).isPresent();

            RunReport allowed = shop.run(
                    builder -> builder.retire(RetirePolicy.DEFAULT.allowingMass(true)),
                    Samples.source(schema("public", tables(6))));

            assertThat(allowed.retired()).isEqualTo(4);
            assertThat(allowed.exitCode()).isEqualTo(ExitCode.DONE);
        }
    }

    @Test
    void theGuardStopsTwoOfThreeSchemasAndNotOne() {
        try (Shop shop = Shop.open("1.6.0")) {
            SchemaBatch a = schema("a", table("t"));
            shop.run(a, schema("b", table("t")), schema("c", table("t")), schemas("a", "b", "c"));

            assertThat(shop.run(a, schemas("a")).findings())
                    .extracting(Finding::code)
                    .containsExactly("mass-retire");
            assertThat(shop.run(a, schema("b", table("t")), schemas("a", "b")).retired())
                    .isEqualTo(1);
        }
    }

    @Test
    void oneOfThreeTablesIsEverydayWork() {
        try (Shop shop = Shop.open("1.6.0")) {
            shop.run(schema("public", tables(3)));

            assertThat(shop.run(schema("public", tables(2))).retired()).isEqualTo(1);
        }
    }

    @Test
    void aLimitMayBeANumber() {
        try (Shop shop = Shop.open("1.6.0")) {
            shop.run(schema("public", tables(10)));
            RetirePolicy two = new RetirePolicy(RetirePolicy.Mode.SOFT, RetireLimit.parse("2"), false);

            assertThat(shop.run(b -> b.retire(two), Samples.source(schema("public", tables(7))))
                            .retired())
                    .isZero();
            assertThat(shop.run(b -> b.retire(two), Samples.source(schema("public", tables(8))))
                            .retired())
                    .isEqualTo(2);
        }
    }

    @Test
    void aTableThatAFilterLeavesOutIsNotRetired() {
        try (Shop shop = Shop.open("1.6.0")) {
            shop.run(schema("public", table("film"), table("actor"), table("a::b")));
            NameFilter films = NameFilter.including("film.*");
            HarvestScope narrow = HarvestScope.EVERYTHING.withTables(films);

            assertThat(shop.run(b -> b.scope(narrow), Samples.source(schema("public", table("film"))))
                            .retired())
                    .isZero();
            assertThat(shop.run(b -> b.scope(narrow), Samples.source(schema("public")))
                            .retired())
                    .isEqualTo(1);
            HarvestScope colons = HarvestScope.EVERYTHING.withTables(NameFilter.including("a::b"));
            assertThat(shop.run(b -> b.scope(colons), Samples.source(schema("public")))
                            .retired())
                    .as("a filter means the name in the source")
                    .isEqualTo(1);
            assertThat(shop.table("public", "actor")).isPresent();
        }
    }

    @Test
    void theLastTableThatPassedAFilterIsRetiredAlthoughItsSchemaIsNotHarvestedAnyMore() {
        try (Shop shop = Shop.open("1.6.0")) {
            shop.run(schema("public", table("film"), table("actor")));
            HarvestScope narrow = HarvestScope.EVERYTHING.withTables(NameFilter.including("film"));
            Inventory rest = new Inventory(List.of("shop", "public"), Set.of("actor"), true);

            RunReport report = shop.run(b -> b.scope(narrow), Samples.source(rest, schemas("public")));

            assertThat(report.retired()).isEqualTo(1);
            assertThat(shop.table("public", "film")).isEmpty();
            assertThat(shop.table("public", "actor")).isPresent();
        }
    }

    @Test
    void aSchemaThatAFilterLeavesOutIsNotRetired() {
        try (Shop shop = Shop.open("1.6.0")) {
            shop.run(schema("public", table("a")), schema("audit", table("a")), schemas("public", "audit"));
            HarvestScope narrow =
                    new HarvestScope(NameFilter.EVERYTHING, NameFilter.including("public"), NameFilter.EVERYTHING);

            RunReport report =
                    shop.run(b -> b.scope(narrow), Samples.source(schema("public", table("a")), schemas("public")));

            assertThat(report.retired()).isZero();
            assertThat(shop.table("audit", "a")).isPresent();
        }
    }

    @Test
    void aSchemaThatWasNotReadInFullRetiresNothingAndSaysSo() {
        try (Shop shop = Shop.open("1.6.0")) {
            shop.run(schema("public", table("a"), table("b")));
            SchemaBatch found = schema("public", table("a"));
            SchemaBatch unread = new SchemaBatch(
                    found.database(), found.schema(), found.tables(), found.routines(), Set.of(Part.ROUTINES));

            RunReport report = shop.run(unread);

            assertThat(report.retired()).isZero();
            assertThat(report.findings()).extracting(Finding::code).containsExactly("vanished-kept");
            assertThat(shop.table("public", "b")).isPresent();
        }
    }

    @Test
    void anInventoryWithGapsRetiresNothing() {
        try (Shop shop = Shop.open("1.6.0")) {
            shop.run(schema("public", table("a")), schema("old", table("a")), schemas("public", "old"));

            RunReport report =
                    shop.run(schema("public", table("a")), new Inventory(List.of("shop"), Set.of("public"), false));

            assertThat(report.retired()).isZero();
            assertThat(shop.table("old", "a")).isPresent();
        }
    }

    @Test
    void anInterruptedHarvestRetiresNothing() {
        try (Shop shop = Shop.open("1.6.0")) {
            shop.run(schema("public", table("a"), table("b")));
            SourceException lost = SourceException.unreachable("Reading", "connection lost", "Try again.", null);

            RunReport report = shop.run(b -> b, Samples.failingAfter(schema("public", table("a")), lost));

            assertThat(report.status()).isEqualTo(Status.FAILED);
            assertThat(report.retired()).isZero();
            assertThat(shop.table("public", "b")).isPresent();
        }
    }

    @Test
    void aRunThatWasStoppedRetiresNothing() {
        try (Shop shop = Shop.open("1.6.0")) {
            shop.run(schema("public", table("a"), table("b")));
            List<Ingestion> running = new ArrayList<>();
            Progress stopping = new Progress() {
                @Override
                public void planned(Fqn schema, int changes, int unchanged) {
                    running.get(0).stop();
                }
            };
            running.add(Ingestion.of("shop", Samples.source(schema("public", table("a"))), Shop.SERVICE, shop.catalog())
                    .progress(stopping)
                    .build());

            assertThat(running.get(0).run().retired()).isZero();
            assertThat(shop.table("public", "b")).isPresent();
        }
    }

    @Test
    void aSchemaThatTheCatalogRefusesToBringBackIsLeftAsItIs() {
        try (Shop shop = Shop.open("1.6.0")) {
            shop.run(schema("public", table("a")), schema("old", table("x"), table("y")), schemas("public", "old"));
            shop.run(schema("public", table("a")), schemas("public"));
            shop.server().faults().refuse("PUT", "shop\\.shop\\.old", 400, "not again");

            RunReport report =
                    shop.run(schema("public", table("a")), schema("old", table("x")), schemas("public", "old"));

            assertThat(report.retired()).isZero();
            assertThat(report.failures()).extracting(Failure::fqn).containsExactly("shop.shop.old", "shop.shop.old.x");
        }
    }

    @Test
    void neverLeavesThemAndHardRemovesThem() {
        Fqn b = Fqn.of("shop", "shop", "public", "b");
        try (Shop shop = Shop.open("1.6.0")) {
            shop.run(schema("public", table("a"), table("b")));
            RetirePolicy never = new RetirePolicy(RetirePolicy.Mode.NEVER, RetireLimit.parse("20%"), false);
            RetirePolicy hard = new RetirePolicy(RetirePolicy.Mode.HARD, RetireLimit.parse("20%"), false);

            shop.run(builder -> builder.retire(never), Samples.source(schema("public", table("a"))));
            assertThat(shop.catalog().find(EntityType.TABLE, b)).isPresent();

            RunReport planned = shop.run(
                    builder -> builder.retire(hard).dryRun(true), Samples.source(schema("public", table("a"))));
            assertThat(planned.retired()).isEqualTo(1);
            assertThat(shop.catalog().find(EntityType.TABLE, b)).isPresent();

            shop.run(builder -> builder.retire(hard), Samples.source(schema("public", table("a"))));
            assertThat(shop.catalog().findEvenDeleted(EntityType.TABLE, b)).isEmpty();
        }
    }

    @Test
    void aRefusedDeletionIsAFailureOfItsOwn() {
        try (Shop shop = Shop.open("1.6.0")) {
            shop.run(schema("public", table("a"), table("b"), table("c")));
            shop.server().faults().refuse("DELETE", ".*", 400, "not today");

            RunReport report = shop.run(schema("public", table("a"), table("b")));

            assertThat(report.failures())
                    .containsExactly(new Failure("shop.shop.public.c", "DELETE table", "not today (HTTP 400)"));
            assertThat(report.retired()).isZero();
        }
    }

    private static SchemaBatch inArchive(String name, Table... tables) {
        Database archive = new Database("archive", Optional.empty());
        return new SchemaBatch(archive, new Schema(name, Optional.empty()), List.of(tables), List.of(), Set.of());
    }

    private static Table[] tables(int count) {
        return IntStream.range(0, count).mapToObj(i -> table("t" + i)).toArray(Table[]::new);
    }

    private static void curate(Shop shop, String path) {
        Person person = shop.person();
        String byId = path.substring(0, path.indexOf("/name/")) + "/" + person.idOf(path);
        person.writes(byId, "description", "\"What people say.\"");
        person.writes(
                byId,
                "tags",
                "[{\"tagFQN\":\"Tier.Tier1\",\"source\":\"Classification\",\"labelType\":\"Manual\","
                        + "\"state\":\"Confirmed\"}]");
    }

    private static void isKept(JsonNode before, JsonNode after) {
        assertThat(after.path("id")).isEqualTo(before.path("id"));
        assertThat(after.path("description").asText()).isEqualTo("What people say.");
        assertThat(after.path("tags")).isNotEmpty().isEqualTo(before.path("tags"));
    }

    private static void writesNothing(Shop shop, Harvested... pieces) {
        shop.server().requests().clear();
        RunReport report = shop.run(pieces);
        assertThat(report.created() + report.updated() + report.retired()).isZero();
        assertThat(shop.writes()).isZero();
    }
}
