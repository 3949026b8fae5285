package io.garner.source;

import io.garner.model.TableName;
import io.garner.source.ColumnLineageResolver.Dialect;
import io.garner.source.ColumnLineageResolver.KnownColumns;
import java.util.List;

/**
 * Tells which table feeds which, by reading statements that ran. Found by {@link java.util.ServiceLoader}. Implementations
 * are thread-safe, bounded in time and memory, and never throw for a text: what they cannot read for certain they name.
 */
public interface StatementLineageResolver {

    /** What the text says, statement by statement; those that move nothing are left out. */
    List<Said> read(StatementText text);

    /**
     * A text and what is known around it.
     *
     * @param database where it ran
     * @param schema where its names without a schema are looked for first; {@link io.garner.model.Fqn#ANY} where nobody knows,
     *     and {@code known} finds the only table of that name
     * @param known the columns of the relations of the source
     */
    record StatementText(Dialect dialect, String database, String schema, String sql, KnownColumns known) {}

    /** What one statement says. */
    sealed interface Said permits Flow, Unread {}

    /**
     * Data moves into a table.
     *
     * @param sources relations that are known and read, also those that only filter
     * @param unknown names of relations that are read and not known; what comes from them is not told
     * @param columns what feeds the columns of the target that are written
     */
    record Flow(TableName target, List<TableName> sources, List<String> unknown, ColumnLineage columns, String sql)
            implements Said {
        public Flow {
            sources = List.copyOf(sources);
            unknown = List.copyOf(unknown);
        }
    }

    /**
     * It may move data, and nothing is told of it.
     *
     * @param number which statement of the text it is, counted from 1
     * @param reason never holds the whole text
     */
    record Unread(int number, String reason) implements Said {}
}
