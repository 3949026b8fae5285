package io.garner.ingest;

import static io.garner.ingest.Commented.array;
import static io.garner.ingest.Commented.part;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.garner.catalog.CatalogServer;
import io.garner.config.Secret;
import io.garner.model.SchemaBatch;
import io.garner.model.TypeKind;
import io.garner.openmetadata.OpenMetadata;
import io.garner.openmetadata.OpenMetadataConfig;
import io.garner.source.Finding;
import io.garner.source.ServiceFacts;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people do in the catalog between a run's reading of an entity and its writing. */
class PeopleMeanwhileTest {

    private static final ServiceIdentity SERVICE = new ServiceIdentity(
            "shop",
            new ServiceFacts("Postgres", Map.of("hostPort", "db:5432", "username", "harvester", "database", "shop")));

    private static final String A = "shop.shop.public.a";

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.4.0", "1.6.0", "1.9.0", "1.11.0", "2.0.0"})
    void twoPeopleWhoEditTheSameTableLoseNothing(String version) {
        try (CatalogServer server = CatalogServer.start(version)) {
            Steward steward = new Steward(server);
            run(server, TextPolicy.FOLLOW, batch("1", part("id", TypeKind.INT), part("b", TypeKind.INT)));
            String a = steward.pathOf("tables", A);

            RunReport report = run(
                    client("PATCH", "/" + a, 2, edit -> {
                        steward.set(a, "columns/" + edit + "/description", "'Person " + edit + ".'");
                        steward.set(a, "displayName", "'By person " + edit + "'");
                    }),
                    server,
                    TextPolicy.FOLLOW,
                    batch("2", part("id", TypeKind.INT), part("b", TypeKind.INT)));

            assertThat(report.failures()).isEmpty();
            JsonNode now = steward.sees(a);
            assertThat(now.at("/columns/0/description").asText()).isEqualTo("Person 0.");
            assertThat(now.at("/columns/1/description").asText()).isEqualTo("Person 1.");
            assertThat(now.path("displayName").asText()).isEqualTo("By person 1");
            assertThat(now.path("description").asText()).isEqualTo("The source on a, round 2.");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.9.0"})
    void aTableThatPeopleNeverLeaveAloneIsAFailureAndTheNextRunsWork(String version) {
        try (CatalogServer server = CatalogServer.start(version)) {
            Steward steward = new Steward(server);
            SchemaBatch changed = batch("2", part("id", TypeKind.INT));
            run(server, TextPolicy.FOLLOW, batch("1", part("id", TypeKind.INT)));
            String a = steward.pathOf("tables", A);

            RunReport report = run(
                    client("PATCH", "/" + a, 100, edit -> steward.set(a, "displayName", "'Name " + edit + "'")),
                    server,
                    TextPolicy.FOLLOW,
                    changed);

            assertThat(report.failures()).extracting(Failure::operation).containsExactly("PATCH table");
            assertThat(run(server, TextPolicy.FOLLOW, changed).updated()).isEqualTo(1);
            assertThat(steward.sees(a).path("description").asText()).isEqualTo("The source on a, round 2.");
        }
    }

    @Test
    void aMemberThatAPutSendsBackIsReadAnewWhenSomebodyWasFaster() {
        try (CatalogServer server = CatalogServer.start("2.0.0")) {
            Steward steward = new Steward(server);
            run(server, TextPolicy.FILL, batch("1", part("id", TypeKind.INT)));
            String a = steward.pathOf("tables", A);
            steward.set(a, "sourceUrl", "'http://old.example.com'");

            RunReport report = run(
                    client("PUT", "/tables", 1, edit -> steward.set(a, "sourceUrl", "'http://new.example.com'")),
                    server,
                    TextPolicy.FILL,
                    batch("1", part("id", TypeKind.INT), part("b", TypeKind.INT)));

            assertThat(report.failures()).isEmpty();
            JsonNode now = steward.sees(a);
            assertThat(now.path("sourceUrl").asText()).isEqualTo("http://new.example.com");
            assertThat(now.path("columns")).hasSize(2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0", "2.0.0"})
    void aServerThatUnderstandsNoGuardIsWrittenWithoutOne(String version) {
        try (CatalogServer server = CatalogServer.start(version)) {
            run(server, TextPolicy.SOURCE, batch("1", part("id", TypeKind.INT)));
            OkHttpClient spoiling = new OkHttpClient.Builder()
                    .addInterceptor(chain -> {
                        boolean guarded = chain.request().header("If-Match") != null
                                || Requests.bodyOf(chain.request()).contains("\"test\"");
                        return guarded && chain.request().method().equals("PATCH")
                                ? Requests.answered(
                                        chain.request(), chain.request().header("If-Match") != null ? 412 : 400)
                                : chain.proceed(chain.request());
                    })
                    .build();

            RunReport report = run(spoiling, server, TextPolicy.SOURCE, batch("2", part("id", TypeKind.INT)));

            assertThat(report.failures()).isEmpty();
            assertThat(new Steward(server)
                            .reads("tables/name/" + A)
                            .path("description")
                            .asText())
                    .isEqualTo("The source on a, round 2.");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.4.0", "1.6.0", "1.11.0", "2.0.0"})
    void aTagThatSomebodyDeletedIsNotNamedForAColumnOfAnotherType(String version) {
        try (CatalogServer server = CatalogServer.start(version)) {
            Steward steward = new Steward(server);
            steward.preparesTheCatalog();
            run(server, TextPolicy.FILL, batch("1", part("id", TypeKind.INT), array("list", TypeKind.INT)));
            String a = steward.pathOf("tables", A);
            steward.curatesColumn(a, "columns/0");
            steward.curatesColumn(a, "columns/1");
            steward.deletes(steward.pathOf("tags", "Shop.Cold"));

            RunReport report =
                    run(server, TextPolicy.FILL, batch("1", part("id", TypeKind.BIGINT), array("list", TypeKind.TEXT)));

            assertThat(report.failures()).isEmpty();
            assertThat(report.findings()).extracting(Finding::code).contains("label-gone");
            JsonNode columns = steward.sees(a).path("columns");
            for (JsonNode column : columns) {
                assertThat(column.path("tags").findValuesAsText("tagFQN")).containsExactly("Shop.Hot");
                assertThat(column.path("displayName").asText()).isEqualTo("A better column");
            }
            assertThat(run(
                                    server,
                                    TextPolicy.FILL,
                                    batch("1", part("id", TypeKind.BIGINT), array("list", TypeKind.TEXT)))
                            .updated())
                    .isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "2.0.0"})
    void aTagOfADisabledClassificationIsNotNamedEither(String version) {
        try (CatalogServer server = CatalogServer.start(version)) {
            Steward steward = new Steward(server);
            steward.preparesTheCatalog();
            run(server, TextPolicy.FILL, batch("1", part("id", TypeKind.INT)));
            String a = steward.pathOf("tables", A);
            steward.curatesColumn(a, "columns/0");
            steward.set(steward.pathOf("classifications", "Shop"), "disabled", "true");

            RunReport report = run(server, TextPolicy.FILL, batch("1", part("id", TypeKind.BIGINT)));

            assertThat(report.failures()).isEmpty();
            assertThat(steward.sees(a).at("/columns/0/dataType").asText()).isEqualTo("BIGINT");
        }
    }

    private static SchemaBatch batch(String round, Commented.Part... parts) {
        Commented source = new Commented(round);
        return source.schema(source.table("a", parts));
    }

    private interface Edit {
        void make(int number);
    }

    /** Lets somebody be faster than the first writes of this kind. */
    private static OkHttpClient client(String method, String pathEnd, int times, Edit edit) {
        AtomicInteger edits = new AtomicInteger();
        return new OkHttpClient.Builder()
                .addInterceptor(chain -> {
                    boolean meant = chain.request().method().equals(method)
                            && chain.request().url().encodedPath().endsWith(pathEnd);
                    if (meant && edits.get() < times) {
                        edit.make(edits.getAndIncrement());
                    }
                    return chain.proceed(chain.request());
                })
                .build();
    }

    private static RunReport run(CatalogServer server, TextPolicy policy, SchemaBatch batch) {
        return run(new OkHttpClient(), server, policy, batch);
    }

    private static RunReport run(OkHttpClient client, CatalogServer server, TextPolicy policy, SchemaBatch batch) {
        try (OpenMetadata catalog =
                OpenMetadata.connect(OpenMetadataConfig.of(server.url(), Secret.of(server::botToken)), client)) {
            return Ingestion.of("shop", Samples.source(batch), SERVICE, catalog)
                    .ownership(new Ownership(policy, policy))
                    .build()
                    .run();
        }
    }
}
