package io.garner.lineage.sql;

import io.garner.model.TableName;
import io.garner.source.ColumnLineage;
import java.util.List;

/** What one statement of a text does with data; each says where it stands. */
public sealed interface StatementLineage {

    /** Which statement of the text it is, counted from 1. */
    int number();

    /** Where it begins, counted from 1. */
    int line();

    /** How a statement fills its target. */
    enum Verb {
        INSERT,
        UPDATE,
        MERGE,
        /** CREATE TABLE … AS and SELECT … INTO. */
        CREATE_TABLE,
        CREATE_VIEW
    }

    /**
     * Data moves into a table.
     *
     * @param sql the statement as it stands in the text
     * @param target in the source's own spelling where it is known, else as the text has it
     * @param sources all known relations that are read, also those that only filter; without the target itself
     * @param unknown names of relations that are read and not known; what comes from them is not told
     * @param columns what feeds the columns of the target that are written; what the target feeds to itself is left out
     */
    record Moves(
            int number,
            int line,
            Verb verb,
            String sql,
            TableName target,
            List<TableName> sources,
            List<String> unknown,
            ColumnLineage columns)
            implements StatementLineage {
        public Moves {
            sources = List.copyOf(sources);
            unknown = List.copyOf(unknown);
        }
    }

    /** No data moves between tables, as with DELETE, SET or INSERT … VALUES; {@code what} is the statement's first word. */
    record MovesNothing(int number, int line, String what) implements StatementLineage {}

    /** It may move data, and nothing is told of it; the reason is for people and never holds the whole text. */
    record NotRead(int number, int line, String reason) implements StatementLineage {}
}
