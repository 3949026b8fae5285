package io.garner.postgres;

import io.garner.model.Column;
import io.garner.model.Column.Generation;
import io.garner.model.DataType;
import io.garner.model.DataType.Domain;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes columns of the rows of {@code columns.sql}. */
final class ColumnAssembler {

    private final String schema;
    private final Types types;
    private final Gaps gaps;

    ColumnAssembler(String schema, Types types, Gaps gaps) {
        this.schema = schema;
        this.types = types;
        this.gaps = gaps;
    }

    List<Column> columns(String table, List<ColumnRow> rows) {
        List<Column> columns = new ArrayList<>(rows.size());
        for (ColumnRow row : rows) {
            columns.add(column(row, columns.size() + 1));
            if (row.hasExpression() && row.expression().isEmpty()) {
                gaps.add(table, "default of column " + row.name());
            }
        }
        return columns;
    }

    private Column column(ColumnRow row, int ordinal) {
        DataType type = types.of(row.typeId(), row.typeModifier(), row.typeDisplay(), schema);
        // attnotnull does not know of a NOT NULL that stands in the column's domain.
        boolean nullable =
                !row.isRequired() && type.domain().map(Domain::nullable).orElse(true);
        Map<String, String> details =
                row.remoteName().map(there -> Map.of("column_name", there)).orElse(Map.of());
        return new Column(
                row.name(), ordinal, type, nullable, generation(row), row.collation(), row.comment(), details);
    }

    private static Optional<Generation> generation(ColumnRow row) {
        if (row.identity().isPresent()) {
            return Optional.of(new Generation.Identity(row.identity().get().equals("a")));
        }
        return row.expression().map(expression -> generation(row, expression));
    }

    private static Generation generation(ColumnRow row, String expression) {
        if (row.generated().isPresent()) {
            return new Generation.Computed(expression, row.generated().get().equals("s"));
        }
        return new Generation.Default(expression);
    }
}
