package io.garner.catalog.governance;

import io.garner.catalog.CatalogServer;
import io.garner.catalog.Rest;
import io.garner.catalog.Rest.Answer;
import io.garner.catalog.version.ServerVersion;
import java.util.function.Consumer;

/** A server with a schema to put tables into, and people who work with it. */
record Governed(CatalogServer server) implements AutoCloseable {

    static final String COLUMN = "'columns': [{'name': 'a', 'dataType': 'INT'}]";

    static Governed start(String version) {
        CatalogServer server = CatalogServer.start(version);
        Rest.asBot(server).withSchema();
        return new Governed(server);
    }

    static void on(String version, Consumer<Governed> test) {
        try (Governed governed = start(version)) {
            test.accept(governed);
        }
    }

    Rest admin() {
        return Rest.asAdmin(server);
    }

    Rest bot() {
        return Rest.asBot(server);
    }

    /** A person without any right of their own, created when first asked for. */
    Rest person(String name) {
        admin().put("users", quoted("{'name': '" + name + "', 'email': '" + name + "@example.org'}"));
        return Rest.as(server, name);
    }

    String idOf(String path) {
        Answer answer = admin().get(path);
        if (answer.status() != 200) {
            throw new AssertionError(path + ": " + answer.response().body());
        }
        return answer.id();
    }

    /** A table of the admin's with more members. */
    Answer put(String name, String members) {
        return admin().putTable(name, COLUMN + (members.isEmpty() ? "" : ", " + members));
    }

    static String label(String fqn) {
        return label(fqn, "Classification");
    }

    static String label(String fqn, String source) {
        return "{'tagFQN': '" + fqn + "', 'source': '" + source + "', 'labelType': 'Manual', 'state': 'Confirmed'}";
    }

    /** A member {@code tags} with these labels of classifications. */
    static String tags(String... fqns) {
        StringBuilder labels = new StringBuilder();
        for (String fqn : fqns) {
            labels.append(labels.isEmpty() ? "" : ", ").append(label(fqn));
        }
        return "'tags': [" + labels + "]";
    }

    /** The member that names an owner in this version. */
    String owner(String type, String id) {
        String reference = "{'id': '" + id + "', 'type': '" + type + "'}";
        return isBefore("1.5") ? "'owner': " + reference : "'owners': [" + reference + "]";
    }

    String domain(String fqn) {
        return isBefore("1.9") ? "'domain': '" + fqn + "'" : "'domains': ['" + fqn + "']";
    }

    private boolean isBefore(String version) {
        return !ServerVersion.parse(server.version()).atLeast(version);
    }

    static String quoted(String json) {
        return json.replace('\'', '"');
    }

    @Override
    public void close() {
        server.close();
    }
}
