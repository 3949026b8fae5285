package io.garner.lineage.sql;

import io.garner.source.ColumnLineage.SourceColumn;
import io.garner.source.ColumnLineageResolver.Dialect;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import net.sf.jsqlparser.schema.Column;

/** What the name of a column means at a place. One that means nothing, or more than one thing, is a {@link Doubt}. */
record ColumnLookup(Queries queries, Scope scope) {

    /** Words that look like columns to the parser and are none: who and when. Reserved, so never columns without quotes. */
    private static final Set<String> POSTGRES_WORDS = Set.of(
            "current_catalog",
            "current_date",
            "current_role",
            "current_schema",
            "current_time",
            "current_timestamp",
            "current_user",
            "localtime",
            "localtimestamp",
            "session_user",
            "user");

    private static final Set<String> SQL_SERVER_WORDS =
            Set.of("current_timestamp", "current_user", "session_user", "system_user", "user");

    /** The column as it is; empty when the name is no column. */
    Optional<Field> plain(Column column) {
        if (isWord(column)) {
            return Optional.empty();
        }
        String name = queries.real(column.getColumnName());
        List<String> qualifier = qualifier(column);
        Optional<Field> field = qualifier.isEmpty() ? unqualified(name) : Optional.of(qualified(qualifier, name));
        field.flatMap(Field::doubt).ifPresent(reason -> {
            throw new Doubt(reason);
        });
        return field;
    }

    Set<SourceColumn> sources(Column column) {
        if (isWord(column)) {
            return Set.of();
        }
        Optional<Field> field = plain(column);
        return field.isPresent()
                ? field.get().sources()
                : rows().whole(rows().item(List.of(queries.real(column.getColumnName()))));
    }

    private boolean isWord(Column column) {
        String name = column.getColumnName();
        Set<String> words = isPostgres() ? POSTGRES_WORDS : SQL_SERVER_WORDS;
        return qualifier(column).isEmpty()
                && !queries.reading().standIns().quoted(name)
                && words.contains(name.toLowerCase(Locale.ROOT));
    }

    /** Empty when it is the name of a whole row. */
    private Optional<Field> unqualified(String name) {
        for (Scope level : scope.outwards()) {
            Columns columns = level.joined().columns();
            List<Field> named = columns.named(name, queries.reading().standIns());
            if (named.size() > 1) {
                throw new Doubt("the column " + name + " is there more than once");
            }
            if (named.size() == 1) {
                return Optional.of(named.get(0));
            }
            if (columns.open().isPresent() && !isRow(level, name)) {
                throw new Doubt("the column " + name + " may be from elsewhere, for "
                        + columns.open().get());
            }
        }
        if (scope.outwards().stream().anyMatch(level -> isRow(level, name))) {
            return Optional.empty();
        }
        throw new Doubt("the column " + name + " is in none of the known tables that are read");
    }

    private boolean isRow(Scope level, String name) {
        return isPostgres()
                && level.joined().items().stream()
                        .anyMatch(item ->
                                item.isCalled(List.of(name), queries.reading().standIns()));
    }

    private Field qualified(List<String> qualifier, String name) {
        Optional<Item> item = rows().find(qualifier);
        if (item.isEmpty()) {
            return property(qualifier, name);
        }
        List<Field> named = item.get().columns().named(name, queries.reading().standIns());
        if (named.size() == 1) {
            return named.get(0);
        }
        String called = String.join(".", qualifier) + "." + name;
        throw new Doubt(
                item.get().columns().open().isPresent()
                        ? called + " is not certain, for "
                                + item.get().columns().open().get()
                        : "the column " + called + (named.isEmpty() ? " is not known" : " is there more than once"));
    }

    /** {@code location.Lat} of SQL Server: a property of a column. */
    private Field property(List<String> qualifier, String name) {
        int last = qualifier.size() - 1;
        if (isPostgres() || (last == 0 && !isKnown(qualifier.get(0)))) {
            throw new Doubt("nothing that is read is called " + String.join(".", qualifier));
        }
        Field owner = last == 0
                ? unqualified(qualifier.get(0)).orElseThrow()
                : rows().find(qualifier.subList(0, last))
                        .map(item -> qualified(qualifier.subList(0, last), qualifier.get(last)))
                        .orElseThrow(() -> new Doubt("nothing that is read is called " + String.join(".", qualifier)));
        return new Field(name, owner.sources(), Optional.of(qualifier.get(last) + "." + name), owner.doubt());
    }

    private boolean isKnown(String name) {
        return scope.outwards().stream()
                .anyMatch(level -> !level.joined()
                        .columns()
                        .named(name, queries.reading().standIns())
                        .isEmpty());
    }

    RowLookup rows() {
        return new RowLookup(queries, scope);
    }

    private List<String> qualifier(Column column) {
        return column.getTable() == null || column.getTable().getName() == null
                ? List.of()
                : NameParts.of(column.getTable(), queries);
    }

    private boolean isPostgres() {
        return queries.reading().standIns().dialect() == Dialect.POSTGRES;
    }
}
