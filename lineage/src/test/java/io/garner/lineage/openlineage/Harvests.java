package io.garner.lineage.openlineage;

import io.garner.measure.Measurements;
import io.garner.model.Edge;
import io.garner.model.Edge.ColumnMapping;
import io.garner.model.EdgeBatch;
import io.garner.model.Harvested;
import io.garner.model.Pipeline;
import io.garner.model.PipelineBatch;
import io.garner.source.Finding;
import io.garner.source.HarvestScope;
import io.garner.source.SourceContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What files of events yield, and how it reads line by line. */
final class Harvests {

    static final Map<String, String> HOSTS = Map.of(
            "wh.example.com:5432", "warehouse",
            "sql1.example.com:1433", "corporate-sql-server",
            "sql2.example.com\\inst", "hr-server");

    static final Map<String, String> NAMESPACES = Map.of("legacy-crm", "legacy.crm", "team-a", "team");

    static final SourceContext CONTEXT = new SourceContext("events", HOSTS, Measurements.NONE);

    record Harvest(List<Edge> edges, List<Pipeline> pipelines, List<Finding> findings) {

        List<String> rejected() {
            return findings.stream()
                    .filter(finding -> finding.code().equals(Told.REJECTED))
                    .map(finding -> finding.subject() + " " + finding.message())
                    .toList();
        }

        /** Everything, in lines that do not depend on the order in which it was found. */
        String text() {
            Stream<String> flows = edges.stream().map(Harvests::text).sorted();
            Stream<String> jobs = pipelines.stream()
                    .sorted(Comparator.comparing(Pipeline::name))
                    .map(Harvests::text);
            Stream<String> told = findings.stream()
                    .map(finding -> "finding " + finding.code() + " " + finding.subject())
                    .sorted();
            return Stream.of(flows, jobs, told).flatMap(all -> all).collect(Collectors.joining("\n")) + "\n";
        }
    }

    private Harvests() {}

    static Harvest of(Path path) {
        return of(OpenLineageConfig.of(path, NAMESPACES), Limits.STANDARD);
    }

    static Harvest of(OpenLineageConfig config, Limits limits) {
        List<Finding> findings = new ArrayList<>();
        List<Edge> edges = new ArrayList<>();
        List<Pipeline> pipelines = new ArrayList<>();
        try (OpenLineageSource source = new OpenLineageSource("events", config, CONTEXT, limits);
                Stream<Harvested> pieces = source.harvest(HarvestScope.EVERYTHING, findings::add)) {
            pieces.forEach(piece -> {
                if (piece instanceof EdgeBatch batch) {
                    edges.addAll(batch.edges());
                } else if (piece instanceof PipelineBatch batch) {
                    pipelines.addAll(batch.pipelines());
                }
            });
        }
        return new Harvest(edges, pipelines, findings);
    }

    static Path corpus(String name) {
        return Path.of("src", "test", "resources", "openlineage", name);
    }

    private static String text(Edge edge) {
        StringBuilder text = new StringBuilder("edge " + edge.from() + " -> " + edge.to());
        edge.pipeline().ifPresent(pipeline -> text.append(" via ").append(pipeline));
        edge.sql().ifPresent(sql -> text.append(" sql ").append(sql));
        edge.columns().stream()
                .map(Harvests::text)
                .sorted()
                .forEach(column -> text.append("\n  ").append(column));
        return text.toString();
    }

    private static String text(ColumnMapping mapping) {
        String from = String.join(", ", mapping.fromColumns());
        return mapping.toColumn() + " <- "
                + mapping.function()
                        .map(function -> function + "(" + from + ")")
                        .orElse(from);
    }

    private static String text(Pipeline pipeline) {
        StringBuilder text = new StringBuilder("pipeline " + pipeline.name());
        if (!pipeline.owners().isEmpty()) {
            text.append(" by ").append(String.join(", ", pipeline.owners()));
        }
        pipeline.description().ifPresent(words -> text.append(": ").append(words));
        pipeline.tasks().stream()
                .map(task -> "\n  task " + task.name()
                        + task.type().map(type -> " " + type).orElse(""))
                .sorted()
                .forEach(text::append);
        pipeline.runs()
                .forEach(run -> text.append("\n  run ")
                        .append(run.state())
                        .append(' ')
                        .append(run.moment())
                        .append(run.end().map(end -> " to " + end).orElse(""))
                        .append(": ")
                        .append(run.tasks().stream()
                                .map(task -> task.task() + " " + task.state())
                                .sorted()
                                .collect(Collectors.joining(", "))));
        return text.toString();
    }
}
