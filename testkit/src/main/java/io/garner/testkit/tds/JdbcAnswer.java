package io.garner.testkit.tds;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Answers out of the rows of another database, fetched as the client reads them. One thread at a time.
 *
 * <p>Types follow the JDBC metadata, see {@code JdbcTypes}; who wants others builds {@link SqlAnswer.Rows} with columns
 * of its own over the same rows.
 */
public final class JdbcAnswer {

    private JdbcAnswer() {}

    /**
     * The rows of a result set; closing the answer runs {@code release}, which closes the result set's statement.
     *
     * @throws TdsError when the other database fails
     */
    public static SqlAnswer.Rows of(ResultSet rows, Runnable release) {
        try {
            List<TdsColumn> columns = JdbcTypes.columns(rows.getMetaData());
            return new SqlAnswer.Rows(columns, new Rows(rows, columns), release);
        } catch (SQLException e) {
            throw fault(e);
        }
    }

    /** As {@link #of(ResultSet, Runnable)}; closing the answer closes the result set's statement, if it has one. */
    public static SqlAnswer.Rows of(ResultSet rows) {
        return of(rows, () -> close(rows));
    }

    /** A fault of the other database in the shape that clients of this one know; number 50000, as {@code THROW} has. */
    public static TdsError fault(SQLException cause) {
        TdsError error = TdsError.of(50000, String.valueOf(cause.getMessage()));
        error.initCause(cause);
        return error;
    }

    private static void close(ResultSet rows) {
        try (AutoCloseable statement = rows.getStatement();
                rows) {
            // Both are closed here, the rows first.
        } catch (Exception e) {
            throw new IllegalStateException("Cannot close a result set", e);
        }
    }

    private static final class Rows implements Iterator<List<@Nullable Object>> {

        private final ResultSet rows;
        private final List<TdsColumn> columns;
        private boolean fetched;
        private boolean present;

        Rows(ResultSet rows, List<TdsColumn> columns) {
            this.rows = rows;
            this.columns = columns;
        }

        @Override
        public boolean hasNext() {
            if (!fetched) {
                try {
                    present = rows.next();
                } catch (SQLException e) {
                    throw fault(e);
                }
                fetched = true;
            }
            return present;
        }

        @Override
        public List<@Nullable Object> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            fetched = false;
            try {
                List<@Nullable Object> row = new ArrayList<>(columns.size());
                for (int i = 0; i < columns.size(); i++) {
                    row.add(JdbcTypes.value(rows, i + 1, columns.get(i).type()));
                }
                return row;
            } catch (SQLException e) {
                throw fault(e);
            }
        }
    }
}
