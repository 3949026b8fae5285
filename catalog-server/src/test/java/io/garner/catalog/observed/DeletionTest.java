package io.garner.catalog.observed;

import static io.garner.catalog.observed.Live.COLUMNS;
import static io.garner.catalog.observed.Live.on;
import static org.assertj.core.api.Assertions.assertThat;

import io.garner.catalog.Rest.Answer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Deleting for a while and for good, and coming back. */
class DeletionTest {

    private static final String SERVICE =
            "{'name': 'own', 'serviceType': 'Postgres', 'connection': {'config': {'type': 'Postgres'}}}";
    private static final String DATABASE = "{'name': 'db', 'service': 'own'}";
    private static final String SCHEMA = "{'name': 'sc', 'database': 'own.db'}";
    private static final String TABLE = "{'name': 't', 'databaseSchema': 'own.db.sc', 'columns': []}";
    private static final String FQN = "tables/name/own.db.sc.t";

    private static void tree(Live it) {
        it.put("services/databaseServices", SERVICE);
        it.put("databases", DATABASE);
        it.put("databaseSchemas", SCHEMA);
        assertThat(it.put("tables", TABLE).status()).isEqualTo(201);
    }

    private static Answer delete(Live it, String collection, String fqn, String query) {
        return it.bot().delete(collection + "/" + it.id(collection, fqn) + query);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0"})
    void softDeletedIsHiddenAndStaysDeleted(String version) {
        on(version, it -> {
            String byId = "tables/" + it.table("t", COLUMNS).id();
            String byName = "tables/name/pg.pagila.public.t";
            for (String path : new String[] {byId, byName}) {
                it.table("t", COLUMNS);
                Answer deleted = it.bot().delete(path);
                assertThat(deleted.status()).isEqualTo(200);
                assertThat(deleted.at("/deleted").asBoolean()).isTrue();
                assertThat(it.bot().get(path).status()).isEqualTo(404);
                assertThat(it.bot().get(path + "?include=all").status()).isEqualTo(200);
                assertThat(it.bot().get(path + "?include=deleted").status()).isEqualTo(200);
                assertThat(it.bot().delete(byId).status()).as("again").isEqualTo(200);
            }
            assertThat(it.bot().get("tables?include=non-deleted").at("/data")).isEmpty();
            assertThat(it.bot().get("tables?include=deleted").at("/data")).hasSize(1);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0"})
    void hardDeletedIsGone(String version) {
        on(version, it -> {
            String id = it.table("t", COLUMNS).id();
            assertThat(it.bot().delete("tables/" + id + "?hardDelete=true").status())
                    .isEqualTo(200);
            assertThat(it.bot().get("tables/" + id + "?include=all").status()).isEqualTo(404);
            assertThat(it.table("t", COLUMNS).id()).isNotEqualTo(id);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "services/databaseServices, own, databaseService",
        "databases, own.db, database",
        "databaseSchemas, own.db.sc, databaseSchema"
    })
    void containersThatAreNotEmptyGoOnlyRecursively(String collection, String fqn, String type) {
        for (String version : new String[] {"1.2.0", "1.6.0"}) {
            on(version, it -> {
                tree(it);
                for (String query : new String[] {"", "?hardDelete=true", "?recursive=false"}) {
                    Answer refused = delete(it, collection, fqn, query);
                    assertThat(refused.status()).isEqualTo(400);
                    assertThat(refused.message()).isEqualTo(type + " is not empty");
                }
                assertThat(delete(it, collection, fqn, "?recursive=true").status())
                        .isEqualTo(200);
                assertThat(it.bot().get(FQN).status()).isEqualTo(404);
            });
        }
    }

    @ParameterizedTest
    @CsvSource({"services/databaseServices, own", "databases, own.db", "databaseSchemas, own.db.sc"})
    void byNameRecursiveIsNotHeardBy12(String collection, String fqn) {
        on("1.2.0", it -> {
            tree(it);
            Answer refused = it.bot().delete(collection + "/name/" + fqn + "?recursive=true");
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.message()).endsWith(" is not empty");
            assertThat(delete(it, collection, fqn, "?recursive=true").status()).isEqualTo(200);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0"})
    void putRevivesATableUnderItsId(String version) {
        on(version, it -> {
            String id = it.table("t", COLUMNS).id();
            it.bot().delete("tables/" + id);
            Answer revived = it.table("t", COLUMNS);
            assertThat(revived.status()).isEqualTo(200);
            assertThat(revived.id()).isEqualTo(id);
            assertThat(it.read("t", "").status()).isEqualTo(200);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0"})
    void putRevivesAServiceWithAllInIt(String version) {
        on(version, it -> {
            tree(it);
            delete(it, "services/databaseServices", "own", "?recursive=true");
            assertThat(it.put("services/databaseServices", SERVICE).status()).isEqualTo(200);
            assertThat(it.bot().get(FQN).status()).isEqualTo(200);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.6.0"})
    void putRevivesASchemaWithAllInIt(String version) {
        on(version, it -> {
            tree(it);
            delete(it, "databaseSchemas", "own.db.sc", "?recursive=true");
            assertThat(it.put("databaseSchemas", SCHEMA).status()).isEqualTo(200);
            assertThat(it.bot().get(FQN).status()).isEqualTo(200);
        });
    }

    @ParameterizedTest
    @CsvSource({"1.2.0, 404", "1.6.0, 500"})
    void restoreBringsBackOnce(String version, int alive) {
        on(version, it -> {
            String id = it.table("t", COLUMNS).id();
            it.bot().delete("tables/" + id);
            String body = "{'id': '" + id + "'}";
            assertThat(it.put("tables/restore", body).status()).isEqualTo(200);
            assertThat(it.read("t", "").status()).isEqualTo(200);
            assertThat(it.put("tables/restore", body).status()).isEqualTo(alive);
        });
    }

    @ParameterizedTest
    @CsvSource({"1.2.0, 404", "1.6.0, 200"})
    void parentOfARevivedChildComesBackOnlyIn16(String version, int status) {
        on(version, it -> {
            tree(it);
            delete(it, "services/databaseServices", "own", "?recursive=true");
            assertThat(it.put("tables", TABLE).status()).as("revived").isEqualTo(200);
            assertThat(it.put("tables", TABLE.replace("'t'", "'new'")).status()).isEqualTo(201);
            assertThat(it.bot().get("databaseSchemas/name/own.db.sc").status()).isEqualTo(404);
            assertThat(it.put("services/databaseServices", SERVICE).status()).isEqualTo(status);
            assertThat(it.bot().get("databaseSchemas/name/own.db.sc").status()).isEqualTo(status);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0"})
    void restoreNeedsOneIdAndNothingElse(String version) {
        on(version, it -> {
            Answer none = it.put("tables/restore", "{}");
            assertThat(none.status()).isEqualTo(400);
            assertThat(none.message()).isEqualTo("[id must not be null]");
            String nobody = "'id': '00000000-0000-0000-0000-000000000000'";
            assertThat(it.put("tables/restore", "{" + nobody + ", 'bogus': 1}").status())
                    .isEqualTo(400);
            assertThat(it.put("tables/restore", "{'id': 'no uuid'}").status()).isEqualTo(400);
            assertThat(it.put("tables/restore", "{" + nobody + "}").status()).isEqualTo(404);
        });
    }
}
