package io.garner.airflow.serialized;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.garner.airflow.route.DagDependency;
import io.garner.airflow.route.DagTask;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One task as it is serialized. What it does not say itself stands among the arguments of a mapped task, or is what the
 * client takes for granted.
 *
 * @param task without its wrapper
 * @param defaults of all tasks of the document
 */
record SerializedTask(JsonNode task, JsonNode defaults, JsonNode dag, Encoding encoding) {

    private static final String NOBODY = "airflow";
    private static final Set<String> FIELDS = Set.of("sql", "database", "hook_params");

    DagTask read(String dagId, Optional<Instant> dagStart) {
        return new DagTask(
                task.path("task_id").asText(),
                first("_task_display_name", "task_display_name", "_task_display_property_value")
                        .flatMap(Encoding::text),
                first("doc_md").flatMap(Encoding::text),
                first("_operator_name", "task_type", "_task_type").flatMap(Encoding::text),
                Optional.of(owner()),
                first("start_date").flatMap(Encoding::moment).or(() -> dagStart),
                first("end_date").flatMap(Encoding::moment).or(() -> Encoding.moment(dag.path("end_date"))),
                list("downstream_task_ids", "_downstream_task_ids").stream()
                        .map(JsonNode::asText)
                        .sorted()
                        .toList(),
                task.path("_is_mapped").asBoolean(),
                list("inlets", "_inlets"),
                list("outlets", "_outlets"),
                params(dagId),
                fields(dagId));
    }

    /** Other DAGs that it starts or waits for: 2.11 lists those of its own operators only, and not those of providers. */
    List<DagDependency> dependencies(String dagId) {
        String id = task.path("task_id").asText();
        Stream<DagDependency> started =
                other("trigger_dag_id").map(dag -> new DagDependency(dagId, dag, "trigger", id));
        Stream<DagDependency> awaited =
                other("external_dag_id").map(dag -> new DagDependency(dag, dagId, "sensor", id));
        return Stream.concat(started, awaited).toList();
    }

    /** What a template makes of it is known only when the task runs. */
    private Stream<String> other(String key) {
        return first(key).flatMap(Encoding::text).filter(name -> !name.contains("{{")).stream();
    }

    /** Schema defaults end with this owner. */
    private String owner() {
        return first("owner")
                .flatMap(Encoding::text)
                .or(() -> Encoding.text(Wrapped.inside(dag.path("default_args")).path("owner")))
                .orElse(NOBODY);
    }

    private Optional<JsonNode> first(String... keys) {
        return Stream.of(keys)
                .flatMap(key -> Stream.of(task, Wrapped.inside(task.path("partial_kwargs")), defaults)
                        .map(there -> there.path(key)))
                .filter(value -> !value.isMissingNode() && !value.isNull())
                .findFirst();
    }

    private List<JsonNode> list(String... keys) {
        JsonNode value = first(keys).map(Wrapped::inside).orElse(MissingNode.getInstance());
        List<JsonNode> elements = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(elements::add);
        } else if (value.isObject()) {
            elements.add(value);
        }
        return elements;
    }

    /** A list of pairs, or an object in earlier versions. */
    private Map<String, JsonNode> params(String dagId) {
        Map<String, JsonNode> params = new LinkedHashMap<>();
        JsonNode said = first("params").map(Wrapped::inside).orElse(MissingNode.getInstance());
        if (said.isArray()) {
            said.forEach(pair -> params.put(pair.path(0).asText(), param(pair.path(1), dagId)));
        } else {
            said.properties().forEach(pair -> params.put(pair.getKey(), param(pair.getValue(), dagId)));
        }
        return params;
    }

    private JsonNode param(JsonNode encoded, String dagId) {
        JsonNode inner = Wrapped.of(encoded)
                .filter(wrapped -> wrapped.type().equals("param"))
                .map(Wrapped::value)
                .orElse(encoded);
        return encoding.bare(inner.has("__class") ? inner.path("default") : inner, dagId);
    }

    /** What is needed of the template fields: the others may be long. */
    private Map<String, JsonNode> fields(String dagId) {
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        Stream.concat(list("template_fields").stream().map(JsonNode::asText), Stream.of("conn_id"))
                .filter(name -> FIELDS.contains(name) || name.endsWith("conn_id"))
                .forEach(name -> first(name)
                        .or(() -> mappedOver(name))
                        .ifPresent(value -> fields.put(name, encoding.bare(value, dagId))));
        return fields;
    }

    /** The values that a mapped task has of a field, one an instance. */
    private Optional<JsonNode> mappedOver(String name) {
        JsonNode mapped = task.path("expand_input");
        JsonNode values = Wrapped.inside(mapped.path("value"));
        boolean later = !mapped.path("type").asText("dict-of-lists").equals("dict-of-lists");
        if (!mapped.isMissingNode() && (later || values.has(name))) {
            return Optional.of(values.path(name))
                    .filter(JsonNode::isArray)
                    .or(() -> Optional.of(NullNode.getInstance()));
        }
        return Optional.empty();
    }
}
