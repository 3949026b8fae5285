package io.garner.testkit.tds;

import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a statement comes to. One thread at a time. */
public sealed interface SqlAnswer extends AutoCloseable {

    /** Neither rows nor a count, as {@code SET} answers. */
    static SqlAnswer nothing() {
        return new Nothing();
    }

    /** So many rows were changed. */
    static SqlAnswer changed(long rows) {
        return new Changed(rows);
    }

    /** Rows that are all there; an element of a row is what {@link TdsType} says for its column, or null. */
    static SqlAnswer rows(List<TdsColumn> columns, List<? extends List<? extends @Nullable Object>> rows) {
        return new Rows(columns, rows.iterator(), () -> {});
    }

    @Override
    default void close() {}

    /** Neither rows nor a count. */
    record Nothing() implements SqlAnswer {}

    /** A number of changed rows. */
    record Changed(long rows) implements SqlAnswer {}

    /**
     * Rows that are fetched one by one. The iterator may throw {@link TdsError} in the middle.
     *
     * @param release frees what the rows come from; called once, also when not all of them were read
     */
    record Rows(List<TdsColumn> columns, Iterator<? extends List<? extends @Nullable Object>> rows, Runnable release)
            implements SqlAnswer {
        public Rows {
            columns = List.copyOf(columns);
        }

        @Override
        public void close() {
            release.run();
        }
    }
}
