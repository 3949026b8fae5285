package io.garner.ingest;

import static io.garner.ingest.Samples.key;
import static io.garner.ingest.Samples.schema;
import static io.garner.ingest.Samples.table;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.garner.catalog.CatalogServer;
import io.garner.config.Secret;
import io.garner.openmetadata.OpenMetadata;
import io.garner.openmetadata.OpenMetadataConfig;
import io.garner.openmetadata.ServerVersion;
import io.garner.source.ServiceFacts;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each member of a table that people and other tools can set, one by one: no update of ours may drop it. */
class KeptMembersTest {

    private static final ServiceIdentity SERVICE = new ServiceIdentity(
            "shop",
            new ServiceFacts("Postgres", Map.of("hostPort", "db:5432", "username", "harvester", "database", "shop")));

    private static final Map<String, String> SINCE = Map.of("dataModel", "1.4.0", "locationPath", "1.11.0");

    static Stream<Arguments> everyMemberInEveryVersion() {
        Map<String, String> members = new LinkedHashMap<>();
        members.put("displayName", "'Accounts'");
        members.put("description", "'What sales calls it.'");
        members.put("retentionPeriod", "'P1Y'");
        members.put("sourceUrl", "'http://wiki.example.com/a'");
        members.put("fileFormat", "'csv'");
        members.put("locationPath", "'/data/a'");
        members.put("lifeCycle", "{'created': {'timestamp': 1700000000000}}");
        members.put("dataModel", "{'modelType': 'DBT', 'sql': 'select 1', 'path': 'a.sql'}");
        members.put("extension", "{'costCenter': '4711'}");
        members.put("tags", "[" + Steward.label("Tier.Tier2") + ", " + Steward.label("Shop.Hot") + "]");
        members.put("columns/0/tags", "[" + Steward.label("Shop.Hot") + "]");
        members.put("columns/0/displayName", "'Number'");
        members.put("columns/0/description", "'The number.'");
        members.put("owner", "");
        members.put("domain", "");
        members.put("dataProducts", "");
        return Stream.of("1.2.0", "1.4.0", "1.6.0", "1.11.0", "2.0.0")
                .flatMap(version -> members.entrySet().stream()
                        .filter(member -> isThere(member.getKey(), version))
                        .map(member -> Arguments.of(version, member.getKey(), member.getValue())));
    }

    @ParameterizedTest
    @MethodSource("everyMemberInEveryVersion")
    void anUpdateInTwoWritesKeepsIt(String version, String member, String value) {
        try (CatalogServer server = CatalogServer.start(version);
                OpenMetadata bot = connect(server, Secret.of(server::botToken));
                OpenMetadata person = connect(server, Secret.of(server::adminToken))) {
            Steward steward = new Steward(server);
            steward.preparesTheCatalog();
            run(bot, "one");
            String a = steward.pathOf("tables", "shop.shop.public.a");
            if (value.isEmpty()) {
                steward.curates(a);
            } else {
                // A server keeps some members only together with one that it compares.
                steward.set(
                        a,
                        "sourceUrl",
                        "'http://wiki.example.com/x'},{'op': 'add', 'path': '/" + member + "', 'value': " + value);
            }
            String seen = switch (member) {
                case "owner" -> steward.ownerMember();
                case "domain" -> steward.domainMember();
                default -> member;
            };
            JsonNode before = member(steward, a, seen);
            assertThat(before.isMissingNode()).isFalse();

            run(bot, "two");
            assertThat(member(steward, a, seen)).isEqualTo(before);

            run(person, "three");
            assertThat(member(steward, a, seen)).isEqualTo(before);
        }
    }

    private static JsonNode member(Steward steward, String path, String member) {
        String top = member.split("/", -1)[0];
        boolean isField = !top.equals("displayName") && !top.equals("description") && !top.equals("retentionPeriod");
        return steward.reads(path + (isField ? "?fields=columns,tags," + top : ""))
                .at("/" + member);
    }

    private static boolean isThere(String member, String version) {
        ServerVersion since =
                ServerVersion.parse(SINCE.getOrDefault(member, "1.2.0")).orElseThrow();
        return ServerVersion.parse(version).orElseThrow().atLeast(since);
    }

    private static OpenMetadata connect(CatalogServer server, Secret token) {
        return OpenMetadata.connect(OpenMetadataConfig.of(server.url(), token));
    }

    /** A new column in each run, with a foreign key, which is written last. */
    private static void run(OpenMetadata catalog, String column) {
        RunReport report = Ingestion.of(
                        "shop",
                        Samples.source(schema("public", table("a", key(column, "public", "b")), table("b"))),
                        SERVICE,
                        catalog)
                .build()
                .run();
        assertThat(report.failures()).isEmpty();
        assertThat(report.fault()).isEqualTo(Optional.empty());
    }
}
