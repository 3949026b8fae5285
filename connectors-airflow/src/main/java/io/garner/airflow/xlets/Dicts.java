package io.garner.airflow.xlets;

import com.fasterxml.jackson.databind.JsonNode;
import io.garner.airflow.xlets.Named.Unresolved;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Elements that are dictionaries: {@code {table, service, database}}, and the two forms of OpenMetadata. They come without
 * wrappers.
 */
final class Dicts {

    private final TableNames names;
    private final Map<String, Place> connections;

    Dicts(TableNames names, Map<String, String> connections) {
        this.names = names;
        this.connections = connections.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> Place.of(entry.getValue())));
    }

    List<Named> of(JsonNode dict) {
        if (dict.has("fqn")) {
            return List.of(entity(dict));
        } else if (dict.has("table")) {
            return List.of(table(dict));
        }
        List<Named> members = members(dict);
        return members.isEmpty() ? List.of(new Unresolved("it names no table", TableNames.SHAPE)) : members;
    }

    /** {@code {entity, fqn, key}}; the entity may be the path of a Python class. */
    private static Named entity(JsonNode dict) {
        String path = text(dict, "entity").orElse("table");
        String kind = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return kind.equals("table") || kind.equals("pipeline")
                ? TableNames.whole(
                        kind, dict.path("fqn").asText(), text(dict, "key").orElse(Named.DEFAULT_KEY))
                : new Unresolved("lineage is told of tables and pipelines, and this is a " + kind, "");
    }

    /** {@code {"tables": [fqn, …]}}, where each key makes a group. */
    private static List<Named> members(JsonNode dict) {
        List<Named> members = new ArrayList<>();
        dict.properties().stream()
                .filter(group -> group.getValue().isArray())
                .forEach(group -> group.getValue()
                        .forEach(name -> members.add(TableNames.whole("table", name.asText(), group.getKey()))));
        return members;
    }

    private Named table(JsonNode dict) {
        Optional<Place> place = text(dict, "service")
                .map(service -> new Place(service, Optional.empty(), Optional.empty()))
                .or(() -> text(dict, "connection", "conn_id").map(connections::get));
        if (place.isEmpty()) {
            return text(dict, "connection", "conn_id")
                    .map(id -> new Unresolved(
                            "no service is known for the connection " + id,
                            "Add to the source, with the service's name: connections: {\"" + id + "\": SERVICE}"))
                    .orElseGet(() -> new Unresolved("it names no service", TableNames.SHAPE));
        }
        return names.table(
                place.get().service(),
                inside(dict, place.get()),
                dict.path("table").asText(),
                text(dict, "column"));
    }

    /** Database and schema, of the connection where the dictionary says none. */
    private static List<String> inside(JsonNode dict, Place place) {
        Optional<String> own = text(dict, "database", "db");
        boolean asConnected = own.isEmpty() || own.equals(place.database());
        Optional<String> schema = text(dict, "schema", "schema_name", "databaseSchema")
                .or(() -> place.schema().filter(said -> asConnected));
        return own.or(place::database).stream()
                .flatMap(database -> Stream.concat(Stream.of(database), schema.stream()))
                .toList();
    }

    private static Optional<String> text(JsonNode dict, String... keys) {
        return Stream.of(keys)
                .map(dict::path)
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .filter(text -> !text.isBlank())
                .findFirst();
    }
}
