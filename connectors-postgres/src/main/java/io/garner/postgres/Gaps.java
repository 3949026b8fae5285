package io.garner.postgres;

import io.garner.source.Finding;
import io.garner.source.Findings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Texts that could not be read, mostly because their table was locked; told as one finding for each table. */
final class Gaps {

    private final String schema;
    private final Map<String, List<String>> byTable = new LinkedHashMap<>();

    /**
     * Starts with none.
     *
     * @param schema for the findings: {@code pagila.public}
     */
    Gaps(String schema) {
        this.schema = schema;
    }

    /** Remembers that this text of the table is missing: {@code default of amount}. */
    void add(String table, String what) {
        byTable.computeIfAbsent(table, t -> new ArrayList<>()).add(what);
    }

    boolean isEmpty() {
        return byTable.isEmpty();
    }

    void report(Trouble trouble, Findings findings) {
        byTable.forEach((table, missing) -> findings.add(new Finding(
                "not-read",
                schema + "." + table,
                String.join(", ", missing) + ": not read, " + trouble.words(),
                trouble.remedy())));
    }
}
