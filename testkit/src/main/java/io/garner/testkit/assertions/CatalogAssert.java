package io.garner.testkit.assertions;

import com.fasterxml.jackson.databind.JsonNode;
import io.garner.testkit.CatalogUnderTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.AbstractAssert;

/**
 * What a catalog holds. Names are fully qualified as the catalog writes them: {@code svc.db.public.film}, with quotes
 * around a part that holds a dot. A failure says what is there instead. Not thread-safe.
 */
public final class CatalogAssert extends AbstractAssert<CatalogAssert, CatalogUnderTest> {

    private final Reader reader;

    CatalogAssert(CatalogUnderTest actual) {
        super(actual, CatalogAssert.class);
        this.reader = new Reader(actual);
    }

    public CatalogAssert hasService(String fqn) {
        found(Kind.SERVICE, fqn, "");
        return this;
    }

    public CatalogAssert hasDatabase(String fqn) {
        found(Kind.DATABASE, fqn, "");
        return this;
    }

    public CatalogAssert hasSchema(String fqn) {
        found(Kind.SCHEMA, fqn, "");
        return this;
    }

    /** Goes on with the table. */
    public TableAssert hasTable(String fqn) {
        return new TableAssert(this, found(Kind.TABLE, fqn, "columns,tableConstraints,tags"));
    }

    /** There is no such table, or it is deleted. */
    public CatalogAssert doesNotHaveTable(String fqn) {
        reader.entity(Kind.TABLE, fqn, "")
                .ifPresent(table -> fail(
                        "Expecting catalog",
                        "not to have table <" + fqn + ">, but it has one of "
                                + table.path("columns").size() + " columns"));
        return this;
    }

    /** Goes on with the pipeline. */
    public PipelineAssert hasPipeline(String fqn) {
        return new PipelineAssert(this, reader, found(Kind.PIPELINE, fqn, "tasks"));
    }

    /** Goes on with the edge between two tables. */
    public LineageAssert hasLineage(String fromTable, String toTable) {
        JsonNode from = found(Kind.TABLE, fromTable, "");
        JsonNode to = found(Kind.TABLE, toTable, "");
        JsonNode around = lineageOf(toTable);
        Optional<JsonNode> edge = edge(around, from.path("id").asText());
        if (edge.isEmpty()) {
            fail(
                    "Expecting catalog",
                    "to have lineage from <" + fromTable + "> to <" + toTable + ">, but <" + toTable + "> "
                            + whatFeeds(around));
        }
        return new LineageAssert(this, reader, name(from), name(to), edge.orElseThrow());
    }

    /** There is no edge between these tables. */
    public CatalogAssert doesNotHaveLineage(String fromTable, String toTable) {
        JsonNode from = found(Kind.TABLE, fromTable, "");
        found(Kind.TABLE, toTable, "");
        edge(lineageOf(toTable), from.path("id").asText())
                .ifPresent(edge -> fail(
                        "Expecting catalog",
                        "not to have lineage from <" + fromTable + "> to <" + toTable + ">, but it has: "
                                + edge.path("lineageDetails")));
        return this;
    }

    private JsonNode found(Kind kind, String fqn, String fields) {
        Optional<JsonNode> entity = reader.entity(kind, fqn, fields);
        if (entity.isEmpty()) {
            fail(
                    "Expecting catalog",
                    "to have " + kind.word() + " <" + fqn + ">, but " + Absence.of(reader, kind, fqn));
        }
        return entity.orElseThrow();
    }

    private JsonNode lineageOf(String table) {
        return reader.get("lineage/table/name/" + Reader.encode(table) + "?upstreamDepth=1&downstreamDepth=0")
                .orElseThrow();
    }

    private static Optional<JsonNode> edge(JsonNode around, String fromId) {
        for (JsonNode edge : around.path("upstreamEdges")) {
            if (edge.path("fromEntity").asText().equals(fromId)) {
                return Optional.of(edge);
            }
        }
        return Optional.empty();
    }

    private static String whatFeeds(JsonNode around) {
        List<String> names = new ArrayList<>();
        around.path("upstreamEdges")
                .forEach(edge -> around.path("nodes").forEach(node -> {
                    if (node.path("id").asText().equals(edge.path("fromEntity").asText())) {
                        names.add(name(node));
                    }
                }));
        return names.isEmpty() ? "is fed by nothing" : "is fed by " + names;
    }

    private static String name(JsonNode entity) {
        return entity.path("fullyQualifiedName").asText();
    }

    private void fail(String subject, String message) {
        failWithMessage("%n%s at %s%n  %s", subject, actual, message);
    }
}
