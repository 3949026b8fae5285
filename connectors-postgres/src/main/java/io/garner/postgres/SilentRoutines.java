package io.garner.postgres;

import io.garner.model.Routine;
import io.garner.source.Finding;
import io.garner.source.Findings;
import java.util.List;
import java.util.Set;

/** Routines of which the server does not know what they depend on: their body is a text to it until it runs. */
final class SilentRoutines {

    private static final Set<String> COMPILED = Set.of("c", "internal");

    private SilentRoutines() {}

    /**
     * Tells of them once for a schema.
     *
     * @param schema for the finding: {@code pagila.public}
     */
    static void report(String schema, List<Routine> routines, Findings findings) {
        long silent = routines.stream().filter(SilentRoutines::isSilent).count();
        if (silent > 0) {
            findings.add(Finding.note(
                    "routines-hide-tables",
                    schema,
                    "which tables are read and written by " + (silent == 1 ? "one routine" : silent + " routines")
                            + " is not known to the server; of bodies in standard SQL (BEGIN ATOMIC) it knows since"
                            + " version 14"));
        }
    }

    /** What is compiled is not counted, as it hardly ever opens a table; an aggregate is made of functions. */
    private static boolean isSilent(Routine routine) {
        return routine.dependencies().isEmpty()
                && routine.kind() != Routine.Kind.AGGREGATE
                && !COMPILED.contains(routine.language());
    }
}
