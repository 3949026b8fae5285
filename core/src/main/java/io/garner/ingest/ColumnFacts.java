package io.garner.ingest;

import io.garner.model.Column;
import io.garner.model.Column.Generation;
import io.garner.model.DataType;
import io.garner.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a source says of columns and a catalog has no place for: how values come about, and the labels of enums. One line of
 * Markdown for each such column, in the table's order.
 */
final class ColumnFacts {

    private ColumnFacts() {}

    /** Empty when there is nothing to say of any column. */
    static Optional<String> of(Table table) {
        String lines = table.columns().stream()
                .flatMap(column -> line(column).stream())
                .collect(Collectors.joining("\n"));
        return Optional.of(lines).filter(text -> !text.isEmpty());
    }

    private static Optional<String> line(Column column) {
        List<String> facts = new ArrayList<>();
        column.generation().map(ColumnFacts::words).ifPresent(facts::add);
        labelsOf(column.type()).map(labels -> "one of " + labels).ifPresent(facts::add);
        return Optional.of(facts)
                .filter(some -> !some.isEmpty())
                .map(some -> "- " + column.name() + ": " + String.join("; ", some));
    }

    private static String words(Generation generation) {
        if (generation instanceof Generation.Identity identity) {
            return identity.always() ? "identity, always" : "identity, by default";
        } else if (generation instanceof Generation.Computed computed) {
            return "computed" + (computed.stored() ? " and stored" : "") + " as `" + computed.expression() + "`";
        }
        return "default `" + ((Generation.Default) generation).expression() + "`";
    }

    private static Optional<String> labelsOf(DataType type) {
        List<String> labels = type.item().map(DataType::labels).orElse(type.labels());
        return Optional.of(labels.stream().map(label -> "`" + label + "`").collect(Collectors.joining(", ")))
                .filter(text -> !text.isEmpty());
    }
}
