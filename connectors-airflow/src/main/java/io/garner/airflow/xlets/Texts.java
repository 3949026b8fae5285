package io.garner.airflow.xlets;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.garner.airflow.xlets.Named.Thing;
import io.garner.airflow.xlets.Named.Unresolved;
import io.garner.airflow.xlets.Named.Upstream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Elements that are texts, as everything is that Airflow cannot serialize: OMEntity, what Python prints of other objects, and
 * names of tasks.
 */
final class Texts {

    /** Airflow's word for all tasks directly before; a task of this name has to be meant by itself. */
    private static final String DIRECTLY_BEFORE = "auto";

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern PRINTED = Pattern.compile("(\\w+)\\((.*)\\)", Pattern.DOTALL);
    private static final Pattern ARGUMENT =
            Pattern.compile("(\\w+)=(?:'((?:[^'\\\\]|\\\\.)*)'|\"((?:[^\"\\\\]|\\\\.)*)\")");

    private final TableNames names;
    private final Dicts dicts;
    private final Addresses addresses;

    Texts(TableNames names, Dicts dicts, Addresses addresses) {
        this.names = names;
        this.dicts = dicts;
        this.addresses = addresses;
    }

    /** @param tasks the names of those in the DAG */
    List<Named> of(String text, Set<String> tasks) {
        if (text.equalsIgnoreCase(DIRECTLY_BEFORE)) {
            return List.of(new Upstream(Optional.empty()));
        } else if (tasks.contains(text)) {
            return List.of(new Upstream(Optional.of(text)));
        }
        Matcher printed = PRINTED.matcher(text.strip());
        Optional<JsonNode> json = json(text);
        if (json.isPresent()) {
            return dicts.of(json.get());
        } else if (printed.matches()) {
            return List.of(printed(printed.group(1), arguments(printed.group(2))));
        }
        return List.of(text.contains("://") ? addresses.of(text) : name(text));
    }

    /** The whole name of a table is no guess: it is in the catalog, or a finding. */
    private static Named name(String text) {
        Named named = TableNames.whole("table", text, Named.DEFAULT_KEY);
        return named instanceof Thing
                ? named
                : new Unresolved("it is neither a task nor the fully qualified name of a table", TableNames.SHAPE);
    }

    private Named printed(String type, Map<String, String> said) {
        return switch (type) {
            case "Table" -> table(said);
            case "Dataset", "InputDataset", "OutputDataset" ->
                said.containsKey("uri")
                        ? addresses.of(said.get("uri"))
                        : addresses.of(said.getOrDefault("namespace", ""), said.getOrDefault("name", ""));
            case "File" -> addresses.of(said.getOrDefault("url", ""));
            default -> new Unresolved("what Python prints of a " + type + " is not understood here", "");
        };
    }

    /** Of airflow.lineage: what holds the database is the cluster. */
    private Named table(Map<String, String> said) {
        return said.containsKey("cluster") && said.containsKey("database") && said.containsKey("name")
                ? names.table(said.get("cluster"), List.of(said.get("database")), said.get("name"), Optional.empty())
                : new Unresolved("it lacks cluster, database or name", "");
    }

    private static Map<String, String> arguments(String list) {
        Map<String, String> arguments = new HashMap<>();
        Matcher argument = ARGUMENT.matcher(list);
        while (argument.find()) {
            String value = Optional.ofNullable(argument.group(2)).orElseGet(() -> argument.group(3));
            arguments.putIfAbsent(argument.group(1), value.replaceAll("\\\\(.)", "$1"));
        }
        return arguments;
    }

    private static Optional<JsonNode> json(String text) {
        if (!text.startsWith("{")) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readTree(text)).filter(JsonNode::isObject);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
