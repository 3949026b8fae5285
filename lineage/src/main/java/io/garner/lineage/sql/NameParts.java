package io.garner.lineage.sql;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.sf.jsqlparser.schema.Table;

/** The parts of names; the parser has them last first, and nothing for one that is left out, as in {@code db..t}. */
final class NameParts {

    private NameParts() {}

    /** Last first: table, schema, database, server. */
    static List<String> reversed(Table table, Queries queries) {
        List<String> parts = new ArrayList<>();
        for (String part : table.getNameParts()) {
            parts.add(part == null ? "" : queries.real(part));
        }
        return parts;
    }

    /** As people write it. */
    static List<String> of(Table table, Queries queries) {
        List<String> parts = reversed(table, queries);
        Collections.reverse(parts);
        return parts;
    }
}
