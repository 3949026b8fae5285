package io.garner.dictionary;

import io.garner.model.Fqn;
import io.garner.model.ReservedWords;
import java.util.Optional;

/** Names that a catalog answered, which need not be what we would write. Stateless. */
final class Names {

    private Names() {}

    /** The parts; empty when there is no telling them apart. */
    static Optional<Fqn> of(String name) {
        try {
            return Optional.of(Fqn.parse(name));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A column as people write it, without the catalog's quotes and spellings. */
    static String readable(String column) {
        return of(column)
                .map(name -> ReservedWords.decode(String.join(".", name.parts())))
                .orElse(column);
    }

    /** What follows the table's name in a column's; empty when the column is of another table. */
    static Optional<String> column(String table, String column) {
        return column.startsWith(table + ".") && column.length() > table.length() + 1
                ? Optional.of(column.substring(table.length() + 1))
                : Optional.empty();
    }
}
