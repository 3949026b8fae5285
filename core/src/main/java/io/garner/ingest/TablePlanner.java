package io.garner.ingest;

import io.garner.model.Fqn;
import io.garner.openmetadata.EntityType;
import io.garner.openmetadata.ServerDialect;
import io.garner.openmetadata.StoredEntity;
import io.garner.openmetadata.TableBody;
import io.garner.source.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Decides what has to happen to a table; remembers what the catalog cannot be told. Not thread-safe. */
final class TablePlanner {

    private final ServerDialect dialect;
    private final List<Finding> findings = new ArrayList<>();

    private final boolean verify;

    /** A planner; with {@code verify} it does not take equal fingerprints for proof. */
    TablePlanner(ServerDialect dialect, boolean verify) {
        this.dialect = dialect;
        this.verify = verify;
    }

    List<Finding> findings() {
        return findings;
    }

    void add(Finding finding) {
        findings.add(finding);
    }

    /** Compares a fingerprinted body with what is stored. */
    Change plan(Fqn fqn, TableBody wanted, Optional<StoredEntity> stored) {
        if (stored.isEmpty()) {
            return new Change.Create(EntityType.TABLE, fqn, wanted);
        }
        if (stored.get().isDeleted()) {
            List<FieldDifference> differences = everyDifference(wanted, stored.get());
            differences.add(0, Comparison.REVIVED);
            return new Change.Update(EntityType.TABLE, fqn, wanted, differences);
        }
        return dialect.storesSourceHash()
                ? byFingerprint(fqn, wanted, stored.get())
                : byFields(fqn, wanted, stored.get());
    }

    private Change byFingerprint(Fqn fqn, TableBody wanted, StoredEntity stored) {
        boolean sameHash = wanted.sourceHash().equals(stored.sourceHash());
        if (sameHash && !verify) {
            return new Change.Unchanged(EntityType.TABLE, fqn);
        }
        List<FieldDifference> differences = everyDifference(wanted, stored);
        if (sameHash && differences.isEmpty()) {
            return new Change.Unchanged(EntityType.TABLE, fqn);
        }
        if (differences.isEmpty()) {
            differences.add(new FieldDifference(
                    "sourceHash",
                    stored.sourceHash().orElse(""),
                    wanted.sourceHash().orElse("")));
        }
        return new Change.Update(EntityType.TABLE, fqn, wanted, differences);
    }

    private static List<FieldDifference> everyDifference(TableBody wanted, StoredEntity stored) {
        List<FieldDifference> differences = new ArrayList<>(Comparison.ofTables(wanted, stored));
        differences.addAll(Comparison.ofTextsNotStoredAlone(wanted, stored));
        return differences;
    }

    private Change byFields(Fqn fqn, TableBody wanted, StoredEntity stored) {
        List<FieldDifference> differences = Comparison.ofTables(wanted, stored);
        if (!differences.isEmpty()) {
            return new Change.Update(EntityType.TABLE, fqn, wanted, differences);
        }
        List<FieldDifference> unstorable = Comparison.ofTextsNotStoredAlone(wanted, stored);
        if (!unstorable.isEmpty()) {
            findings.add(keptByCatalog(fqn, unstorable));
        }
        return new Change.Unchanged(EntityType.TABLE, fqn);
    }

    private Finding keptByCatalog(Fqn fqn, List<FieldDifference> unstorable) {
        String fields = unstorable.stream().map(FieldDifference::field).collect(Collectors.joining(", "));
        return new Finding(
                "kept-by-catalog",
                fqn.toString(),
                "changed in the source, but OpenMetadata " + dialect.version()
                        + " stores these only together with another change: " + fields,
                "They arrive with the table's next change, or with OpenMetadata 1.4 and later.");
    }
}
