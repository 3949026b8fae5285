package io.garner.mssql;

import io.garner.model.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a name in a view or routine leads to. */
sealed interface Referenced {

    /** A table or view, here or in another database of the server. */
    record Relation(TableName name) implements Referenced {}

    /** A function or procedure. */
    record Routine(String quotedName) implements Referenced {}

    /** Nothing that is here: dropped, hidden from the login, or behind a linked server. */
    record Nothing(String quotedName) implements Referenced {}

    /** Something that no rows flow from: a sequence, a view of the system. */
    record Irrelevant() implements Referenced {}

    Set<String> RELATIONS = Set.of("U", "V", "ET");
    Set<String> ROUTINES = Set.of("P", "PC", "X", "FN", "IF", "TF", "FS", "FT", "AF");

    /**
     * Follows the name to its end, through a synonym too.
     *
     * @param database where the view or routine is
     */
    static Referenced of(DependencyRow row, String database) {
        if (row.server().isPresent()) {
            return new Nothing(quoted(List.of(
                    row.server().get(), row.database().orElse(""), row.schema().orElse(""), row.entity())));
        } else if (row.synonymTarget().isPresent()) {
            return ofSynonym(Identifiers.parts(row.synonymTarget().get()), database);
        } else if (row.database().isPresent()) {
            return new Relation(new TableName(row.database().get(), row.schema().orElse("dbo"), row.entity()));
        }
        return here(row, database);
    }

    private static Referenced here(DependencyRow row, String database) {
        String schema = row.schema().orElse("");
        if (row.type().filter(RELATIONS::contains).isPresent()) {
            return new Relation(new TableName(database, schema, row.entity()));
        } else if (row.type().filter(ROUTINES::contains).isPresent()) {
            return new Routine(quoted(List.of(schema, row.entity())));
        }
        boolean ofTheSystem = schema.equalsIgnoreCase("sys") || schema.equalsIgnoreCase("INFORMATION_SCHEMA");
        return row.type().isPresent() || ofTheSystem
                ? new Irrelevant()
                : new Nothing(quoted(List.of(schema, row.entity())));
    }

    /** Parts that were left out are those of this database and of dbo; a synonym of a synonym does not exist. */
    private static Referenced ofSynonym(List<String> declared, String database) {
        if (declared.size() > 3) {
            return new Nothing(quoted(declared));
        }
        List<String> parts = new ArrayList<>(declared);
        while (parts.size() < 3) {
            parts.add(0, "");
        }
        String otherDatabase = parts.get(0);
        return new Relation(new TableName(
                otherDatabase.isEmpty() || otherDatabase.equalsIgnoreCase(database) ? database : otherDatabase,
                parts.get(1).isEmpty() ? "dbo" : parts.get(1),
                parts.get(2)));
    }

    /** A part that was left out stays out, with its dot when it is not the first. */
    private static String quoted(List<String> parts) {
        String joined = parts.stream()
                .map(part -> part.isEmpty() ? "" : Identifiers.quoted(part))
                .collect(Collectors.joining("."));
        return joined.startsWith(".") ? joined.substring(1) : joined;
    }
}
