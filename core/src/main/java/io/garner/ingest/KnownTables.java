package io.garner.ingest;

import io.garner.model.Fqn;
import io.garner.openmetadata.ConstraintBody;
import io.garner.openmetadata.EntityType;
import io.garner.openmetadata.OpenMetadata;
import io.garner.openmetadata.TableBody;
import io.garner.source.Finding;
import io.garner.source.Findings;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The tables that foreign keys may point at: those that this run has met, and, asked one by one and once, those that only
 * the catalog knows. Thread-safe.
 */
final class KnownTables {

    private final OpenMetadata catalog;
    private final Set<Fqn> met = ConcurrentHashMap.newKeySet();
    private final Set<Fqn> refused = ConcurrentHashMap.newKeySet();
    private final Map<Fqn, Boolean> askedFor = new ConcurrentHashMap<>();

    KnownTables(OpenMetadata catalog) {
        this.catalog = catalog;
    }

    void add(Fqn table) {
        met.add(table);
    }

    /** For a table that was met and then refused; an older form of it may still be stored. */
    void refused(Fqn table) {
        met.remove(table);
        refused.add(table);
    }

    boolean holdAllTargetsOf(TableBody body) {
        return body.tableConstraints().stream()
                .filter(ConstraintBody::isForeignKey)
                .allMatch(key -> met.contains(targetOf(key)));
    }

    /** The body without foreign keys whose target is nowhere; each is reported. */
    TableBody withoutDanglingKeys(Fqn table, TableBody body, Findings findings) {
        List<ConstraintBody> kept = body.tableConstraints().stream()
                .filter(constraint -> !constraint.isForeignKey() || exists(targetOf(constraint)))
                .toList();
        body.tableConstraints().stream()
                .filter(constraint -> !kept.contains(constraint))
                .forEach(key -> findings.add(dropped(table, key)));
        return body.withConstraints(kept);
    }

    private boolean exists(Fqn table) {
        return met.contains(table)
                || askedFor.computeIfAbsent(
                        table, name -> catalog.find(EntityType.TABLE, name).isPresent());
    }

    private static Fqn targetOf(ConstraintBody key) {
        return Fqn.parse(key.referredColumns().orElseThrow().get(0)).parent().orElseThrow();
    }

    private Finding dropped(Fqn table, ConstraintBody key) {
        Fqn target = targetOf(key);
        String subject = table + " " + key.columns();
        return refused.contains(target)
                ? new Finding(
                        "foreign-key-target-refused",
                        subject,
                        "its foreign key points at " + target + ", which the catalog refused",
                        "Mend what the catalog says of " + target + "; the next run stores the key.")
                : new Finding(
                        "foreign-key-target-missing",
                        subject,
                        "its foreign key points at " + target
                                + ", which is neither in the scope of this run nor in the catalog",
                        "Harvest " + target + " too; the key is stored on the run after that.");
    }
}
