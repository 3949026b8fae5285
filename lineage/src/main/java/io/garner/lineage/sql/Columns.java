package io.garner.lineage.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The columns of something that stands in FROM.
 *
 * @param open why there may be columns beside these; then a name that is not among them may still be one
 * @param unordered why {@code *} does not mean these in this order
 */
record Columns(List<Field> fields, Optional<String> open, Optional<String> unordered) {

    static final Columns NONE = of(List.of());

    Columns {
        fields = List.copyOf(fields);
    }

    static Columns of(List<Field> fields) {
        return new Columns(fields, Optional.empty(), Optional.empty());
    }

    /** Nothing is known of them. */
    static Columns unknown(String reason) {
        return new Columns(List.of(), Optional.of(reason), Optional.of(reason));
    }

    Columns and(Columns right) {
        List<Field> both = new ArrayList<>(fields);
        both.addAll(right.fields);
        return new Columns(both, open.or(right::open), unordered.or(right::unordered));
    }

    Columns with(List<Field> others) {
        return new Columns(others, open, unordered);
    }

    /** What {@code *} means. */
    List<Field> star() {
        Optional<String> reason = open.or(() -> unordered);
        if (reason.isPresent()) {
            throw new Unreadable("it selects *, and " + reason.get());
        }
        return fields;
    }

    /** Those of this name; more than one is ambiguous. */
    List<Field> named(String name, StandIns standIns) {
        List<Field> exact =
                fields.stream().filter(field -> field.name().equals(name)).toList();
        return exact.size() == 1
                ? exact
                : fields.stream()
                        .filter(field -> standIns.same(field.name(), name))
                        .toList();
    }

    /** With the names of an alias's column list, which may be shorter. */
    Columns renamed(List<String> names) {
        if (names.isEmpty()) {
            return this;
        }
        List<Field> known = star();
        if (names.size() > known.size()) {
            throw new Unreadable("a column list is longer than what it names");
        }
        List<Field> renamed = new ArrayList<>();
        for (int i = 0; i < known.size(); i++) {
            renamed.add(i < names.size() ? known.get(i).named(names.get(i)) : known.get(i));
        }
        return of(renamed);
    }
}
