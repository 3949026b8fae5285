package io.garner.lineage.sql;

import java.util.List;
import java.util.Optional;

/** A query of WITH while it is read: one that names itself has no columns yet at first. Of one thread. */
final class Cte {

    private final String name;
    private Optional<Columns> columns = Optional.empty();
    private boolean used;

    Cte(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    void columns(Columns known) {
        columns = Optional.of(known);
        used = false;
    }

    /** Whether somebody asked since its columns were last set. */
    boolean used() {
        return used;
    }

    Columns use() {
        used = true;
        return columns.orElseThrow(
                () -> new Unreadable("WITH " + name + " is used before the columns it begins with are known"));
    }

    List<Field> fields() {
        return columns.map(Columns::fields).orElse(List.of());
    }
}
