package io.garner.mssql;

import io.garner.jdbc.CatalogReader;
import io.garner.jdbc.Row;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the server says it is, and which catalog columns it has.
 *
 * @param edition 5 is Azure SQL Database, 6 and 11 are Synapse, 8 is a Managed Instance
 * @param babelfish the version of Babelfish, when it is one
 * @param capabilities catalog columns as {@code tables.is_external}
 */
record Server(
        String version,
        int edition,
        String editionName,
        Optional<String> babelfish,
        String login,
        String database,
        Set<String> capabilities) {

    /** A line of a {@code .sql} file that ends in this holds where SQL Server's own objects are wanted, too. */
    private static final String SYSTEM_OBJECTS = "system_objects";

    private static final int AZURE_SQL_DATABASE = 5;

    Server {
        capabilities = Set.copyOf(capabilities);
    }

    static Server read(CatalogReader reader, boolean systemObjects) {
        List<Said> rows = reader.read(Concept.SERVER.sql(), Said::from);
        Said first = rows.get(0);
        Set<String> capabilities = rows.stream()
                .flatMap(said -> said.catalogColumn().stream())
                .collect(Collectors.toCollection(HashSet::new));
        if (systemObjects) {
            capabilities.add(SYSTEM_OBJECTS);
        }
        return new Server(
                first.version(),
                first.edition(),
                first.editionName(),
                first.babelfish(),
                first.login(),
                first.database(),
                capabilities);
    }

    boolean isBabelfish() {
        return babelfish.isPresent();
    }

    /** Azure SQL Database lists its databases in master only. */
    boolean listsAllDatabases() {
        return edition != AZURE_SQL_DATABASE || database.equalsIgnoreCase("master");
    }

    private record Said(
            String version,
            int edition,
            String editionName,
            Optional<String> babelfish,
            String login,
            String database,
            Optional<String> catalogColumn) {
        static Said from(Row row) {
            return new Said(
                    row.optionalText("version").orElse(""),
                    row.optionalInteger("engine_edition").orElse(0),
                    row.optionalText("edition").orElse(""),
                    row.optionalText("babelfish_version").filter(version -> !version.isBlank()),
                    row.optionalText("login_name").orElse(""),
                    row.optionalText("database_name").orElse(""),
                    row.optionalText("catalog_column"));
        }
    }
}
