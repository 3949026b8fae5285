package io.garner.catalog.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.catalog.entity.Names;
import io.garner.catalog.http.Json;
import io.garner.catalog.version.ServerVersion;
import java.util.Locale;

/** What a server adds to the columns it is sent: their FQNs, and the text of a type in lower case. */
final class Columns {

    private Columns() {}

    static void complete(ObjectNode owner, String fqn, ServerVersion version) {
        complete(owner.path("columns"), fqn, version);
    }

    private static void complete(JsonNode columns, String parentFqn, ServerVersion version) {
        for (JsonNode node : columns) {
            ObjectNode column = (ObjectNode) node;
            String fqn = Names.child(parentFqn, Json.text(column, "name"), version);
            column.put("dataTypeDisplay", display(column).toLowerCase(Locale.ROOT));
            column.put("fullyQualifiedName", fqn);
            complete(column.path("children"), fqn, version);
        }
    }

    private static String display(ObjectNode column) {
        return column.has("dataTypeDisplay") ? Json.text(column, "dataTypeDisplay") : Json.text(column, "dataType");
    }
}
