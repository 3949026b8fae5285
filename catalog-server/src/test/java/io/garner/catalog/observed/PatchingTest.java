package io.garner.catalog.observed;

import static io.garner.catalog.observed.Live.COLUMNS;
import static io.garner.catalog.observed.Live.on;
import static io.garner.catalog.observed.Live.operation;
import static org.assertj.core.api.Assertions.assertThat;

import io.garner.catalog.Rest.Answer;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** PATCH of what is there. */
class PatchingTest {

    @ParameterizedTest
    @CsvSource({
        "databases, pg.pagila",
        "databaseSchemas, pg.pagila.public",
        "tables, pg.pagila.public.t",
        "pipelines, af.dag"
    })
    void everyCollectionIsPatchedByIdAndFrom16OnByName(String collection, String fqn) {
        for (String version : new String[] {"1.2.0", "1.6.0"}) {
            on(version, it -> {
                it.table("t", COLUMNS);
                it.bot().withPipelineService().putPipeline("dag", "'tasks': []");
                Answer byId =
                        it.patch(collection + "/" + it.id(collection, fqn), operation("add", "/description", "one"));
                assertThat(byId.status()).as(byId.response().body()).isEqualTo(200);
                assertThat(byId.text("description")).isEqualTo("one");
                Answer byName = it.patch(collection + "/name/" + fqn, operation("add", "/description", "two"));
                assertThat(byName.status()).isEqualTo(it.is12() ? 500 : 200);
                if (it.is12()) {
                    assertThat(byName.message()).contains("HTTP 405");
                }
                assertThat(it.bot().get(collection + "/name/" + fqn).text("description"))
                        .isEqualTo(it.is12() ? "one" : "two");
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0"})
    void otherContentTypesAreWrapped415s(String version) {
        on(version, it -> {
            String path = "tables/" + it.table("t", COLUMNS).id();
            for (String type : new String[] {"application/json", "application/merge-patch+json"}) {
                Answer answer = it.bot()
                        .with("Content-Type", type)
                        .send("PATCH", path, Optional.of("{\"description\": \"x\"}"));
                assertThat(answer.status()).isEqualTo(500);
                assertThat(answer.message()).contains("HTTP 415");
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0"})
    void patchThatChangesNothingKeepsTheVersion(String version) {
        on(version, it -> {
            Answer created = it.table("t", COLUMNS + ", 'description': 'd'");
            Answer same = it.patch("tables/" + created.id(), operation("add", "/description", "d"));
            assertThat(same.status()).isEqualTo(200);
            assertThat(same.version()).isEqualTo(created.version());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0"})
    void addPutsAndReplaces(String version) {
        on(version, it -> {
            String path = "tables/" + it.table("t", COLUMNS).id();
            it.patch(path, operation("add", "/description", "one"));
            assertThat(it.patch(path, operation("add", "/description", "two")).text("description"))
                    .isEqualTo("two");
            it.patch(path, operation("add", "/columns/0/description", "of a"));
            assertThat(it.read("t", "").at("/columns/0/description").asText()).isEqualTo("of a");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0"})
    void anotherNameIsIgnored(String version) {
        on(version, it -> {
            String path = "tables/" + it.table("t", COLUMNS).id();
            Answer answer = it.patch(path, operation("replace", "/name", "zz"));
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.text("name")).isEqualTo("t");
            assertThat(it.read("zz", "").status()).isEqualTo(404);
            assertThat(it.read("t", "").at("/columns/0/fullyQualifiedName").asText())
                    .isEqualTo("pg.pagila.public.t.a");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0"})
    void removalOfNothingAndFailedTestsAre500(String version) {
        on(version, it -> {
            String path = "tables/" + it.table("t", COLUMNS).id();
            assertThat(it.patch(path, "[{'op': 'remove', 'path': '/nosuch'}]").status())
                    .isEqualTo(500);
            assertThat(it.patch(path, "[{'op': 'remove', 'path': '/description'}]")
                            .status())
                    .isEqualTo(500);
            assertThat(it.patch(path, operation("test", "/name", "other")).status())
                    .isEqualTo(500);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0"})
    void noTagIsGivenAndNoneIsHeeded(String version) {
        on(version, it -> {
            String path = "tables/" + it.table("t", COLUMNS).id();
            assertThat(it.bot().get(path).header("ETag")).isEmpty();
            assertThat(it.bot()
                            .with("If-Match", "\"other\"")
                            .patch(path, Live.quoted(operation("add", "/description", "x")))
                            .status())
                    .isEqualTo(200);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0"})
    void softDeletedIsNotPatched(String version) {
        on(version, it -> {
            String path = "tables/" + it.table("t", COLUMNS).id();
            it.bot().delete(path);
            assertThat(it.patch(path, operation("add", "/description", "x")).status())
                    .isEqualTo(404);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0"})
    void nullIsAbsent(String version) {
        on(version, it -> {
            String id = it.table("t", COLUMNS + ", 'description': 'd'").id();
            Answer patched = it.patch("tables/" + id, "[{'op': 'add', 'path': '/description', 'value': null}]");
            assertThat(patched.status()).as(patched.response().body()).isEqualTo(200);
            assertThat(it.read("t", "").json().has("description")).isFalse();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0"})
    void secretsThatAPersonDoesNotSeeOutliveAPatch(String version) {
        on(version, it -> {
            String services = "services/databaseServices";
            it.put(
                    services,
                    "{'name': 'own', 'serviceType': 'Postgres', 'connection': {'config': {'type': 'Postgres',"
                            + " 'authType': {'password': 'open'}}}}");
            it.admin()
                    .patch(services + "/" + it.id(services, "own"), Live.quoted(operation("add", "/description", "x")));
            assertThat(it.bot()
                            .get(services + "/name/own")
                            .at("/connection/config/authType/password")
                            .asText())
                    .isEqualTo("open");
        });
    }
}
