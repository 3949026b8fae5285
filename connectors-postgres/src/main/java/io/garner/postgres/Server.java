package io.garner.postgres;

import io.garner.jdbc.CatalogReader;
import io.garner.jdbc.Row;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the server says it is, and which catalog columns it has.
 *
 * @param role the role we are, quoted for use in SQL
 * @param capabilities catalog columns as {@code pg_class.relispartition}
 */
record Server(String product, String version, String role, Set<String> capabilities) {

    private static final Pattern VERSION = Pattern.compile("(\\d+)(?:\\.(\\d+))?.*");

    Server {
        capabilities = Set.copyOf(capabilities);
    }

    static Server read(CatalogReader reader) {
        List<Said> rows = reader.read(Concept.SERVER.sql(), Said::from);
        if (rows.isEmpty()) {
            return new Server("a server without catalogs", "0", "", Set.of());
        }
        Said first = rows.get(0);
        return new Server(
                first.product(),
                first.version(),
                first.role(),
                rows.stream().map(Said::catalogColumn).collect(Collectors.toSet()));
    }

    /** The same server, with one more thing that conditional lines may ask for. */
    Server with(String capability) {
        Set<String> more = new HashSet<>(capabilities);
        more.add(capability);
        return new Server(product, version, role, more);
    }

    /** Whether its version number is at least this one; before 10 the second number counts. */
    boolean isAtLeast(int major, int minor) {
        Matcher numbers = VERSION.matcher(version);
        if (!numbers.matches()) {
            return false;
        }
        int itsMajor = Integer.parseInt(numbers.group(1));
        int itsMinor = numbers.group(2) == null ? 0 : Integer.parseInt(numbers.group(2));
        return itsMajor > major || (itsMajor == major && itsMinor >= minor);
    }

    private record Said(String product, String version, String role, String catalogColumn) {
        static Said from(Row row) {
            return new Said(
                    row.text("product"), row.text("version"), row.text("role_name"), row.text("catalog_column"));
        }
    }
}
