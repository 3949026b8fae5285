package io.garner.testkit.assertions;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;

/** What a catalog says of one edge. {@link #and} goes back to the catalog. Not thread-safe. */
public final class LineageAssert extends AbstractAssert<LineageAssert, JsonNode> {

    private final CatalogAssert catalog;
    private final Reader reader;
    private final String from;
    private final String to;
    private final JsonNode details;

    LineageAssert(CatalogAssert catalog, Reader reader, String from, String to, JsonNode edge) {
        super(edge, LineageAssert.class);
        this.catalog = catalog;
        this.reader = reader;
        this.from = from;
        this.to = to;
        this.details = edge.path("lineageDetails");
    }

    /** The one column feeds the other, alone or among others. Plain or fully qualified names. */
    public LineageAssert withColumn(String fromColumn, String toColumn) {
        String wanted = Names.inside(from, fromColumn);
        return check(
                sourcesOf(toColumn).contains(wanted),
                "column <" + fromColumn + "> feeding <" + toColumn + ">",
                "its mappings are " + mappings());
    }

    /** These columns together, and no others, feed that one. */
    public LineageAssert withColumns(Set<String> fromColumns, String toColumn) {
        Set<String> wanted = fromColumns.stream()
                .map(column -> Names.inside(from, column))
                .collect(Collectors.toCollection(TreeSet::new));
        return check(
                sourcesOf(toColumn).equals(wanted),
                "just the columns " + new TreeSet<>(fromColumns) + " feeding <" + toColumn + ">",
                "its mappings are " + mappings());
    }

    /** No column mapping is stored. */
    public LineageAssert withoutColumns() {
        return check(details.path("columnsLineage").isEmpty(), "no columns", "its mappings are " + mappings());
    }

    /** This pipeline moves the data. */
    public LineageAssert withPipeline(String fqn) {
        String wanted = reader.entity(Kind.PIPELINE, fqn, "")
                .map(pipeline -> pipeline.path("id").asText())
                .orElse("");
        check(!wanted.isEmpty(), "the pipeline <" + fqn + ">", Absence.of(reader, Kind.PIPELINE, fqn));
        JsonNode is = details.path("pipeline");
        return check(
                is.path("id").asText().equals(wanted),
                "the pipeline <" + fqn + ">",
                is.isMissingNode() || is.isNull() ? "it has none" : "it has " + is);
    }

    /** How it was found out, in the catalog's words: {@code ViewLineage}. */
    public LineageAssert fromSource(String source) {
        String is = details.path("source").asText("none");
        return check(is.equals(source), "the source " + source, "it is " + is);
    }

    /** The statement that moves the data; blanks and line ends do not count. */
    public LineageAssert withSql(String sql) {
        String is = details.path("sqlQuery").asText("");
        return check(normal(is).equals(normal(sql)), "the SQL\n    " + sql, "it is\n    " + is);
    }

    public LineageAssert withDescription(String description) {
        String is = details.path("description").asText("");
        return check(is.equals(description), "the description \"" + description + "\"", "it is \"" + is + "\"");
    }

    /** Back to the catalog. */
    public CatalogAssert and() {
        return catalog;
    }

    /** All that feeds the column; a column may be in several mappings. */
    private Set<String> sourcesOf(String toColumn) {
        String target = Names.inside(to, toColumn);
        Set<String> sources = new TreeSet<>();
        details.path("columnsLineage").forEach(mapping -> {
            if (mapping.path("toColumn").asText().equals(target)) {
                mapping.path("fromColumns").forEach(column -> sources.add(column.asText()));
            }
        });
        return sources;
    }

    private JsonNode mappings() {
        return details.path("columnsLineage");
    }

    private static String normal(String sql) {
        return sql.replaceAll("\\s+", " ").strip();
    }

    private LineageAssert check(boolean holds, String expected, String butIs) {
        if (!holds) {
            failWithMessage("%nExpecting lineage from <%s> to <%s>%n  to have %s, but %s", from, to, expected, butIs);
        }
        return this;
    }
}
