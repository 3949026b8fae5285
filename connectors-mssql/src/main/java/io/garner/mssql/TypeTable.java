package io.garner.mssql;

import io.garner.model.DataType;
import io.garner.model.TypeKind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What each type of SQL Server becomes in the catalog, by its name. */
final class TypeTable {

    /** What {@code max_length} says of (max) and of types without a limit. */
    private static final int UNLIMITED = -1;

    private static final int BYTES_OF_NCHAR = 2;

    /** A vector's head, and the four bytes of each of its numbers. */
    private static final int VECTOR_HEAD = 8;

    private static final int VECTOR_NUMBER = 4;

    private static final Map<TypeKind, List<String>> BY_NAME_ALONE = Map.ofEntries(
            Map.entry(TypeKind.TINYINT, List.of("tinyint")),
            Map.entry(TypeKind.SMALLINT, List.of("smallint")),
            Map.entry(TypeKind.INT, List.of("int")),
            Map.entry(TypeKind.BIGINT, List.of("bigint")),
            Map.entry(TypeKind.BOOLEAN, List.of("bit")),
            Map.entry(TypeKind.FLOAT, List.of("real")),
            Map.entry(TypeKind.DATE, List.of("date")),
            Map.entry(TypeKind.DATETIME, List.of("datetime", "smalldatetime")),
            Map.entry(TypeKind.TEXT, List.of("text", "ntext")),
            Map.entry(TypeKind.IMAGE, List.of("image")),
            Map.entry(TypeKind.UUID, List.of("uniqueidentifier")),
            Map.entry(TypeKind.XML, List.of("xml")),
            Map.entry(TypeKind.JSON, List.of("json")),
            Map.entry(TypeKind.VARIANT, List.of("sql_variant")),
            Map.entry(TypeKind.GEOGRAPHY, List.of("geography")),
            Map.entry(TypeKind.GEOMETRY, List.of("geometry")));

    private static final Map<String, TypeKind> KINDS = BY_NAME_ALONE.entrySet().stream()
            .flatMap(entry -> entry.getValue().stream().map(name -> Map.entry(name, entry.getKey())))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private TypeTable() {}

    /** A built-in type, shown as Management Studio shows it. */
    static DataType builtIn(String typeName, TypeUse use) {
        String name = typeName.toLowerCase(Locale.ROOT);
        return switch (name) {
            case "char", "varchar" ->
                sized(name.equals("char") ? TypeKind.CHAR : TypeKind.VARCHAR, name, use.maxLength(), TypeKind.TEXT);
            // max_length counts bytes; nchar and nvarchar take two a character.
            case "nchar", "nvarchar" ->
                sized(
                        name.equals("nchar") ? TypeKind.CHAR : TypeKind.VARCHAR,
                        name,
                        use.maxLength() == UNLIMITED ? UNLIMITED : use.maxLength() / BYTES_OF_NCHAR,
                        TypeKind.TEXT);
            case "binary" -> sized(TypeKind.BINARY, name, use.maxLength(), TypeKind.BLOB);
            case "varbinary" -> sized(TypeKind.VARBINARY, name, use.maxLength(), TypeKind.BLOB);
            // A counter of changes, and no time; catalogs report it under its old name.
            case "timestamp", "rowversion" -> DataType.withLength(TypeKind.BINARY, "rowversion", 8);
            case "decimal", "numeric" -> exact(name, use);
            case "money", "smallmoney" ->
                DataType.withPrecision(TypeKind.NUMBER, name, name.equals("money") ? 19 : 10, 4);
            case "float" -> DataType.of(TypeKind.FLOAT, "float(" + use.precision() + ")");
            case "time" -> DataType.of(TypeKind.TIME, "time(" + use.scale() + ")");
            case "datetime2", "datetimeoffset" -> DataType.of(TypeKind.DATETIME, name + "(" + use.scale() + ")");
            case "vector" -> DataType.of(TypeKind.UNKNOWN, "vector(" + dimensions(use) + ")");
            default -> DataType.of(KINDS.getOrDefault(name, TypeKind.UNKNOWN), name);
        };
    }

    private static DataType exact(String name, TypeUse use) {
        String display = name + "(" + use.precision() + "," + use.scale() + ")";
        TypeKind kind = name.equals("decimal") ? TypeKind.DECIMAL : TypeKind.NUMERIC;
        return DataType.withPrecision(kind, display, use.precision(), use.scale());
    }

    /** A type that the catalog refuses without a length; what has none goes out as another type. */
    private static DataType sized(TypeKind kind, String name, int length, TypeKind unlimited) {
        return length > 0
                ? DataType.withLength(kind, name + "(" + length + ")", length)
                : DataType.of(unlimited, name + "(max)");
    }

    private static int dimensions(TypeUse use) {
        return use.dimensions() > 0 ? use.dimensions() : (use.maxLength() - VECTOR_HEAD) / VECTOR_NUMBER;
    }
}
