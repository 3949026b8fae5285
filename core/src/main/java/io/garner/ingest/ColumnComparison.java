package io.garner.ingest;

import io.garner.openmetadata.ColumnBody;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where the columns of a table differ, members of composite columns included. */
final class ColumnComparison {

    private final Differences differences;

    ColumnComparison(Differences differences) {
        this.differences = differences;
    }

    void compare(String path, List<ColumnBody> wanted, List<ColumnBody> stored) {
        Map<String, ColumnBody> then = byName(stored);
        Map<String, ColumnBody> now = byName(wanted);
        stored.stream()
                .filter(column -> !now.containsKey(column.name()))
                .forEach(column -> differences.add(path + "." + column.name(), column.dataType(), ""));
        wanted.forEach(column -> compare(path + "." + column.name(), column, then.get(column.name())));
    }

    /** The type texts, and the order that all columns stand in. */
    void compareDisplays(List<ColumnBody> wanted, List<ColumnBody> stored) {
        Map<String, ColumnBody> then = byName(stored);
        wanted.forEach(column -> Optional.ofNullable(then.get(column.name()))
                .ifPresent(old -> differences.add(
                        "columns." + column.name() + ".dataTypeDisplay", display(old), display(column))));
        differences.add("column order", names(stored), names(wanted));
    }

    private void compare(String path, ColumnBody now, @Nullable ColumnBody then) {
        if (then == null) {
            differences.add(path, "", now.dataType());
            return;
        }
        differences.add(path + ".dataType", then.dataType(), now.dataType());
        differences.add(
                path + ".arrayDataType",
                then.arrayDataType().orElse(""),
                now.arrayDataType().orElse(""));
        // Servers and other tools put a length of 1 on types that have none.
        now.dataLength()
                .ifPresent(length -> differences.add(path + ".dataLength", text(then.dataLength()), "" + length));
        differences.add(path + ".precision", text(then.precision()), text(now.precision()));
        differences.add(path + ".scale", text(then.scale()), text(now.scale()));
        differences.add(
                path + ".constraint",
                then.constraint().orElse("NULL"),
                now.constraint().orElse("NULL"));
        compare(path, now.children().orElse(List.of()), then.children().orElse(List.of()));
    }

    private static Map<String, ColumnBody> byName(List<ColumnBody> columns) {
        return columns.stream().collect(Collectors.toMap(ColumnBody::name, Function.identity(), (a, b) -> a));
    }

    private static String names(List<ColumnBody> columns) {
        return columns.stream().map(ColumnBody::name).collect(Collectors.joining(", "));
    }

    private static String display(ColumnBody column) {
        // A server lower-cases the text that it is given.
        return column.dataTypeDisplay().orElse(column.dataType()).toLowerCase(Locale.ROOT);
    }

    private static String text(OptionalInt number) {
        return number.isPresent() ? Integer.toString(number.getAsInt()) : "";
    }
}
