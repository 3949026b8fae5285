package io.garner.ingest;

import io.garner.model.Column;
import io.garner.model.Constraints;
import io.garner.model.DataType;
import io.garner.model.Database;
import io.garner.model.Schema;
import io.garner.model.SchemaBatch;
import io.garner.model.Table;
import io.garner.model.TableKind;
import io.garner.model.TypeKind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;

/** The shop with a comment on everything, another one each round. */
record Commented(String round) {

    /** A column that becomes one of a table. */
    record Part(String name, DataType type) {}

    static Part part(String name, TypeKind kind) {
        return new Part(name, DataType.of(kind, kind.name().toLowerCase(Locale.ROOT)));
    }

    static Part struct(String name, TypeKind member) {
        Column street = new Column(
                "street",
                1,
                DataType.of(member, "x"),
                true,
                Optional.empty(),
                Optional.empty(),
                Optional.of("The street."));
        return new Part(name, DataType.struct("address", List.of(street)));
    }

    static Part array(String name, TypeKind item) {
        return new Part(name, DataType.arrayOf(DataType.of(item, "x"), "x[]"));
    }

    SchemaBatch schema(Table... tables) {
        return new SchemaBatch(
                new Database("shop", Optional.of(comment("shop"))),
                new Schema("public", Optional.of(comment("public"))),
                List.of(tables),
                List.of(),
                Set.of());
    }

    Table table(String name, Part... parts) {
        return new Table(
                name,
                TableKind.REGULAR,
                Optional.of(comment(name)),
                IntStream.range(0, parts.length)
                        .mapToObj(i -> column(parts[i], i + 1))
                        .toList(),
                Constraints.NONE,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                OptionalLong.empty());
    }

    String comment(String name) {
        return "The source on " + name + ", round " + round + ".";
    }

    private Column column(Part part, int ordinal) {
        return new Column(
                part.name(),
                ordinal,
                part.type(),
                true,
                Optional.empty(),
                Optional.empty(),
                Optional.of(comment(part.name())));
    }
}
