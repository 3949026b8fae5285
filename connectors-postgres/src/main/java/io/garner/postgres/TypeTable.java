package io.garner.postgres;

import io.garner.model.DataType;
import io.garner.model.TypeKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What each PostgreSQL type becomes in the catalog, by its internal name. */
final class TypeTable {

    /** Added to the length or to precision and scale before they are stored as a type modifier. */
    private static final int MODIFIER_OFFSET = 4;

    private static final Map<TypeKind, List<String>> BUILT_IN = Map.ofEntries(
            Map.entry(TypeKind.SMALLINT, List.of("int2")),
            Map.entry(TypeKind.INT, List.of("int4")),
            Map.entry(TypeKind.BIGINT, List.of("int8")),
            Map.entry(TypeKind.FLOAT, List.of("float4")),
            Map.entry(TypeKind.DOUBLE, List.of("float8")),
            Map.entry(TypeKind.NUMBER, List.of("money")),
            Map.entry(TypeKind.TEXT, List.of("text")),
            Map.entry(TypeKind.STRING, List.of("name", "char", "xid", "xid8", "tid")),
            Map.entry(TypeKind.BYTEA, List.of("bytea")),
            Map.entry(TypeKind.BOOLEAN, List.of("bool")),
            Map.entry(TypeKind.DATE, List.of("date")),
            Map.entry(TypeKind.TIME, List.of("time", "timetz")),
            Map.entry(TypeKind.TIMESTAMP, List.of("timestamp", "timestamptz")),
            Map.entry(TypeKind.INTERVAL, List.of("interval")),
            Map.entry(TypeKind.UUID, List.of("uuid")),
            Map.entry(TypeKind.JSON, List.of("json", "jsonb")),
            Map.entry(TypeKind.XML, List.of("xml")),
            Map.entry(TypeKind.INET, List.of("inet")),
            Map.entry(TypeKind.CIDR, List.of("cidr")),
            Map.entry(TypeKind.MACADDR, List.of("macaddr", "macaddr8")),
            Map.entry(TypeKind.GEOMETRY, List.of("point", "line", "lseg", "box", "path", "polygon", "circle")),
            Map.entry(TypeKind.TSVECTOR, List.of("tsvector")),
            Map.entry(TypeKind.TSQUERY, List.of("tsquery")),
            Map.entry(TypeKind.PG_LSN, List.of("pg_lsn")),
            Map.entry(TypeKind.PG_SNAPSHOT, List.of("pg_snapshot")),
            Map.entry(TypeKind.TXID_SNAPSHOT, List.of("txid_snapshot")));

    /** Types of well-known extensions, which may live in any schema. */
    private static final Map<TypeKind, List<String>> OF_EXTENSIONS = Map.of(
            TypeKind.GEOMETRY, List.of("geometry"),
            TypeKind.GEOGRAPHY, List.of("geography"),
            TypeKind.MAP, List.of("hstore"),
            TypeKind.STRING, List.of("citext"));

    private static final Map<String, TypeKind> BUILT_IN_BY_NAME = byName(BUILT_IN);
    private static final Map<String, TypeKind> OF_EXTENSIONS_BY_NAME = byName(OF_EXTENSIONS);

    private TypeTable() {}

    /**
     * The type of a column that is no array, domain, enum or composite.
     *
     * @param modifier PostgreSQL's atttypmod; -1 when the declaration says nothing more
     */
    static DataType plain(String schema, String name, int modifier, String display) {
        if (!schema.equals("pg_catalog")) {
            return DataType.of(ofExtension(name).orElse(TypeKind.UNKNOWN), display);
        }
        return switch (name) {
            case "varchar" -> sized(TypeKind.VARCHAR, modifier - MODIFIER_OFFSET, TypeKind.TEXT, display);
            case "bpchar" -> sized(TypeKind.CHAR, modifier - MODIFIER_OFFSET, TypeKind.STRING, display);
            case "bit", "varbit" -> sized(TypeKind.BINARY, modifier, TypeKind.STRING, display);
            case "numeric" -> numeric(modifier - MODIFIER_OFFSET, display);
            default -> DataType.of(BUILT_IN_BY_NAME.getOrDefault(name, TypeKind.UNKNOWN), display);
        };
    }

    static Optional<TypeKind> ofExtension(String name) {
        return Optional.ofNullable(OF_EXTENSIONS_BY_NAME.get(name));
    }

    /** A type that the catalog refuses without a length; one that has none goes out as another type. */
    private static DataType sized(TypeKind kind, int length, TypeKind unbounded, String display) {
        return length > 0 ? DataType.withLength(kind, display, length) : DataType.of(unbounded, display);
    }

    private static DataType numeric(int packed, String display) {
        if (packed < 0) {
            return DataType.of(TypeKind.NUMERIC, display);
        }
        int precision = packed >> 16 & 0xffff;
        // Eleven bits in two's complement, since 15 lets a scale be negative; before, a scale fits into ten.
        int scale = packed & 0x7ff;
        return DataType.withPrecision(TypeKind.NUMERIC, display, precision, scale > 0x3ff ? scale - 0x800 : scale);
    }

    private static Map<String, TypeKind> byName(Map<TypeKind, List<String>> table) {
        Map<String, TypeKind> byName = new HashMap<>();
        table.forEach((kind, names) -> names.forEach(name -> byName.put(name, kind)));
        return Map.copyOf(byName);
    }
}
