package io.garner.airflow.xlets;

import com.fasterxml.jackson.databind.JsonNode;
import io.garner.airflow.serialized.Wrapped;
import io.garner.airflow.xlets.Named.Unresolved;
import io.garner.airflow.xlets.Named.Upstream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads elements of inlets and outlets, with the wrappers of Airflow or without. Immutable. */
public final class Xlets {

    private static final int SHOWN = 200;
    private static final Pattern TEMPLATE = Pattern.compile("\\{\\{.*}}|\\{%.*%}");

    private final Map<String, List<String>> assets;
    private final Dicts dicts;
    private final Addresses addresses;
    private final Texts texts;

    /**
     * Reads by these maps.
     *
     * @param hosts a service by {@code host:port} or {@code host\instance}
     * @param defaultSchemas by service
     * @param connections a service by the id of a connection
     * @param assets URIs by the name or alias that they go by
     */
    public Xlets(
            Map<String, String> hosts,
            Map<String, String> defaultSchemas,
            Map<String, String> connections,
            Map<String, List<String>> assets) {
        this.assets = Map.copyOf(assets);
        TableNames names = new TableNames(defaultSchemas);
        this.dicts = new Dicts(names, connections);
        this.addresses = new Addresses(hosts, names);
        this.texts = new Texts(names, dicts, addresses);
    }

    /**
     * What an element names, which may be several things.
     *
     * @param tasks the names of those in the DAG
     */
    public List<Named> read(JsonNode element, Set<String> tasks) {
        if (isTask(element)) {
            return List.of(new Upstream(
                    Optional.of(Wrapped.inside(element).path("task_id").asText())));
        } else if (TEMPLATE.matcher(element.toString()).find()) {
            return List.of(new Unresolved("what a template makes of it is known only when the task runs", ""));
        } else if (element.isTextual()) {
            return texts.of(element.asText(), tasks);
        }
        return Wrapped.of(element).map(wrapped -> wrapped(wrapped, tasks)).orElseGet(() -> bare(element));
    }

    /** A task as a whole; its commands may hold templates, which do not matter here. */
    private static boolean isTask(JsonNode element) {
        return Wrapped.of(element)
                .map(wrapped -> wrapped.type().equals("operator"))
                .orElseGet(() -> element.path("task_id").isTextual());
    }

    /** What the URI of a dataset or asset names. */
    public Named uri(String uri) {
        return addresses.of(uri);
    }

    /** An element for a person to find in a DAG's file; never a password in an address. */
    public static String shown(JsonNode element) {
        JsonNode value = Wrapped.inside(element);
        if (isTask(element)) {
            return "task " + value.path("task_id").asText();
        }
        String uri = value.path("uri").asText();
        String text = element.isTextual()
                ? element.asText()
                : uri.isEmpty() ? Wrapped.bare(element, type -> {}).toString() : uri;
        String harmless = Address.shown(text);
        return harmless.length() <= SHOWN ? harmless : harmless.substring(0, SHOWN) + "…";
    }

    private List<Named> wrapped(Wrapped wrapped, Set<String> tasks) {
        JsonNode value = wrapped.value();
        return switch (wrapped.type()) {
            case "dict" -> dicts.of(Wrapped.bare(value, type -> {}));
            case "dataset", "asset" -> List.of(addresses.of(value.path("uri").asText()));
            case "asset_any", "asset_all", "dataset_any", "dataset_all" -> all(value.path("objects"), tasks);
            case "asset_ref", "asset_alias", "dataset_alias" -> reference(value);
            case "xcomref" ->
                List.of(new Unresolved("what a task returns is not a table", "Name the table, or the task itself."));
            default -> List.of(new Unresolved("nothing is known here of the type " + wrapped.type(), ""));
        };
    }

    private List<Named> bare(JsonNode element) {
        if (!element.isObject()) {
            return List.of(new Unresolved("it is neither a text nor a dictionary", ""));
        }
        return element.path("uri").isTextual()
                ? List.of(addresses.of(element.path("uri").asText()))
                : dicts.of(element);
    }

    private List<Named> all(JsonNode elements, Set<String> tasks) {
        List<Named> named = new ArrayList<>();
        elements.forEach(element -> named.addAll(read(element, tasks)));
        return named;
    }

    /** An alias stands for what a run has written; until then for nothing. */
    private List<Named> reference(JsonNode value) {
        if (value.path("uri").isTextual()) {
            return List.of(addresses.of(value.path("uri").asText()));
        }
        String name = value.path("name").asText();
        List<Named> meant = assets.getOrDefault(name, List.of()).stream()
                .distinct()
                .map(addresses::of)
                .toList();
        return meant.isEmpty()
                ? List.of(new Unresolved(
                        "no dataset or asset is known here by the name or alias " + name,
                        "Name the table, or refer to the asset by its uri."))
                : meant;
    }
}
