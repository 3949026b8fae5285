package io.garner.testkit.pagila;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One listing of a database's catalog: the query {@code name.sql} and the lines that it gives, {@code name.csv}. */
record CatalogListing(String name) {

    List<String> expected() throws IOException {
        return read(".csv").lines().skip(1).toList();
    }

    List<String> actual(Connection connection) throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET TimeZone = 'UTC'");
            try (ResultSet rows = statement.executeQuery(read(".sql"))) {
                List<String> lines = new ArrayList<>();
                while (rows.next()) {
                    lines.add(line(rows));
                }
                return lines;
            }
        }
    }

    private static String line(ResultSet row) throws SQLException {
        List<String> values = new ArrayList<>();
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            values.add(Objects.requireNonNullElse(row.getString(column), ""));
        }
        return values.stream().map(CatalogListing::quoted).collect(Collectors.joining(","));
    }

    private static String quoted(String value) {
        boolean plain = IntStream.of(',', '"', '\n').allMatch(mark -> value.indexOf(mark) < 0);
        return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }

    private String read(String suffix) throws IOException {
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream(name + suffix), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
