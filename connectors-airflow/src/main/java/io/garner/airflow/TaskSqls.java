package io.garner.airflow;

import com.fasterxml.jackson.databind.JsonNode;
import io.garner.airflow.route.Dag;
import io.garner.airflow.route.DagTask;
import io.garner.airflow.xlets.Place;
import io.garner.model.Fqn;
import io.garner.model.TaskSql;
import io.garner.source.Finding;
import io.garner.source.Findings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What the tasks of a DAG run in databases, as far as it is known before they run. Immutable. */
final class TaskSqls {

    private static final String CODE = "task-sql-unread";
    private static final String BY_HAND = "Name its tables as inlets and outlets of the task.";

    /** What Jinja makes something of. */
    private static final List<String> TEMPLATES = List.of("{{", "{%", "{#");

    /** Members of hook_params by which a hook goes elsewhere than its connection says. */
    private static final List<String> ELSEWHERE = List.of("schema", "database", "options");

    private final Map<String, Place> connections;
    private final Map<String, String> defaultSchemas;

    TaskSqls(AirflowConfig config) {
        this.connections = config.connections().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> Place.of(entry.getValue())));
        this.defaultSchemas = config.defaultSchemas();
    }

    /** What is known, and whether that is all. */
    record Known(List<TaskSql> texts, boolean whole) {}

    /** What hinders, and what mends it. */
    private static final class Gap extends Exception {

        private static final long serialVersionUID = 1L;

        private final String remedy;

        Gap(String why, String remedy) {
            super(why);
            this.remedy = remedy;
        }
    }

    Known of(Fqn pipeline, Dag dag, Findings findings) {
        List<TaskSql> texts = new ArrayList<>();
        boolean whole = true;
        for (DagTask task : dag.tasks()) {
            try {
                Optional<String> sql = sql(task);
                if (sql.isPresent()) {
                    texts.add(text(pipeline, task, sql.get()));
                }
            } catch (Gap gap) {
                whole = false;
                findings.add(new Finding(
                        CODE,
                        dag.id() + ", task " + task.id(),
                        "of its SQL nothing is told: " + gap.getMessage(),
                        gap.remedy));
            }
        }
        return new Known(texts, whole);
    }

    /** Empty for a task that has none. */
    private static Optional<String> sql(DagTask task) throws Gap {
        JsonNode field = task.fields().get("sql");
        if (field == null) {
            return Optional.empty();
        }
        List<JsonNode> parts = field.isArray()
                ? StreamSupport.stream(field.spliterator(), false).toList()
                : List.of(field);
        for (JsonNode part : parts) {
            check(part);
        }
        return DagSql.of(field);
    }

    private static void check(JsonNode part) throws Gap {
        String text = part.asText();
        if (!part.isTextual()) {
            throw new Gap("it is made when the task runs", BY_HAND);
        } else if (TEMPLATES.stream().anyMatch(text::contains)) {
            throw new Gap("what a template makes of it is known only when the task runs", BY_HAND);
        } else if (text.strip().matches("\\S+\\.sql")) {
            throw new Gap(
                    "it is in the file " + text.strip() + ", which Airflow did not find when it serialized the DAG",
                    "Put the file beside the DAG's or into its template_searchpath, and mend its name.");
        }
    }

    private TaskSql text(Fqn pipeline, DagTask task, String sql) throws Gap {
        String id = connection(task);
        Place place = connections.get(id);
        if (place == null) {
            throw new Gap(
                    "no service is known for the connection " + id,
                    "Add to the source, with names of the catalog: connections: {\"" + id
                            + "\": SERVICE.DATABASE.SCHEMA}");
        }
        Optional<String> own = database(task);
        String database = own.or(place::database)
                .orElseThrow(() -> new Gap(
                        "no database is known for the connection " + id,
                        "Write it in connections: {\"" + id + "\": " + Fqn.of(place.service()) + ".DATABASE}"));
        boolean asConnected = own.isEmpty() || own.equals(place.database());
        Optional<String> schema = place.schema()
                .filter(said -> asConnected)
                .or(() -> Optional.ofNullable(defaultSchemas.get(place.service())));
        return new TaskSql(pipeline, task.id(), Fqn.of(place.service(), database), schema, sql);
    }

    /** Operators of earlier providers name theirs after the product. */
    private static String connection(DagTask task) throws Gap {
        List<String> fields = task.fields().keySet().stream()
                .filter(name -> name.endsWith("conn_id"))
                .sorted()
                .toList();
        String field = fields.contains("conn_id") ? "conn_id" : fields.size() == 1 ? fields.get(0) : "";
        String id = task.fields().containsKey(field) ? task.fields().get(field).asText() : "";
        if (id.isBlank()) {
            throw new Gap(
                    fields.size() > 1
                            ? "which of its connections it runs in is not said: " + String.join(", ", fields)
                            : "it names no connection",
                    BY_HAND);
        } else if (TEMPLATES.stream().anyMatch(id::contains)) {
            throw new Gap("which connection it runs in is known only when the task runs", BY_HAND);
        }
        return id;
    }

    /** A task may run in another database than its connection says. */
    private static Optional<String> database(DagTask task) throws Gap {
        JsonNode more = task.fields().get("hook_params");
        JsonNode database = task.fields().get("database");
        boolean elsewhere =
                more != null && (!more.isObject() || ELSEWHERE.stream().anyMatch(more::has));
        if (elsewhere || (database != null && TEMPLATES.stream().anyMatch(database.asText()::contains))) {
            throw new Gap("its hook_params or a template say in which database or schema it runs", BY_HAND);
        }
        return Optional.ofNullable(database).map(JsonNode::asText).filter(text -> !text.isBlank());
    }
}
