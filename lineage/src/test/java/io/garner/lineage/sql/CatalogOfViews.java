package io.garner.lineage.sql;

import io.garner.model.Dependencies;
import io.garner.model.Dependency;
import io.garner.model.TableName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a PostgreSQL knows of the corpus's views. */
record CatalogOfViews(Connection connection) {

    private static final String DEPENDENCIES = """
            SELECT DISTINCT n.nspname, c.relname, a.attname
            FROM pg_catalog.pg_rewrite w
            JOIN pg_catalog.pg_depend d ON d.classid = 'pg_catalog.pg_rewrite'::pg_catalog.regclass AND d.objid = w.oid
             AND d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.refobjid <> w.ev_class
            JOIN pg_catalog.pg_class c ON c.oid = d.refobjid
            JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum = d.refobjsubid AND a.attnum > 0
            WHERE w.ev_class = ?::pg_catalog.regclass AND c.relkind <> 'c'
            """;

    String print(CorpusView view) throws SQLException {
        return rows("SELECT pg_catalog.pg_get_viewdef(?::pg_catalog.regclass, true)", view)
                .get(0)
                .get(0);
    }

    List<String> columns(CorpusView view) throws SQLException {
        return rows(
                        "SELECT attname FROM pg_catalog.pg_attribute WHERE attrelid = ?::pg_catalog.regclass AND attnum > 0 ORDER BY attnum",
                        view)
                .stream()
                .map(row -> row.get(0))
                .toList();
    }

    Dependencies dependencies(CorpusView view) throws SQLException {
        Map<TableName, Set<String>> columns = new LinkedHashMap<>();
        for (List<String> row : rows(DEPENDENCIES, view)) {
            Set<String> used = columns.computeIfAbsent(
                    new TableName("crm", row.get(0), row.get(1)), name -> new LinkedHashSet<>());
            if (row.get(2) != null) {
                used.add(row.get(2));
            }
        }
        List<Dependency> relations = new ArrayList<>();
        columns.forEach((name, used) -> relations.add(Dependency.read(name, used)));
        return Dependencies.on(relations);
    }

    private List<List<String>> rows(String sql, CorpusView view) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, "shop.\"" + view.name() + "\"");
            List<List<String>> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    List<String> row = new ArrayList<>();
                    for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                        row.add(result.getString(i));
                    }
                    rows.add(row);
                }
            }
            return rows;
        }
    }
}
