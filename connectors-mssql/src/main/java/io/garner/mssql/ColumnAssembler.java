package io.garner.mssql;

import io.garner.model.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes columns of the rows of {@code columns.sql}. */
final class ColumnAssembler {

    private final String schema;
    private final Optional<String> usualCollation;
    private final Types types;
    private final Descriptions descriptions;
    private final Gaps gaps;

    /**
     * Starts with the schema.
     *
     * @param usualCollation that of the database, which goes without saying
     */
    ColumnAssembler(String schema, Optional<String> usualCollation, Types types, Descriptions descriptions, Gaps gaps) {
        this.schema = schema;
        this.usualCollation = usualCollation;
        this.types = types;
        this.descriptions = descriptions;
        this.gaps = gaps;
    }

    List<Column> columns(RelationRow table, List<ColumnRow> rows) {
        List<Column> columns = new ArrayList<>(rows.size());
        for (ColumnRow row : rows) {
            columns.add(column(table, row, columns.size() + 1));
            if (row.hasHiddenText()) {
                gaps.hidden(table.name(), "expression of column " + row.name());
            }
        }
        return columns;
    }

    private Column column(RelationRow table, ColumnRow row, int ordinal) {
        return new Column(
                row.name(),
                ordinal,
                types.of(row.type(), schema),
                row.isNullable(),
                row.generation(),
                row.collation().filter(collation -> !collation.equals(usualCollation.orElse(""))),
                descriptions.ofColumn(table.id(), row.id()),
                row.details());
    }
}
