package io.garner.catalog.observed;

import io.garner.catalog.CatalogServer;
import io.garner.catalog.Rest;
import io.garner.catalog.Rest.Answer;
import java.util.function.Consumer;

/** A server in the mode of one that was observed, with service {@code pg}, its database and its schema. */
record Live(CatalogServer server, String version) {

    static final String INT_A = "{'name': 'a', 'dataType': 'INT'}";
    static final String COLUMNS = "'columns': [" + INT_A + "]";

    static void on(String version, Consumer<Live> test) {
        try (CatalogServer server = CatalogServer.start(version)) {
            Rest.asBot(server).withSchema();
            test.accept(new Live(server, version));
        }
    }

    boolean is12() {
        return version.equals("1.2.0");
    }

    Rest bot() {
        return Rest.asBot(server);
    }

    Rest admin() {
        return Rest.asAdmin(server);
    }

    /** A table of the bot's. */
    Answer table(String name, String members) {
        return bot().putTable(name, members);
    }

    /** What the bot reads of a table; {@code fields} are asked for. */
    Answer read(String name, String fields) {
        return bot().getTable(name, fields);
    }

    Answer put(String path, String json) {
        return bot().put(path, quoted(json));
    }

    Answer patch(String path, String json) {
        return bot().patch(path, quoted(json));
    }

    /** The id of what has this name in its collection. */
    String id(String collection, String fqn) {
        return bot().get(collection + "/name/" + Rest.segment(fqn)).id();
    }

    /** Where the text of a view stands. */
    String viewText() {
        return is12() ? "viewDefinition" : "schemaDefinition";
    }

    /** The member that makes the admin an owner. */
    String owner() {
        String reference = "{'id': '" + admin().get("users/name/admin").id() + "', 'type': 'user'}";
        return is12() ? "'owner': " + reference : "'owners': [" + reference + "]";
    }

    String ownerField() {
        return is12() ? "owner" : "owners";
    }

    static String tags(String fqn) {
        return "'tags': [{'tagFQN': '" + fqn
                + "', 'source': 'Classification', 'labelType': 'Manual', 'state': 'Confirmed'}]";
    }

    static String operation(String op, String path, String value) {
        return "[{'op': '" + op + "', 'path': '" + path + "', 'value': '" + value + "'}]";
    }

    static String quoted(String json) {
        return json.replace('\'', '"');
    }
}
