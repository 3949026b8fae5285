package io.garner.docs;

import com.fasterxml.jackson.databind.JsonNode;
import io.garner.cli.Program;
import java.util.List;
import java.util.stream.StreamSupport;

/** Every key of ingest.yaml, from its JSON Schema. */
final class IngestYamlPage {

    private IngestYamlPage() {}

    static String text() {
        JsonNode schema = Program.configurationSchema();
        StringBuilder page = new StringBuilder("""
                # ingest.yaml

                Generated from the configuration records. Editors that know JSON Schema complete and check the file with
                [ingest.schema.json](ingest.schema.json), which `java -jar ingest.jar config schema` prints too.

                - **secret**: `${VARIABLE}`, `file:/path` or `{command: [program, argument]}`; never the secret itself.
                - **duration**: `500ms`, `10s`, `5m`, `2h`, `1d` or ISO 8601 such as `PT10S`.
                - Every value may hold `${VARIABLE}` and `${VARIABLE:-default}`; `$${` stands for a literal `${`.
                """);
        page.append("\n## `openmetadata`\n").append(table(schema.at("/properties/openmetadata")));
        page.append("\n## `kerberos`\n").append(table(schema.at("/properties/kerberos")));
        schema.get("$defs")
                .properties()
                .forEach(kind -> page.append("\n## `sources.NAME` with `type: ")
                        .append(kind.getKey())
                        .append("`\n")
                        .append(table(kind.getValue())));
        return page.toString();
    }

    private static String table(JsonNode mapping) {
        StringBuilder table = new StringBuilder("\n| key | value | default | meaning |\n|---|---|---|---|\n");
        rows(table, mapping, "");
        return table.toString();
    }

    private static void rows(StringBuilder table, JsonNode mapping, String prefix) {
        List<String> required = StreamSupport.stream(mapping.path("required").spliterator(), false)
                .map(JsonNode::textValue)
                .toList();
        mapping.get("properties").properties().forEach(key -> {
            String presence = required.contains(key.getKey()) ? "**required**" : defaultOf(key.getValue());
            table.append("| `").append(prefix).append(key.getKey()).append("` | ");
            table.append(kindOf(key.getValue())).append(" | ").append(presence).append(" | ");
            table.append(key.getValue().path("description").asText()).append(" |\n");
            if (key.getValue().has("properties")) {
                rows(table, key.getValue(), prefix + key.getKey() + ".");
            } else if (key.getValue().path("items").has("properties")) {
                rows(table, key.getValue().get("items"), prefix + key.getKey() + "[].");
            }
        });
    }

    private static String defaultOf(JsonNode property) {
        return property.has("default") ? "`" + property.get("default").asText() + "`" : "";
    }

    private static String kindOf(JsonNode property) {
        JsonNode kind = property.has("anyOf") ? property.get("anyOf").get(0) : property;
        if (kind.has("const")) {
            return "`" + kind.get("const").textValue() + "`";
        } else if (kind.has("enum")) {
            return words(kind.get("enum"));
        } else if (kind.has("oneOf")) {
            return "secret";
        } else if (kind.path("pattern").asText().contains("ms|s|m|h|d")) {
            return "duration";
        } else if (kind.path("type").asText().equals("array")) {
            return "list of " + kindOf(kind.get("items")) + "s";
        }
        return kind.path("type").asText().equals("object")
                ? "mapping"
                : kind.path("type").asText();
    }

    private static String words(JsonNode constants) {
        return String.join(
                ", ",
                StreamSupport.stream(constants.spliterator(), false)
                        .map(constant -> "`" + constant.textValue() + "`")
                        .toList());
    }
}
