package io.garner.testkit.contract;

import io.garner.model.Column;
import io.garner.model.Column.Generation;
import io.garner.model.Constraints;
import io.garner.model.DataType;
import io.garner.model.Dependencies;
import io.garner.model.Dependency.Access;
import io.garner.model.ForeignKey;
import io.garner.model.Index;
import io.garner.model.Partitioning;
import io.garner.model.Routine;
import io.garner.model.SchemaBatch;
import io.garner.model.Table;
import io.garner.source.Finding;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Everything of a harvest as text, so that a change of any detail shows in a diff: for tests of connectors that compare it
 * with a file.
 */
public final class Listing {

    private final StringBuilder text = new StringBuilder();

    private Listing() {}

    /** What was found and what was told of it, in the order in which it came. */
    public static String of(List<SchemaBatch> batches, List<Finding> findings) {
        Listing listing = new Listing();
        batches.forEach(listing::schema);
        findings.forEach(listing::finding);
        return listing.text.toString();
    }

    private void schema(SchemaBatch batch) {
        line(
                0,
                "database " + batch.database().name()
                        + comment(batch.database().comment().orElse("")));
        line(
                0,
                "schema " + batch.schema().name()
                        + comment(batch.schema().comment().orElse(""))
                        + (batch.complete() ? "" : " without " + new TreeSet<>(batch.unread())));
        batch.tables().forEach(this::table);
        batch.routines().forEach(this::routine);
        batch.sequences().forEach(sequence -> line(0, sequence.toString()));
        batch.synonyms().forEach(synonym -> line(0, synonym.toString()));
    }

    private void table(Table table) {
        line(0, "");
        line(0, table.kind() + " " + table.name() + comment(table.comment().orElse("")));
        details(table.details());
        table.estimatedRows().ifPresent(rows -> line(1, "about " + rows + " rows"));
        table.inheritsFrom().forEach(parent -> line(1, "inherits from " + parent));
        table.foreignData().ifPresent(data -> line(1, "foreign " + data));
        table.columns().forEach(column -> column(1, column));
        table.partitioning().ifPresent(this::partitioning);
        constraints(table.constraints());
        table.indexes().forEach(this::index);
        table.view().ifPresent(view -> {
            line(1, view.populated() ? "query" : "query, not populated");
            view.sql().lines().forEach(sql -> line(2, sql));
            view.dependencies().ifPresent(this::dependencies);
        });
    }

    private void details(Map<String, String> details) {
        new TreeMap<>(details).forEach((name, text) -> line(1, name + ": " + text));
    }

    private void column(int depth, Column column) {
        line(
                depth,
                column.ordinal() + " " + column.name() + ": " + type(column.type())
                        + (column.nullable() ? "" : " not null")
                        + column.generation().map(Listing::generation).orElse("")
                        + column.collation().map(c -> " collate " + c).orElse("")
                        + (column.details().isEmpty() ? "" : " " + new TreeMap<>(column.details()))
                        + comment(column.comment().orElse("")));
        DataType inner = column.type().item().orElse(column.type());
        inner.fields().forEach(field -> column(depth + 1, field));
    }

    private static String type(DataType type) {
        StringBuilder text = new StringBuilder(type.kind().name());
        type.item().ifPresent(item -> text.append(" of ").append(item.kind()));
        type.length().ifPresent(length -> text.append('(').append(length).append(')'));
        type.precision()
                .ifPresent(p -> text.append('(')
                        .append(p)
                        .append(',')
                        .append(type.scale().orElse(0))
                        .append(')'));
        text.append(" <").append(type.display()).append('>');
        if (!type.labels().isEmpty()) {
            text.append(' ').append(type.labels());
        }
        type.domain().ifPresent(domain -> text.append(' ').append(domain));
        return text.toString();
    }

    private static String generation(Generation generation) {
        return " " + generation;
    }

    private void partitioning(Partitioning partitioning) {
        line(
                1,
                "partition by " + partitioning.key() + ", columns " + partitioning.columns()
                        + (partitioning.hasExpressions() ? " and expressions" : ""));
        partitioning.partitions().forEach(p -> line(2, p.name() + " " + p.bound()));
    }

    private void constraints(Constraints constraints) {
        constraints.primaryKey().ifPresent(key -> line(1, "primary key " + key.name() + " " + key.columns()));
        constraints.uniqueKeys().forEach(k -> line(1, "unique " + k.declaredAs() + " " + k.name() + " " + k.columns()));
        constraints.foreignKeys().forEach(this::foreignKey);
        constraints
                .checks()
                .forEach(check -> line(
                        1,
                        "check " + check.name() + " " + check.definition()
                                + (check.enforced() ? "" : " not enforced")));
    }

    private void foreignKey(ForeignKey key) {
        line(
                1,
                "foreign key " + key.name() + " " + key.columns() + " -> " + key.referencedTable() + " "
                        + key.referencedColumns() + " on update " + key.onUpdate() + " on delete " + key.onDelete()
                        + (key.enforced() ? "" : " not enforced"));
    }

    private void index(Index index) {
        line(
                1,
                (index.unique() ? "unique index " : "index ") + index.name() + " " + index.method() + " "
                        + index.columns() + (index.included().isEmpty() ? "" : " include " + index.included())
                        + index.predicate().map(p -> " where " + p).orElse(""));
    }

    private void routine(Routine routine) {
        line(0, "");
        line(
                0,
                routine.kind() + " " + routine.name() + "(" + routine.identityArguments() + ")"
                        + routine.returns().map(r -> " returns " + r).orElse("") + " in " + routine.language()
                        + comment(routine.comment().orElse("")));
        routine.parameters().forEach(p -> line(1, p.mode() + " " + p.name() + ": " + p.type()));
        routine.definition()
                .map(String::lines)
                .map(lines -> lines.toList())
                .orElse(List.of())
                .forEach(l -> line(2, l));
        routine.dependencies().ifPresent(this::dependencies);
    }

    private void dependencies(Dependencies dependencies) {
        dependencies.relations().stream()
                .map(d -> (d.access() == Access.READ ? "reads " : "writes ") + d.relation() + " "
                        + new TreeSet<>(d.columns()))
                .sorted()
                .forEach(use -> line(1, use));
        dependencies.functions().stream().sorted().forEach(function -> line(1, "calls " + function));
        dependencies.unresolved().stream().sorted().forEach(name -> line(1, "finds nothing called " + name));
    }

    private void finding(Finding finding) {
        line(0, "");
        line(0, "finding " + finding.code() + " about " + finding.subject());
        line(1, finding.message());
        line(1, finding.remedy());
    }

    private static String comment(String comment) {
        return comment.isEmpty() ? "" : " -- " + comment;
    }

    private void line(int depth, String line) {
        text.append(("    ".repeat(depth) + line).stripTrailing()).append('\n');
    }
}
