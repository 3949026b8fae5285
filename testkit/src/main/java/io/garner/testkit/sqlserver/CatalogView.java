package io.garner.testkit.sqlserver;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A catalog view of SQL Server, as {@code catalog-views.txt} lists it.
 *
 * @param since the release that brought it
 * @param onBabelfish {@code none} or {@code empty} where Babelfish differs, else empty
 */
record CatalogView(String name, int since, String onBabelfish, List<Column> columns) {

    private static final Pattern HEAD = Pattern.compile("(\\w+)(?: (\\d{4}))?(?: babelfish: (\\w+))?");
    private static final Pattern COLUMN = Pattern.compile("(\\w+) (\\S+)(?: (\\d{4}))?");
    private static final int OLDEST = 2012;

    CatalogView {
        columns = List.copyOf(columns);
    }

    /** A column and the release that brought it. */
    record Column(String name, String type, int since) {

        /** The type in H2, which has no unsigned tinyint and no sql_variant. */
        String h2Type() {
            return switch (type) {
                case "tinyint", "smallint", "int" -> "INTEGER";
                case "bigint" -> "BIGINT";
                case "bit" -> "BOOLEAN";
                case "datetime" -> "TIMESTAMP(3)";
                case "sysname" -> "VARCHAR(128)";
                // Without the blanks behind it, which SQL Server does not compare and H2 does.
                case "char(1)", "char(2)" -> "VARCHAR(2)";
                case "nvarchar(max)" -> "VARCHAR(1000000)";
                case "sql_variant" -> "VARCHAR(8000)";
                default -> type.replace("nvarchar", "VARCHAR");
            };
        }
    }

    /** The columns that a server of this flavour has; none when it lacks the view. */
    List<Column> columnsOf(Flavour flavour) {
        boolean absent = !flavour.has(since) || (flavour == Flavour.BABELFISH && onBabelfish.equals("none"));
        return absent
                ? List.of()
                : columns.stream().filter(column -> flavour.has(column.since())).toList();
    }

    boolean hasRows(Flavour flavour) {
        return flavour != Flavour.BABELFISH || !onBabelfish.equals("empty");
    }

    /** All views of the file. */
    static List<CatalogView> all() {
        List<CatalogView> views = new ArrayList<>();
        List<Column> columns = new ArrayList<>();
        for (String line : text().lines().toList()) {
            if (line.startsWith(" ")) {
                Matcher column = matched(COLUMN, line);
                columns.add(new Column(column.group(1), column.group(2), year(column.group(3))));
                CatalogView last = views.remove(views.size() - 1);
                views.add(new CatalogView(last.name, last.since, last.onBabelfish, columns));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                columns.clear();
                Matcher head = matched(HEAD, line);
                String differs = head.group(3) == null ? "" : head.group(3);
                views.add(new CatalogView(head.group(1), year(head.group(2)), differs, List.of()));
            }
        }
        return views;
    }

    private static Matcher matched(Pattern pattern, String line) {
        Matcher matcher = pattern.matcher(line.strip());
        if (!matcher.matches()) {
            throw new IllegalStateException("catalog-views.txt has a line that says nothing: " + line);
        }
        return matcher;
    }

    private static int year(String text) {
        return text == null ? OLDEST : Integer.parseInt(text);
    }

    private static String text() {
        try (InputStream in = CatalogView.class.getResourceAsStream("catalog-views.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
