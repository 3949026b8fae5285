package io.garner.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Data flows from one table to another. There is one edge for each pair: whoever stores it again replaces everything
 * that was said of it.
 *
 * @param columns which columns feed which; empty where that is not known
 * @param source how the flow was found out
 * @param pipeline the process that moves the data, by its name in the catalog
 * @param sql the statement that moves the data
 */
public record Edge(
        Fqn from,
        Fqn to,
        List<ColumnMapping> columns,
        Source source,
        Optional<Fqn> pipeline,
        Optional<String> sql,
        Optional<String> description) {

    /**
     * These columns of the one table feed that column of the other. Raw names of the source are fine.
     *
     * @param function what is done to them on the way: {@code upper}
     */
    public record ColumnMapping(List<String> fromColumns, String toColumn, Optional<String> function) {
        public ColumnMapping {
            fromColumns = List.copyOf(fromColumns);
            if (fromColumns.isEmpty()) {
                throw new IllegalArgumentException("nothing feeds the column " + toColumn);
            }
        }
    }

    /** How a flow was found out. */
    public enum Source {
        /** Somebody said so. */
        MANUAL,
        /** It is in the text of a view. */
        VIEW,
        /** It is in a statement that was run. */
        QUERY,
        /** A pipeline declares it. */
        PIPELINE,
        DASHBOARD,
        DBT,
        SPARK,
        OPEN_LINEAGE
    }

    public Edge {
        columns = List.copyOf(columns);
        if (from.equals(to)) {
            throw new IllegalArgumentException(
                    "an edge leads from one table to another, not from " + from + " to itself");
        }
    }

    /** An edge of which nothing else is known. */
    public static Edge between(Fqn from, Fqn to) {
        return new Edge(from, to, List.of(), Source.MANUAL, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The same edge, with one more mapping of one column to another. */
    public Edge withColumn(String fromColumn, String toColumn) {
        return withColumn(new ColumnMapping(List.of(fromColumn), toColumn, Optional.empty()));
    }

    /** The same edge, with one more mapping. */
    public Edge withColumn(ColumnMapping mapping) {
        List<ColumnMapping> more = new ArrayList<>(columns);
        more.add(mapping);
        return new Edge(from, to, more, source, pipeline, sql, description);
    }

    /** The same edge, found out this way. */
    public Edge foundBy(Source other) {
        return new Edge(from, to, columns, other, pipeline, sql, description);
    }

    /** The same edge, carried by this pipeline. */
    public Edge through(Fqn process) {
        return new Edge(from, to, columns, source, Optional.of(process), sql, description);
    }

    /** The same edge, made by this statement. */
    public Edge withSql(String statement) {
        return new Edge(from, to, columns, source, pipeline, Optional.of(statement), description);
    }

    /** The same edge with a text for people. */
    public Edge describedAs(String text) {
        return new Edge(from, to, columns, source, pipeline, sql, Optional.of(text));
    }
}
