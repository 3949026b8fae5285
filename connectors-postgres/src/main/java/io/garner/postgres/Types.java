package io.garner.postgres;

import io.garner.model.Column;
import io.garner.model.DataType;
import io.garner.model.DataType.Domain;
import io.garner.model.TypeKind;
import io.garner.postgres.TypeRow.Member;
import io.garner.postgres.TypeRow.Shape;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The types of one database; follows arrays, domains and composite types down to what they are made of. */
final class Types {

    private static final Logger LOG = LoggerFactory.getLogger(Types.class);

    private final Map<Long, TypeRow> rows = new HashMap<>();
    private final Map<Use, DataType> resolved = new HashMap<>();

    Types(Collection<TypeRow> rows) {
        rows.forEach(row -> this.rows.put(row.id(), row));
        rows.stream().filter(Types::isForeign).forEach(Types::warn);
    }

    /** A type as one schema sees it; the same use gives the same object, or a large database would not fit. */
    private record Use(long typeId, int modifier, String display, String schema) {}

    /**
     * Resolves the type of a column.
     *
     * @param display what {@code format_type} says with an empty search path
     * @param schema the schema of the table, whose own types are shown without it
     */
    DataType of(long typeId, int modifier, String display, String schema) {
        Use use = new Use(typeId, modifier, display, schema);
        DataType known = resolved.get(use);
        if (known != null) {
            return known;
        }
        DataType type = resolve(use, Set.of());
        resolved.put(use, type);
        return type;
    }

    private DataType resolve(Use use, Set<Long> around) {
        TypeRow row = rows.get(use.typeId());
        if (row == null) {
            return DataType.of(TypeKind.UNKNOWN, use.display());
        }
        String shown = row.shownIn(use.schema(), use.display());
        return switch (row.shape()) {
            case ARRAY -> DataType.arrayOf(item(row, use, around), shown);
            case DOMAIN -> domain(row, shown, use.schema(), around);
            case ENUM -> DataType.enumOf(shown, row.labels());
            case COMPOSITE -> DataType.struct(shown, fields(row, use.schema(), around));
            case PLAIN -> TypeTable.plain(row.schema(), row.name(), use.modifier(), shown);
        };
    }

    private DataType item(TypeRow array, Use use, Set<Long> around) {
        String display = use.display();
        String itemDisplay = display.endsWith("[]") ? display.substring(0, display.length() - 2) : display;
        return resolve(new Use(array.itemId().orElseThrow(), use.modifier(), itemDisplay, use.schema()), around);
    }

    private DataType domain(TypeRow row, String shown, String schema, Set<Long> around) {
        DataType base = resolve(
                new Use(
                        row.baseId().orElseThrow(),
                        row.baseModifier(),
                        row.baseDisplay().orElse(shown),
                        schema),
                around);
        return base.throughDomain(domain(row, shown, base.domain()), shown);
    }

    /** A domain over a domain obeys the rules of both. */
    private static Domain domain(TypeRow row, String shown, Optional<Domain> below) {
        List<String> checks = new ArrayList<>(row.checks());
        below.map(Domain::checks).ifPresent(checks::addAll);
        return new Domain(
                shown,
                !row.isRequired() && below.map(Domain::nullable).orElse(true),
                row.defaultExpression().or(() -> below.flatMap(Domain::defaultExpression)),
                checks);
    }

    private List<Column> fields(TypeRow row, String schema, Set<Long> around) {
        // The server forbids a type that contains itself; a damaged catalog must not hang us all the same.
        if (around.contains(row.id())) {
            return List.of();
        }
        Set<Long> inside = new HashSet<>(around);
        inside.add(row.id());
        List<Column> fields = new ArrayList<>();
        for (Member member : row.members()) {
            DataType type =
                    resolve(new Use(member.typeId(), member.typeModifier(), member.typeDisplay(), schema), inside);
            fields.add(new Column(
                    member.name(),
                    fields.size() + 1,
                    type,
                    true,
                    Optional.empty(),
                    Optional.empty(),
                    member.comment()));
        }
        return fields;
    }

    private static boolean isForeign(TypeRow row) {
        return row.shape() == Shape.PLAIN
                && !row.schema().equals("pg_catalog")
                && TypeTable.ofExtension(row.name()).isEmpty();
    }

    /** Once for a type, not for each of its columns. */
    private static void warn(TypeRow row) {
        LOG.atWarn()
                .addKeyValue("type", row.schema() + "." + row.name())
                .log("a type without a counterpart in the catalog is stored as UNKNOWN, under its own name");
    }
}
