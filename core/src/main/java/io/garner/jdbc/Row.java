package io.garner.jdbc;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The current row of a result, by column name. Only valid while it is being handed out. */
public final class Row {

    private final ResultSet results;

    Row(ResultSet results) {
        this.results = results;
    }

    /** A text that is never null by the query's definition. */
    public String text(String column) {
        return optionalText(column)
                .orElseThrow(() -> new IllegalStateException("column " + column + " is null against expectation"));
    }

    public Optional<String> optionalText(String column) {
        return Optional.ofNullable(get(() -> results.getString(column)));
    }

    public int integer(String column) {
        return optionalInteger(column)
                .orElseThrow(() -> new IllegalStateException("column " + column + " is null against expectation"));
    }

    public OptionalInt optionalInteger(String column) {
        Integer value = get(() -> nullable(results.getInt(column)));
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }

    public long number(String column) {
        return optionalNumber(column)
                .orElseThrow(() -> new IllegalStateException("column " + column + " is null against expectation"));
    }

    public OptionalLong optionalNumber(String column) {
        Long value = get(() -> nullable(results.getLong(column)));
        return value == null ? OptionalLong.empty() : OptionalLong.of(value);
    }

    /** A boolean; null counts as false. */
    public boolean flag(String column) {
        Boolean value = get(() -> results.getBoolean(column));
        return value != null && value;
    }

    /** The elements of an array of texts; empty when the array is null. A null element becomes an empty text. */
    public List<String> texts(String column) {
        Object[] elements = get(() -> {
            Array array = results.getArray(column);
            return array == null ? null : (Object[]) array.getArray();
        });
        if (elements == null) {
            return List.of();
        }
        List<String> texts = new ArrayList<>(elements.length);
        for (Object element : elements) {
            texts.add(element == null ? "" : element.toString());
        }
        return texts;
    }

    private <T> @Nullable T nullable(T value) throws SQLException {
        return results.wasNull() ? null : value;
    }

    private static <T> @Nullable T get(Getter<T> getter) {
        try {
            return getter.get();
        } catch (SQLException e) {
            throw new SqlFault(e);
        }
    }

    @FunctionalInterface
    private interface Getter<T> {
        @Nullable T get() throws SQLException;
    }
}
