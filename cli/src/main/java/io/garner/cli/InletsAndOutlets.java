package io.garner.cli;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.garner.config.ConfigurationException;
import io.garner.config.Problem;
import io.garner.model.Edge;
import io.garner.model.Fqn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a task of Airflow reads and writes, as JSON: {@code {"inlets": [{"table": "customers", "service": "crm",
 * "database": "CRM"}], "outlets": [...]}}, or a list of such tasks. Each inlet of a task flows into each of its outlets. A
 * table may name its {@code schema}; one that does not is looked for. For one use.
 */
final class InletsAndOutlets {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** What Jackson says of a place: {@code [Source: REDACTED (…); line: 1, column: 3]}. */
    private static final Pattern SOURCE = Pattern.compile("\\[Source: [^;]*; (line: \\d+, column: \\d+)]");

    private static final Set<String> MEMBERS = Set.of("inlets", "outlets", "pipeline");

    private final TableSearch search;
    private final List<Problem> problems = new ArrayList<>();

    InletsAndOutlets(TableSearch search) {
        this.search = search;
    }

    /** @throws ConfigurationException that tells every problem of the text at once */
    List<Edge> read(String text) {
        JsonNode root = parsed(text);
        List<Edge> edges = new ArrayList<>();
        if (root.isArray()) {
            for (int i = 0; i < root.size(); i++) {
                edges.addAll(task(root.get(i), "[" + i + "]."));
            }
        } else {
            edges.addAll(task(root, ""));
        }
        if (!problems.isEmpty()) {
            throw new ConfigurationException("Reading standard input", problems, "Correct it and run again.");
        }
        return edges;
    }

    private static JsonNode parsed(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            // What is nested too deep for the parser has no place.
            Optional<JsonLocation> place = Optional.ofNullable(e.getLocation());
            throw new ConfigurationException(
                    "Reading standard input",
                    List.of(new Problem(
                            place.map(JsonLocation::getLineNr).orElse(0),
                            place.map(JsonLocation::getColumnNr).orElse(0),
                            "",
                            "it is not JSON: "
                                    + SOURCE.matcher(e.getOriginalMessage()).replaceAll("$1"))),
                    "Pipe in {\"inlets\": [...], \"outlets\": [...]}.");
        }
    }

    private List<Edge> task(JsonNode task, String path) {
        task.fieldNames().forEachRemaining(member -> {
            if (!MEMBERS.contains(member)) {
                problem(path + member, "there is no such member; a task has inlets, outlets and perhaps a pipeline");
            }
        });
        List<Fqn> inlets = tables(task, path, "inlets");
        List<Fqn> outlets = tables(task, path, "outlets");
        Optional<String> pipeline = text(task, "pipeline");
        return inlets.stream()
                .flatMap(from -> outlets.stream().filter(to -> !to.equals(from)).map(to -> edge(from, to, pipeline)))
                .toList();
    }

    private static Edge edge(Fqn from, Fqn to, Optional<String> pipeline) {
        Edge edge = Edge.between(from, to).foundBy(Edge.Source.PIPELINE);
        return pipeline.map(name -> edge.through(LineageNames.pipeline(name))).orElse(edge);
    }

    private List<Fqn> tables(JsonNode task, String path, String member) {
        JsonNode list = task.path(member);
        if (!list.isArray()) {
            problem(path + member, "a list of tables is expected here");
            return List.of();
        }
        List<Fqn> tables = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            table(list.get(i), path + member + "[" + i + "]").ifPresent(tables::add);
        }
        return tables;
    }

    private Optional<Fqn> table(JsonNode json, String path) {
        try {
            Optional<String> whole = json.isTextual() ? Optional.of(json.asText()) : text(json, "fqn");
            if (whole.isPresent()) {
                return whole.map(LineageNames::table);
            }
            List<String> missing = List.of("service", "database", "table").stream()
                    .filter(member -> text(json, member).isEmpty())
                    .toList();
            if (!missing.isEmpty()) {
                throw new IllegalArgumentException("a table needs its " + String.join(" and its ", missing));
            }
            return Optional.of(named(json));
        } catch (IllegalArgumentException e) {
            problem(path, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private Fqn named(JsonNode json) {
        Fqn database = Fqn.of(
                text(json, "service").orElseThrow(), text(json, "database").orElseThrow());
        String table = text(json, "table").orElseThrow();
        Optional<String> schema = text(json, "schema");
        if (schema.isEmpty() && table.matches("[^.]+\\.[^.]+")) {
            schema = Optional.of(table.substring(0, table.indexOf('.')));
            table = table.substring(table.indexOf('.') + 1);
        }
        String name = table;
        return schema.map(given -> database.child(given).child(name)).orElseGet(() -> search.find(database, name));
    }

    private static Optional<String> text(JsonNode json, String member) {
        return Optional.of(json.path(member))
                .filter(JsonNode::isTextual)
                .map(node -> node.asText().strip())
                .filter(value -> !value.isEmpty());
    }

    private void problem(String path, String message) {
        problems.add(new Problem(0, 0, path, message));
    }
}
