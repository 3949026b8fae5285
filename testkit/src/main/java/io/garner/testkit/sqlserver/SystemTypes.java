package io.garner.testkit.sqlserver;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The built-in types: their numbers in SQL Server, and what sys.columns says of a column that has one. */
final class SystemTypes {

    /** Those of CLR have their number in common. */
    private static final int CLR = 240;

    private static final Map<String, Integer> NUMBERS = Map.ofEntries(
            Map.entry("image", 34),
            Map.entry("text", 35),
            Map.entry("uniqueidentifier", 36),
            Map.entry("date", 40),
            Map.entry("time", 41),
            Map.entry("datetime2", 42),
            Map.entry("datetimeoffset", 43),
            Map.entry("tinyint", 48),
            Map.entry("smallint", 52),
            Map.entry("int", 56),
            Map.entry("smalldatetime", 58),
            Map.entry("real", 59),
            Map.entry("money", 60),
            Map.entry("datetime", 61),
            Map.entry("float", 62),
            Map.entry("sql_variant", 98),
            Map.entry("ntext", 99),
            Map.entry("bit", 104),
            Map.entry("decimal", 106),
            Map.entry("numeric", 108),
            Map.entry("smallmoney", 122),
            Map.entry("bigint", 127),
            Map.entry("hierarchyid", 128),
            Map.entry("geometry", 129),
            Map.entry("geography", 130),
            Map.entry("varbinary", 165),
            Map.entry("varchar", 167),
            Map.entry("binary", 173),
            Map.entry("char", 175),
            Map.entry("timestamp", 189),
            Map.entry("nvarchar", 231),
            Map.entry("nchar", 239),
            Map.entry("xml", 241),
            Map.entry("json", 244),
            Map.entry("vector", 255),
            Map.entry("sysname", 256));

    private static final List<String> OF_CLR = List.of("hierarchyid", "geometry", "geography");
    private static final Pattern WRITTEN = Pattern.compile("(\\w+)(?:\\((\\w+)(?:, ?(\\d+))?\\))?");

    private SystemTypes() {}

    /** What a column has of its type. */
    record Use(int typeId, int systemId, int maxLength, int precision, int scale, boolean isText) {

        /** The same storage under the number of an alias. */
        Use as(int aliasId) {
            return new Use(aliasId, systemId, maxLength, precision, scale, isText);
        }
    }

    static boolean isKnown(String written) {
        return NUMBERS.containsKey(name(written));
    }

    /** The type as it is written in a declaration: {@code nvarchar(50)}, {@code decimal(10,2)}. */
    static Use of(String written) {
        Matcher parts = parts(written);
        String name = parts.group(1).toLowerCase(Locale.ROOT);
        String first = parts.group(2) == null ? "" : parts.group(2);
        int length = first.equals("max") ? -1 : first.isEmpty() ? 0 : Integer.parseInt(first);
        int second = parts.group(3) == null ? 0 : Integer.parseInt(parts.group(3));
        int id = NUMBERS.getOrDefault(name, 0);
        return switch (name) {
            case "char", "varchar" -> new Use(id, id, length, 0, 0, true);
            case "nchar", "nvarchar" -> new Use(id, id, length < 0 ? length : 2 * length, 0, 0, true);
            case "sysname" -> new Use(id, 231, 256, 0, 0, true);
            case "binary", "varbinary" -> new Use(id, id, length, 0, 0, false);
            case "decimal", "numeric" -> new Use(id, id, length < 20 ? 9 : 17, length, second, false);
            case "time", "datetime2", "datetimeoffset" ->
                new Use(id, id, name.equals("datetimeoffset") ? 10 : 8, 27, first.isEmpty() ? 7 : length, false);
            case "vector" -> new Use(id, 165, 8 + 4 * length, 0, 0, false);
            case "hierarchyid" -> new Use(id, CLR, 892, 0, 0, false);
            case "geometry", "geography" -> new Use(id, CLR, -1, 0, 0, false);
            default -> fixed(name, id);
        };
    }

    private static Use fixed(String name, int id) {
        return switch (name) {
            case "tinyint" -> new Use(id, id, 1, 3, 0, false);
            case "smallint" -> new Use(id, id, 2, 5, 0, false);
            case "int" -> new Use(id, id, 4, 10, 0, false);
            case "bigint" -> new Use(id, id, 8, 19, 0, false);
            case "bit" -> new Use(id, id, 1, 1, 0, false);
            case "real" -> new Use(id, id, 4, 24, 0, false);
            case "float" -> new Use(id, id, 8, 53, 0, false);
            case "money" -> new Use(id, id, 8, 19, 4, false);
            case "smallmoney" -> new Use(id, id, 4, 10, 4, false);
            case "date" -> new Use(id, id, 3, 10, 0, false);
            case "smalldatetime" -> new Use(id, id, 4, 16, 0, false);
            case "datetime" -> new Use(id, id, 8, 23, 3, false);
            case "text", "ntext" -> new Use(id, id, 16, 0, 0, true);
            case "image", "uniqueidentifier" -> new Use(id, id, 16, 0, 0, false);
            case "sql_variant" -> new Use(id, id, 8016, 0, 0, false);
            case "xml", "json" -> new Use(id, id, -1, 0, 0, false);
            case "timestamp" -> new Use(id, id, 8, 0, 0, false);
            default -> throw new IllegalArgumentException("SQL Server has no type " + name);
        };
    }

    /** Adds sys.types to a database. */
    static void addTo(Content content) {
        NUMBERS.forEach((name, id) -> content.add(
                "types",
                "name",
                name,
                "schema_id",
                4,
                "system_type_id",
                of(name).systemId(),
                "user_type_id",
                id,
                "is_nullable",
                true,
                "is_assembly_type",
                OF_CLR.contains(name)));
    }

    private static String name(String written) {
        return parts(written).group(1).toLowerCase(Locale.ROOT);
    }

    private static Matcher parts(String written) {
        Matcher parts = WRITTEN.matcher(written.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException(written + " is no type of SQL Server");
        }
        return parts;
    }
}
