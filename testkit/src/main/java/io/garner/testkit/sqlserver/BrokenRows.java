package io.garner.testkit.sqlserver;

import io.garner.testkit.tds.SqlAnswer;
import io.garner.testkit.tds.TdsError;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows that end in an error. */
final class BrokenRows implements Iterator<List<? extends @Nullable Object>> {

    private final Iterator<? extends List<? extends @Nullable Object>> rows;
    private final TdsError error;
    private int left;

    private BrokenRows(Iterator<? extends List<? extends @Nullable Object>> rows, int left, TdsError error) {
        this.rows = rows;
        this.left = left;
        this.error = error;
    }

    /** The same answer, with an error after so many rows or, if there are fewer, behind all of them. */
    static SqlAnswer.Rows of(SqlAnswer.Rows answer, int afterRows, TdsError error) {
        return new SqlAnswer.Rows(answer.columns(), new BrokenRows(answer.rows(), afterRows, error), answer.release());
    }

    @Override
    public boolean hasNext() {
        if (left == 0 || !rows.hasNext()) {
            throw error;
        }
        return true;
    }

    @Override
    public List<? extends @Nullable Object> next() {
        left--;
        return rows.next();
    }
}
