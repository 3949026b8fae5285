package io.garner.lineage.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.sf.jsqlparser.expression.WindowDefinition;

/** What names mean at a place in a text: what FROM yields there, and, outwards, what is around it. */
record Scope(Optional<Scope> outer, Joined joined, List<Cte> ctes, List<WindowDefinition> windows) {

    static final Scope OUTSIDE = new Scope(Optional.empty(), Joined.NOTHING, List.of(), List.of());

    Scope inside(Joined from) {
        return inside(from, List.of());
    }

    Scope inside(Joined from, List<WindowDefinition> named) {
        return new Scope(Optional.of(this), from, List.of(), named);
    }

    Scope with(Cte cte) {
        return new Scope(Optional.of(this), Joined.NOTHING, List.of(cte), List.of());
    }

    /** The innermost query of WITH of this name. */
    Optional<Cte> cte(String name, StandIns standIns) {
        for (Scope scope : outwards()) {
            for (Cte cte : scope.ctes) {
                if (standIns.same(cte.name(), name)) {
                    return Optional.of(cte);
                }
            }
        }
        return Optional.empty();
    }

    Optional<WindowDefinition> window(String name) {
        return outwards().stream()
                .flatMap(scope -> scope.windows.stream())
                .filter(window -> name.equalsIgnoreCase(window.getWindowName()))
                .findFirst();
    }

    /** From this one to the outermost. */
    List<Scope> outwards() {
        List<Scope> all = new ArrayList<>();
        for (Optional<Scope> next = Optional.of(this); next.isPresent(); next = next.get().outer) {
            all.add(next.get());
        }
        return all;
    }
}
