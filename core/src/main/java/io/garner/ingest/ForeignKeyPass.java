package io.garner.ingest;

import io.garner.ingest.Plan.PlannedTable;
import io.garner.ingest.Plan.WaitingTable;
import io.garner.model.Fqn;
import io.garner.openmetadata.Bodies;
import io.garner.openmetadata.ConstraintBody;
import io.garner.openmetadata.StoredEntity;
import io.garner.openmetadata.TableBody;
import io.garner.source.Findings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Splits the writing of tables in two, so that a foreign key is only sent when its target is stored: servers of 1.9 and
 * later refuse the whole table otherwise, and keys may run in circles. The first write of a table leaves out the keys that
 * are new, and the fingerprint with them, so that a run that dies in between is completed by the next.
 */
final class ForeignKeyPass {

    private final List<PendingTable> second = new ArrayList<>();
    private final List<WaitingTable> waiting = new ArrayList<>();

    /** A table whose keys are sent last. */
    private record PendingTable(Fqn fqn, TableBody body, Optional<StoredEntity> stored) {}

    /** The first write of a planned table; its second one, if it needs one, is kept for later. */
    Optional<Write> first(PlannedTable table) {
        return table.change() instanceof Change.Unchanged
                ? Optional.empty()
                : Optional.of(split(table.change().fqn(), (TableBody) Changes.bodyOf(table.change()), table.stored()));
    }

    /**
     * The first write of a table that has to wait: everything but its new keys, because keys of other tables may point at
     * its new columns. One that is stored and differs in nothing else stays as it is.
     */
    Optional<Write> first(WaitingTable table) {
        waiting.add(table);
        TableBody body = withoutNewKeys(table.wanted(), table.stored());
        boolean asStored = table.stored()
                .filter(stored -> Comparison.ofTables(body, stored).isEmpty())
                .isPresent();
        return asStored ? Optional.empty() : Optional.of(Write.table(table.fqn(), body, table.stored()));
    }

    /** What waited, planned now that every target is known. */
    List<Change> planWaiting(TablePlanner planner, KnownTables knownTables, Findings findings) {
        List<Change> changes = new ArrayList<>();
        for (WaitingTable table : waiting) {
            TableBody wanted =
                    Bodies.fingerprinted(knownTables.withoutDanglingKeys(table.fqn(), table.wanted(), findings));
            Change change = planner.plan(table.fqn(), wanted, table.stored());
            changes.add(change);
            if (!(change instanceof Change.Unchanged)) {
                second.add(new PendingTable(table.fqn(), wanted, table.stored()));
            }
        }
        waiting.clear();
        return changes;
    }

    /** The writes that complete every table; only keys whose target really is stored are left in them. */
    List<Write> second(KnownTables knownTables, Findings findings) {
        return second.stream()
                .map(table -> {
                    TableBody kept = knownTables.withoutDanglingKeys(table.fqn(), table.body(), findings);
                    return Write.table(table.fqn(), Bodies.fingerprinted(kept), table.stored());
                })
                .toList();
    }

    private Write split(Fqn fqn, TableBody body, Optional<StoredEntity> stored) {
        TableBody first = withoutNewKeys(body, stored);
        if (first.tableConstraints().size() == body.tableConstraints().size()) {
            return Write.table(fqn, body, stored);
        }
        second.add(new PendingTable(fqn, body, stored));
        return Write.table(fqn, first, stored);
    }

    private static TableBody withoutNewKeys(TableBody body, Optional<StoredEntity> stored) {
        Set<String> storedKeys = stored.flatMap(StoredEntity::tableConstraints).orElse(List.of()).stream()
                .map(Comparison::text)
                .collect(Collectors.toSet());
        List<ConstraintBody> kept = body.tableConstraints().stream()
                .filter(constraint -> !constraint.isForeignKey() || storedKeys.contains(Comparison.text(constraint)))
                .toList();
        return body.withConstraints(kept).withSourceHash(Optional.empty());
    }
}
