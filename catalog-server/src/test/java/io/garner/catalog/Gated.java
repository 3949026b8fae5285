package io.garner.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.catalog.Rest.Answer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Sends one body with one more member to servers of several versions. */
final class Gated {

    /** Bodies that every version takes; a member that is added once more replaces the one before. */
    private static final Map<String, String> BODIES = Map.of(
            "services/databaseServices", "'name': 'x', 'serviceType': 'Postgres'",
            "databases", "'name': 'x', 'service': 'pg'",
            "databaseSchemas", "'name': 'x', 'database': 'pg.pagila'",
            "storedProcedures",
                    "'name': 'x', 'databaseSchema': 'pg.pagila.public',"
                            + " 'storedProcedureCode': {'language': 'SQL', 'code': 'select 1'}",
            "services/pipelineServices", "'name': 'x', 'serviceType': 'Airflow'",
            "pipelines", "'name': 'x', 'service': 'af'",
            "queries", "'name': 'x', 'service': 'pg', 'query': 'select 1'",
            "services/ingestionPipelines",
                    "'name': 'x', 'service': {'id': 'PG', 'type': 'databaseService'}, 'pipelineType': 'metadata',"
                            + " 'sourceConfig': {'config': {'type': 'DatabaseMetadata'}}, 'airflowConfig': {}");

    /** Servers of the versions that were asked for; their threads are daemons. */
    private static final Map<String, Rest> SERVERS = new ConcurrentHashMap<>();

    private Gated() {}

    static Rest server(String version) {
        return SERVERS.computeIfAbsent(
                version, v -> Rest.asBot(CatalogServer.start(v)).withSchema().withPipelineService());
    }

    static Answer put(String version, String collection, String member) {
        Rest rest = server(version);
        String body = ("{" + BODIES.get(collection) + ", " + member + "}")
                .replace('\'', '"')
                .replace("ADMIN", rest.get("users/name/admin").id())
                .replace("PG", rest.get("services/databaseServices/name/pg").id());
        Answer answer = rest.put(collection, body);
        if (answer.status() < 300) {
            rest.delete(collection + "/" + answer.id() + "?hardDelete=true");
        }
        return answer;
    }

    static void assertTaken(String version, String collection, String member) {
        Answer answer = put(version, collection, member);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
    }

    static void assertRefused(String version, String collection, String member) {
        Answer answer = put(version, collection, member);
        assertThat(answer.status()).as(version + " " + answer.response().body()).isEqualTo(400);
    }
}
