package io.garner.mssql;

import io.garner.model.Dependencies;
import io.garner.model.SchemaBatch;
import io.garner.source.Finding;
import io.garner.source.Findings;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Names in views and routines that lead to nothing in this server, as one finding for a schema. */
final class Unresolved {

    private static final int MOST = 10;

    private Unresolved() {}

    static void report(SchemaBatch batch, Findings findings) {
        List<String> all = Stream.concat(
                        batch.tables().stream()
                                .flatMap(table -> table.view().stream()
                                        .flatMap(view -> names(table.name(), view.dependencies()))),
                        batch.routines().stream().flatMap(routine -> names(routine.name(), routine.dependencies())))
                .toList();
        if (!all.isEmpty()) {
            String some = String.join("; ", all.subList(0, Math.min(MOST, all.size())));
            findings.add(Finding.note(
                    "dependency-unresolved",
                    batch.database().name() + "." + batch.schema().name(),
                    "names that lead to nothing here (dropped, hidden from the login, or on a linked server), so that"
                            + " there is no lineage from them: " + some + (all.size() > MOST ? "; …" : "")));
        }
    }

    private static Stream<String> names(String user, Optional<Dependencies> dependencies) {
        return dependencies.stream().flatMap(all -> all.unresolved().stream()).map(name -> user + " uses " + name);
    }
}
