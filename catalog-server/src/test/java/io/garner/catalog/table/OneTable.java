package io.garner.catalog.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.catalog.CatalogServer;
import io.garner.catalog.Rest;
import io.garner.catalog.Rest.Answer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Sends one table to a server of a version. */
final class OneTable {

    static final String INT_A = "{'name': 'a', 'dataType': 'INT'}";
    static final String INT_B = "{'name': 'b', 'dataType': 'INT'}";

    /** Servers of the versions that were asked for; their threads are daemons. */
    private static final Map<String, Rest> SERVERS = new ConcurrentHashMap<>();

    private OneTable() {}

    private static Rest server(String version) {
        return SERVERS.computeIfAbsent(
                version, v -> Rest.asBot(CatalogServer.start(v)).withSchema());
    }

    private static Answer put(String version, String members) {
        Answer answer = server(version).putTable("t", members);
        if (answer.status() < 300) {
            server(version).delete("tables/" + answer.id() + "?hardDelete=true");
        }
        return answer;
    }

    static void assertTaken(String version, String members) {
        Answer answer = put(version, members);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
    }

    static void assertTakenAfterTable(String version, String members) {
        server(version).putTable("other", "'columns': [" + INT_A + "]");
        assertTaken(version, members);
    }

    static String refusal(String version, String members) {
        Answer answer = put(version, members);
        assertThat(answer.status()).as(answer.response().body()).isBetween(400, 499);
        return answer.message();
    }

    static String refusalAfterTable(String version, String members) {
        server(version).putTable("other", "'columns': [" + INT_A + "]");
        return refusal(version, members);
    }
}
