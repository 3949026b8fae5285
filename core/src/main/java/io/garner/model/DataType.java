package io.garner.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The type of a column: what the catalog calls it, and everything the source says of it.
 *
 * @param display the type as the source shows it, independent of session settings: {@code numeric(5,2)}, {@code text[]}
 * @param length characters or bits; present for every type that {@link TypeKind#needsLength needs} it
 * @param precision digits in all
 * @param scale digits after the point; may be negative in PostgreSQL 15 and later
 * @param item the element type of an array
 * @param fields the members of a composite (row) type, in order
 * @param labels the labels of an enum, in its order
 * @param domain the domain this column is declared with; the other members then describe its base type
 */
public record DataType(
        TypeKind kind,
        String display,
        OptionalInt length,
        OptionalInt precision,
        OptionalInt scale,
        Optional<DataType> item,
        List<Column> fields,
        List<String> labels,
        Optional<Domain> domain) {

    private static final OptionalInt NONE = OptionalInt.empty();

    /** A domain: a named base type with rules of its own. */
    public record Domain(String name, boolean nullable, Optional<String> defaultExpression, List<String> checks) {
        public Domain {
            checks = List.copyOf(checks);
        }
    }

    public DataType {
        fields = List.copyOf(fields);
        labels = List.copyOf(labels);
        if (kind.needsLength() && length.isEmpty()) {
            throw new IllegalArgumentException(kind + " needs a length: " + display);
        }
        if ((kind == TypeKind.ARRAY) != item.isPresent()) {
            throw new IllegalArgumentException("an array, and only an array, has an item type: " + display);
        }
    }

    /** A type that its kind and its display text describe in full. */
    public static DataType of(TypeKind kind, String display) {
        return new DataType(kind, display, NONE, NONE, NONE, Optional.empty(), List.of(), List.of(), Optional.empty());
    }

    public static DataType withLength(TypeKind kind, String display, int length) {
        return new DataType(
                kind,
                display,
                OptionalInt.of(length),
                NONE,
                NONE,
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty());
    }

    public static DataType withPrecision(TypeKind kind, String display, int precision, int scale) {
        OptionalInt digits = OptionalInt.of(precision);
        OptionalInt fraction = OptionalInt.of(scale);
        return new DataType(
                kind, display, NONE, digits, fraction, Optional.empty(), List.of(), List.of(), Optional.empty());
    }

    public static DataType arrayOf(DataType item, String display) {
        Optional<DataType> element = Optional.of(item);
        return new DataType(TypeKind.ARRAY, display, NONE, NONE, NONE, element, List.of(), List.of(), Optional.empty());
    }

    public static DataType struct(String display, List<Column> fields) {
        return new DataType(
                TypeKind.STRUCT, display, NONE, NONE, NONE, Optional.empty(), fields, List.of(), Optional.empty());
    }

    public static DataType enumOf(String display, List<String> labels) {
        return new DataType(
                TypeKind.ENUM, display, NONE, NONE, NONE, Optional.empty(), List.of(), labels, Optional.empty());
    }

    /** This type seen through a domain: the same base, shown under the domain's name. */
    public DataType throughDomain(Domain through, String displayOfDomain) {
        return new DataType(
                kind, displayOfDomain, length, precision, scale, item, fields, labels, Optional.of(through));
    }
}
