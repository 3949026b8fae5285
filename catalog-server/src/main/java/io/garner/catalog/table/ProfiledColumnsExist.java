package io.garner.catalog.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.catalog.http.Json;
import io.garner.catalog.http.Refusal;
import java.util.Map;
import java.util.TreeMap;

/**
 * A column profile names a column of its table, a nested one by the names from the table down, joined by dots.
 *
 * <p>Observed on no server: their source refuses the whole request, and so it is here.
 */
final class ProfiledColumnsExist {

    private ProfiledColumnsExist() {}

    /** Refuses unknown columns. */
    static void check(JsonNode profiles, ObjectNode table) {
        Map<String, String> known = fqns(table);
        for (JsonNode profile : profiles) {
            String name = Json.text(profile, "name");
            if (!known.containsKey(name)) {
                throw Refusal.badRequest("Invalid column name " + name);
            }
        }
    }

    /** The FQNs of all columns, by the name that a profile uses. */
    static Map<String, String> fqns(ObjectNode table) {
        Map<String, String> fqns = new TreeMap<>();
        collect("", table.path("columns"), fqns);
        return fqns;
    }

    private static void collect(String prefix, JsonNode columns, Map<String, String> fqns) {
        for (JsonNode column : columns) {
            String name = prefix + Json.text(column, "name");
            fqns.put(name, Json.text(column, "fullyQualifiedName"));
            collect(name + ".", column.path("children"), fqns);
        }
    }
}
