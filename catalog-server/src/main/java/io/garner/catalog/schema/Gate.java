package io.garner.catalog.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.catalog.http.Json;
import io.garner.catalog.version.ServerVersion;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One change of the official documents that came with a version. Immutable.
 *
 * @param since the first version that has it
 * @param documents which documents, as a pattern of their path
 * @param at JSON pointer of the object or array to change
 * @param words what changes, in Markdown
 */
public record Gate(String since, Pattern documents, String at, String words, Edit edit) {

    /** What happens to the node at the pointer. */
    @FunctionalInterface
    interface Edit {
        void apply(JsonNode node);
    }

    /** A member that objects have from a version on. */
    static Gate member(String since, String documents, String properties, String name, String schema) {
        return new Gate(
                since, Pattern.compile(documents), properties, "`" + name + "`", node -> put(node, name, schema));
    }

    /** A member that was replaced by another. */
    static Gate renamed(String since, String documents, String properties, String old, String name, String schema) {
        String words = old.equals(name) ? "`" + name + "`" : "`" + name + "` instead of `" + old + "`";
        return new Gate(since, Pattern.compile(documents), properties, words, node -> {
            if (node instanceof ObjectNode members && members.remove(old) != null) {
                put(node, name, schema);
            }
        });
    }

    /** Values that an enum has from a version on. */
    static Gate values(String since, String documents, String definition, List<String> values) {
        String words =
                "values " + values.stream().map(value -> "`" + value + "`").collect(Collectors.joining(", "));
        return new Gate(since, Pattern.compile(documents), definition + "/enum", words, node -> {
            if (node instanceof ArrayNode known) {
                values.forEach(known::add);
            }
        });
    }

    private static void put(JsonNode node, String name, String schema) {
        if (node instanceof ObjectNode members) {
            members.set(name, Json.read(schema));
        }
    }

    void applyTo(String path, ObjectNode document, ServerVersion version) {
        if (version.atLeast(since) && documents.matcher(path).matches()) {
            edit.apply(document.at(at));
        }
    }
}
