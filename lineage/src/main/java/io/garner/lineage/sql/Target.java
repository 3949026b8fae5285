package io.garner.lineage.sql;

import io.garner.lineage.sql.StatementLineage.Moves;
import io.garner.lineage.sql.StatementLineage.Verb;
import io.garner.model.Fqn;
import io.garner.model.TableName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.sf.jsqlparser.schema.Table;

/** Collects what feeds the columns of the table that a statement fills. Of one thread. */
final class Target {

    private final Queries queries;
    private final Script.Part part;
    private final Map<String, List<Field>> fields = new LinkedHashMap<>();

    Target(Queries queries, Script.Part part) {
        this.queries = queries;
        this.part = part;
    }

    Queries queries() {
        return queries;
    }

    /** The relation of this name; one that is not known yet, as of CREATE, as the text has it. */
    Relations.Found relation(Table table) {
        List<String> parts = NameParts.reversed(table, queries);
        if (parts.get(0).startsWith("#") || parts.get(0).startsWith("@")) {
            throw new Unreadable("it fills " + parts.get(0) + ", which is in no catalog");
        }
        Relations relations = queries.reading().relations();
        return relations
                .find(parts)
                .orElseGet(() -> new Relations.Found(
                        named(parts, relations), Columns.unknown("the columns of " + parts.get(0) + " are not known")));
    }

    static TableName named(List<String> parts, Relations relations) {
        if (parts.size() > 3 && !parts.get(3).isEmpty()) {
            throw new Unreadable("it fills a table of another server");
        }
        boolean elsewhere = parts.size() > 2 && !parts.get(2).isEmpty();
        boolean named = parts.size() > 1 && !parts.get(1).isEmpty();
        boolean unknown = relations.schema().equals(Fqn.ANY);
        String schema = named ? parts.get(1) : elsewhere && !unknown ? "dbo" : relations.schema();
        return new TableName(elsewhere ? parts.get(2) : relations.database(), schema, parts.get(0));
    }

    /** Also fed by this. */
    void feed(String column, Field field) {
        fields.computeIfAbsent(column, fed -> new ArrayList<>()).add(field);
    }

    /** All by position. */
    void feed(List<String> columns, List<Field> values) {
        if (columns.size() != values.size()) {
            throw new Unreadable("it fills " + columns.size() + " columns with " + values.size());
        }
        for (int i = 0; i < columns.size(); i++) {
            feed(columns.get(i), values.get(i));
        }
    }

    /** As the table spells it. */
    String spelled(String column, Columns known) {
        List<Field> named = known.named(column, queries.reading().standIns());
        return named.size() == 1 ? named.get(0).name() : column;
    }

    /** Nothing when no other table is read. */
    Optional<StatementLineage> moves(Verb verb, TableName name) {
        Relations relations = queries.reading().relations();
        List<TableName> sources = queries.reading().met().stream()
                .filter(relation -> !relations.isSame(relation, name))
                .toList();
        List<String> unknown = List.copyOf(queries.reading().unknown());
        if (sources.isEmpty() && unknown.isEmpty()) {
            return Optional.empty();
        }
        List<Field> told = new ArrayList<>();
        fields.values().forEach(fed -> told.add(together(fed, name, relations)));
        return Optional.of(new Moves(
                part.number(),
                part.line(),
                verb,
                part.sql(),
                name,
                sources,
                unknown,
                SqlColumnLineage.lineage(List.copyOf(fields.keySet()), told, Optional.empty())));
    }

    /** What the target feeds to itself goes first, so that its function is told of no other source. */
    private static Field together(List<Field> fed, TableName target, Relations relations) {
        return fed.stream()
                .map(field -> field.without(source -> relations.isSame(source.relation(), target)))
                .reduce(Field::and)
                .orElseThrow();
    }
}
