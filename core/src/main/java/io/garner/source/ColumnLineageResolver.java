package io.garner.source;

import io.garner.model.Dependencies;
import io.garner.model.TableName;
import java.util.List;
import java.util.Optional;

/**
 * Tells which columns feed which column of a view, by reading its text. Found by {@link java.util.ServiceLoader}; without
 * one, lineage stays at whole tables. Implementations are thread-safe, bounded in time and memory, and never throw for a
 * text: what they cannot read for certain they name, and they never guess.
 */
public interface ColumnLineageResolver {

    /** What the text is written in. */
    enum Dialect {
        POSTGRES,
        SQL_SERVER
    }

    /** The mapping of one view. */
    ColumnLineage resolve(ViewText view);

    /**
     * A view and what is known around it.
     *
     * @param sql with its {@code CREATE VIEW … AS} head
     * @param columns of the view, in order, from the source's catalog
     * @param dependencies what the catalog says that the view reads, to check the reading of the text; empty where it does
     *     not say
     * @param known the columns of the relations of the source
     * @param doubleQuotedStrings whether double quotes enclose strings in the text, and not names
     */
    record ViewText(
            Dialect dialect,
            TableName view,
            String sql,
            List<String> columns,
            Optional<Dependencies> dependencies,
            KnownColumns known,
            boolean doubleQuotedStrings) {
        public ViewText {
            columns = List.copyOf(columns);
        }

        /** A text in which double quotes enclose names, as everywhere. */
        public ViewText(
                Dialect dialect,
                TableName view,
                String sql,
                List<String> columns,
                Optional<Dependencies> dependencies,
                KnownColumns known) {
            this(dialect, view, sql, columns, dependencies, known, false);
        }
    }

    /** The columns of relations, in order. */
    @FunctionalInterface
    interface KnownColumns {
        /**
         * @param relation in the source's spelling or, where it compares names without case, in any; its schema may be
         *     {@link io.garner.model.Fqn#ANY}
         * @return the relation in the source's own spelling; empty when it is not known
         */
        Optional<Relation> of(TableName relation);
    }

    /** A relation as its source spells it; {@code columns} are in order. */
    record Relation(TableName name, List<String> columns) {
        public Relation {
            columns = List.copyOf(columns);
        }
    }
}
