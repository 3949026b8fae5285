package io.garner.testkit.contract;

import io.garner.model.Harvested;
import io.garner.model.SchemaBatch;
import io.garner.model.Table;
import io.garner.source.Finding;
import io.garner.source.HarvestScope;
import io.garner.source.Source;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What one harvest of a source gave. */
public record Seen(List<SchemaBatch> batches, List<Finding> findings) {

    public Seen {
        batches = List.copyOf(batches);
        findings = List.copyOf(findings);
    }

    /** Harvests and leaves the source open. */
    public static Seen harvestOf(Source source, HarvestScope scope) {
        List<SchemaBatch> batches = new ArrayList<>();
        List<Finding> findings = Collections.synchronizedList(new ArrayList<>());
        try (Stream<Harvested> harvest = source.harvest(scope, findings::add)) {
            harvest.forEach(found -> {
                if (found instanceof SchemaBatch batch) {
                    batches.add(batch);
                }
            });
        }
        return new Seen(batches, findings);
    }

    /** What was found in a schema; empty when the schema was not yielded. */
    public Optional<SchemaBatch> schema(String name) {
        return batches.stream()
                .filter(batch -> batch.schema().name().equals(name))
                .findFirst();
    }

    /** The tables and views of a schema. */
    public List<Table> tables(String schema) {
        return batches.stream()
                .filter(batch -> batch.schema().name().equals(schema))
                .flatMap(batch -> batch.tables().stream())
                .toList();
    }

    /** A table or view, which must be there. */
    public Table table(String schema, String name) {
        return tables(schema).stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no table " + name + " in schema " + schema + " among "
                        + tables(schema).stream().map(Table::name).toList()));
    }

    /** Whether a finding speaks of something. */
    public boolean says(String word) {
        String wanted = word.toLowerCase(Locale.ROOT);
        return findings.stream()
                .map(finding -> (finding.code().replace('-', ' ') + " " + finding.message() + " " + finding.remedy())
                        .toLowerCase(Locale.ROOT))
                .anyMatch(text -> text.contains(wanted));
    }
}
