package io.garner.testkit.assertions;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.assertj.core.api.AbstractAssert;

/** What a catalog says of one table or view. {@link #and} goes back to the catalog. Not thread-safe. */
public final class TableAssert extends AbstractAssert<TableAssert, JsonNode> {

    private static final String PRIMARY_KEY = "PRIMARY_KEY";

    private final CatalogAssert catalog;
    private final String fqn;

    TableAssert(CatalogAssert catalog, JsonNode table) {
        super(table, TableAssert.class);
        this.catalog = catalog;
        this.fqn = table.path("fullyQualifiedName").asText();
    }

    /** The table has the column, of this type in the catalog's words: {@code INT}, {@code VARCHAR}. */
    public TableAssert withColumn(String name, String dataType) {
        JsonNode column = column(name);
        String is = column.path("dataType").asText();
        return check(
                is.equalsIgnoreCase(dataType),
                "column <" + name + "> of type " + dataType,
                "its type is " + is + " (" + column.path("dataTypeDisplay").asText("") + ")");
    }

    /** The table has this column. */
    public TableAssert withColumn(String name) {
        column(name);
        return this;
    }

    /** The table has these columns and no others, in this order. */
    public TableAssert withColumns(String... names) {
        return check(columns().equals(List.of(names)), "the columns " + List.of(names), "it has " + columns());
    }

    /** The primary key is made of these columns. Their order does not count, because servers sort them. */
    public TableAssert withPrimaryKey(String... columns) {
        List<String> is = primaryKey();
        return check(
                new TreeSet<>(is).equals(new TreeSet<>(List.of(columns))),
                "the primary key " + List.of(columns),
                is.isEmpty() ? "it has none" : "its primary key is " + is);
    }

    /** A foreign key of one column. */
    public TableAssert withForeignKey(String column, String referredColumnFqn) {
        return withForeignKey(List.of(column), List.of(referredColumnFqn));
    }

    /** A foreign key whose columns point at these, pair by pair. The order of the pairs does not count. */
    public TableAssert withForeignKey(List<String> columns, List<String> referredColumnFqns) {
        if (columns.size() != referredColumnFqns.size()) {
            throw new IllegalArgumentException("a foreign key pairs " + columns + " with " + referredColumnFqns);
        }
        List<List<String>> keys = new ArrayList<>();
        actual.path("tableConstraints").forEach(constraint -> {
            if (constraint.path("constraintType").asText().equals("FOREIGN_KEY")) {
                keys.add(pairs(texts(constraint.path("columns")), texts(constraint.path("referredColumns"))));
            }
        });
        List<String> wanted = pairs(columns, referredColumnFqns);
        return check(keys.contains(wanted), "the foreign key " + wanted, "its foreign keys are " + keys);
    }

    public TableAssert withDescription(String description) {
        String is = actual.path("description").asText("");
        return check(is.equals(description), "the description \"" + description + "\"", "it is \"" + is + "\"");
    }

    /** The column has this description. */
    public TableAssert withColumnDescription(String name, String description) {
        String is = column(name).path("description").asText("");
        return check(
                is.equals(description),
                "column <" + name + "> described as \"" + description + "\"",
                "it is \"" + is + "\"");
    }

    /** The table carries this tag or glossary term itself: {@code PII.Sensitive}. */
    public TableAssert withTag(String tagFqn) {
        List<String> is = new ArrayList<>();
        actual.path("tags").forEach(tag -> is.add(tag.path("tagFQN").asText()));
        return check(is.contains(tagFqn), "the tag " + tagFqn, "its tags are " + is);
    }

    /** Its type in the catalog's words: {@code Regular}, {@code View}, {@code Partitioned}. */
    public TableAssert ofType(String tableType) {
        String is = actual.path("tableType").asText("none");
        return check(is.equals(tableType), "the type " + tableType, "it is " + is);
    }

    /** Back to the catalog. */
    public CatalogAssert and() {
        return catalog;
    }

    private JsonNode column(String name) {
        Optional<JsonNode> found = Optional.empty();
        for (JsonNode column : actual.path("columns")) {
            if (column.path("name").asText().equals(name)) {
                found = Optional.of(column);
            }
        }
        check(
                found.isPresent(),
                "a column <" + name + ">",
                "those nearest to it are " + Names.nearest(name, columns()));
        return found.orElseThrow();
    }

    private List<String> columns() {
        List<String> names = new ArrayList<>();
        actual.path("columns").forEach(column -> names.add(column.path("name").asText()));
        return names;
    }

    /** Other tools put the key of one column on the column itself. */
    private List<String> primaryKey() {
        for (JsonNode constraint : actual.path("tableConstraints")) {
            if (constraint.path("constraintType").asText().equals(PRIMARY_KEY)) {
                return texts(constraint.path("columns"));
            }
        }
        List<String> marked = new ArrayList<>();
        actual.path("columns").forEach(column -> {
            if (column.path("constraint").asText().equals(PRIMARY_KEY)) {
                marked.add(column.path("name").asText());
            }
        });
        return marked;
    }

    /** Sorted, as servers sort the columns of a key; a column without a counterpart is a pair with nothing. */
    private static List<String> pairs(List<String> columns, List<String> referred) {
        return IntStream.range(0, Math.max(columns.size(), referred.size()))
                .mapToObj(i -> at(columns, i) + " to " + at(referred, i))
                .sorted()
                .toList();
    }

    private static String at(List<String> names, int index) {
        return index < names.size() ? names.get(index) : "nothing";
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private TableAssert check(boolean holds, String expected, String butIs) {
        if (!holds) {
            failWithMessage("%nExpecting table <%s>%n  to have %s, but %s", fqn, expected, butIs);
        }
        return this;
    }
}
