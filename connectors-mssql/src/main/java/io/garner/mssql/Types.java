package io.garner.mssql;

import io.garner.model.DataType;
import io.garner.model.DataType.Domain;
import io.garner.model.TypeKind;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The types of one database. */
final class Types {

    private final Map<Long, TypeRow> rows = new HashMap<>();
    private final Map<Use, DataType> resolved = new HashMap<>();

    Types(Collection<TypeRow> rows) {
        // Babelfish lists one type twice.
        rows.forEach(row -> this.rows.putIfAbsent(row.id(), row));
    }

    /** A type as one schema sees it; the same use gives the same object, or a large database would not fit. */
    private record Use(TypeUse type, String schema) {}

    /**
     * Resolves the type of a column.
     *
     * @param schema the schema of the table, whose own types are shown without it
     */
    DataType of(TypeUse type, String schema) {
        return resolved.computeIfAbsent(new Use(type, schema), use -> resolve(type, schema));
    }

    private DataType resolve(TypeUse use, String schema) {
        TypeRow row = rows.get(use.typeId());
        if (row == null) {
            // The type of a schema that the login may not see; an alias still says what it stands for.
            return Optional.ofNullable(rows.get(use.baseId()))
                    .map(base -> TypeTable.builtIn(base.name(), use))
                    .orElseGet(() -> DataType.of(TypeKind.UNKNOWN, "type " + use.typeId()));
        } else if (row.isAlias()) {
            return alias(row, use, schema);
        } else if (row.isUserDefined()) {
            return DataType.of(TypeKind.UNKNOWN, row.shownIn(schema));
        }
        return TypeTable.builtIn(row.name(), use);
    }

    private DataType alias(TypeRow row, TypeUse use, String schema) {
        TypeRow base = rows.get(use.baseId());
        if (base == null) {
            return DataType.of(TypeKind.UNKNOWN, row.shownIn(schema));
        }
        DataType type = TypeTable.builtIn(base.name(), use);
        String shown = row.shownIn(schema);
        // A NOT NULL of the alias is only what a column gets that says nothing; the column has the last word.
        Domain domain = new Domain(shown, true, Optional.empty(), List.of());
        return type.throughDomain(domain, shown + " (" + type.display() + ")");
    }
}
