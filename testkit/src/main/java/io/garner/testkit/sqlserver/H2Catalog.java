package io.garner.testkit.sqlserver;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A database in the memory of H2 that holds the catalog views as one login sees them. Thread-safe once it is filled. */
final class H2Catalog implements AutoCloseable {

    private static final int BATCH = 1_000;

    /** Where tables are joined on numbers of objects. */
    private static final List<String> INDEXED =
            List.of("object_id", "parent_object_id", "major_id", "constraint_object_id");

    private final String url = "jdbc:h2:mem:" + UUID.randomUUID()
            + ";MODE=MSSQLServer;DATABASE_TO_UPPER=FALSE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;NON_KEYWORDS=VALUE"
            + ";DB_CLOSE_ON_EXIT=FALSE";

    /** Keeps it in memory. */
    private final Connection keeper;

    private H2Catalog() throws SQLException {
        this.keeper = connect();
    }

    static H2Catalog of(Visibility rows, Flavour flavour, List<Setting> settings) {
        try {
            H2Catalog catalog = new H2Catalog();
            catalog.createSettings(settings);
            TSqlFunctions.create(catalog.keeper);
            for (CatalogView view : CatalogView.all()) {
                List<CatalogView.Column> columns = view.columnsOf(flavour);
                if (!columns.isEmpty()) {
                    catalog.create(view.name(), columns);
                    if (view.hasRows(flavour)) {
                        catalog.fill(view.name(), columns, rows.rows(view.name()), flavour);
                    }
                }
            }
            return catalog;
        } catch (SQLException e) {
            throw new IllegalStateException("The stand-in for a database cannot be made", e);
        }
    }

    /** What a function answers. */
    record Setting(String kind, String name, String value) {}

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, "sa", "");
    }

    private void createSettings(List<Setting> settings) throws SQLException {
        run("CREATE SCHEMA engine");
        run("CREATE SCHEMA sys");
        run("CREATE TABLE engine.settings (kind VARCHAR(20), name VARCHAR(200), setting VARCHAR(200))");
        try (PreparedStatement insert = keeper.prepareStatement("INSERT INTO engine.settings VALUES (?, ?, ?)")) {
            for (Setting setting : settings) {
                insert.setString(1, setting.kind());
                insert.setString(2, setting.name());
                insert.setString(3, setting.value());
                insert.executeUpdate();
            }
        }
    }

    private void create(String view, List<CatalogView.Column> columns) throws SQLException {
        run(columns.stream()
                .map(column -> "[" + column.name() + "] " + column.h2Type()
                        + (column.type().equals("bit") ? " DEFAULT FALSE" : ""))
                .collect(Collectors.joining(", ", "CREATE TABLE sys." + view + " (", ")")));
        for (CatalogView.Column column : columns) {
            if (INDEXED.contains(column.name())) {
                run("CREATE INDEX ON sys." + view + " ([" + column.name() + "])");
            }
        }
    }

    private void fill(
            String view, List<CatalogView.Column> columns, List<Map<String, @Nullable Object>> rows, Flavour flavour)
            throws SQLException {
        String marks = columns.stream().map(column -> "?").collect(Collectors.joining(", "));
        try (PreparedStatement insert =
                keeper.prepareStatement("INSERT INTO sys." + view + " VALUES (" + marks + ")")) {
            int waiting = 0;
            for (Map<String, @Nullable Object> row : rows) {
                List<Map<String, @Nullable Object>> asHere =
                        flavour == Flavour.BABELFISH ? BabelfishRows.of(view, row) : List.of(row);
                for (Map<String, @Nullable Object> one : asHere) {
                    bind(insert, columns, one);
                    waiting++;
                }
                if (waiting >= BATCH) {
                    insert.executeBatch();
                    waiting = 0;
                }
            }
            insert.executeBatch();
        }
    }

    private static void bind(
            PreparedStatement insert, List<CatalogView.Column> columns, Map<String, @Nullable Object> row)
            throws SQLException {
        for (int i = 0; i < columns.size(); i++) {
            Object value = row.get(columns.get(i).name());
            Object usual = columns.get(i).type().equals("bit") ? Boolean.FALSE : null;
            insert.setObject(
                    i + 1,
                    value == null
                            ? usual
                            : value instanceof String text && isPadded(columns.get(i)) ? text.strip() : value);
        }
        insert.addBatch();
    }

    private static boolean isPadded(CatalogView.Column column) {
        return column.type().startsWith("char");
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = keeper.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() {
        try {
            keeper.close();
        } catch (SQLException e) {
            throw new IllegalStateException("The stand-in for a database cannot be closed", e);
        }
    }
}
