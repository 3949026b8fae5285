package io.garner.ingest;

import io.garner.ingest.Plan.PlannedEntity;
import io.garner.model.Fqn;
import io.garner.openmetadata.EntityType;
import io.garner.openmetadata.ServerDialect;
import io.garner.openmetadata.StoredEntity;
import io.garner.openmetadata.TableBody;
import io.garner.openmetadata.TableEdges;
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

    private final TextRules rules;

    /** A planner; with {@code verify} it does not take equal fingerprints for proof. */
    TablePlanner(ServerDialect dialect, TextRules rules, boolean verify) {
        this.dialect = dialect;
        this.rules = rules;
        this.verify = verify;
    }

    List<Finding> findings() {
        return findings;
    }

    void add(Finding finding) {
        findings.add(finding);
    }

    /**
     * Compares a body with what is stored, and says whether the edges that lead to it have to be compared as well.
     *
     * @param texts of the stored table that are ours to change
     */
    PlannedEntity plan(
            Fqn fqn, TableBody body, Optional<StoredEntity> stored, List<TextChange> texts, Upstream upstream) {
        TableBody wanted = rules.fingerprinted(body.withLineage(TableEdges.digest(upstream.edges())));
        TableBody disputed = rules.disputed(wanted);
        boolean dispute =
                stored.flatMap(StoredEntity::sourceHash).equals(disputed.sourceHash()) && dialect.storesSourceHash();
        Change change = plan(fqn, dispute ? disputed : wanted, stored, texts);
        boolean inQuestion = dispute || Inflow.isInQuestion(change, wanted, stored, upstream, dialect, verify);
        Optional<Inflow> inflow = inQuestion
                ? Optional.of(new Inflow(
                        EntityType.TABLE,
                        fqn,
                        upstream,
                        wanted,
                        disputed,
                        stored,
                        texts,
                        withholds(change, wanted, stored)))
                : Optional.empty();
        return new PlannedEntity(change, stored, upstream.edges().size(), inflow);
    }

    private boolean withholds(Change change, TableBody wanted, Optional<StoredEntity> stored) {
        return dialect.storesSourceHash()
                && !(change instanceof Change.Unchanged)
                && !stored.flatMap(StoredEntity::sourceHash).equals(wanted.sourceHash())
                && !stored.flatMap(StoredEntity::sourceHash)
                        .equals(rules.disputed(wanted).sourceHash());
    }

    private Change plan(Fqn fqn, TableBody wanted, Optional<StoredEntity> stored, List<TextChange> texts) {
        if (stored.isEmpty()) {
            return new Change.Create(EntityType.TABLE, fqn, wanted);
        }
        List<FieldDifference> structure = structure(fqn, wanted, stored.get(), texts);
        return structure.isEmpty() && texts.isEmpty()
                ? new Change.Unchanged(EntityType.TABLE, fqn)
                : new Change.Update(EntityType.TABLE, fqn, wanted, structure, texts);
    }

    private List<FieldDifference> structure(Fqn fqn, TableBody wanted, StoredEntity stored, List<TextChange> texts) {
        if (stored.isDeleted()) {
            List<FieldDifference> differences = everyDifference(wanted, stored);
            differences.add(0, Comparison.REVIVED);
            return differences;
        }
        return dialect.storesSourceHash() ? byFingerprint(wanted, stored, texts) : byFields(fqn, wanted, stored, texts);
    }

    private List<FieldDifference> byFingerprint(TableBody wanted, StoredEntity stored, List<TextChange> texts) {
        boolean sameHash = wanted.sourceHash().equals(stored.sourceHash());
        if (sameHash && !verify) {
            return Comparison.ofExtras(wanted, stored);
        }
        List<FieldDifference> differences = everyDifference(wanted, stored);
        if (!sameHash && differences.isEmpty() && texts.isEmpty()) {
            differences.add(new FieldDifference(
                    "sourceHash",
                    stored.sourceHash().orElse(""),
                    wanted.sourceHash().orElse("")));
        }
        return differences;
    }

    private static List<FieldDifference> everyDifference(TableBody wanted, StoredEntity stored) {
        List<FieldDifference> differences = new ArrayList<>(Comparison.ofTables(wanted, stored));
        differences.addAll(Comparison.ofTextsNotStoredAlone(wanted, stored));
        return differences;
    }

    private List<FieldDifference> byFields(Fqn fqn, TableBody wanted, StoredEntity stored, List<TextChange> texts) {
        List<FieldDifference> differences = Comparison.ofTables(wanted, stored);
        List<FieldDifference> unstorable = Comparison.ofTextsNotStoredAlone(wanted, stored);
        if (!differences.isEmpty() || unstorable.isEmpty()) {
            return differences;
        }
        // A text that is filled by PUT is a change that the others can ride on.
        if (texts.stream().anyMatch(TextChange::fills)) {
            return unstorable;
        }
        String fields = unstorable.stream().map(FieldDifference::field).collect(Collectors.joining(", "));
        findings.add(CatalogFindings.keptByCatalog(fqn, "table", dialect.version(), fields));
        return List.of();
    }
}
