package io.garner.ingest;

import io.garner.ingest.Plan.PlannedTable;
import io.garner.ingest.Plan.WaitingTable;
import io.garner.model.Fqn;
import io.garner.openmetadata.Bodies;
import io.garner.openmetadata.ConstraintBody;
import io.garner.openmetadata.EntityType;
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

    private final List<Write> second = new ArrayList<>();
    private final List<WaitingTable> waiting = new ArrayList<>();

    /** The first write of a planned table; its second one, if it needs one, is kept for later. */
    Optional<Write> first(PlannedTable table) {
        return table.change() instanceof Change.Unchanged
                ? Optional.empty()
                : Optional.of(split(
                        table.change().fqn(), (TableBody) Changes.bodyOf(table.change()), keysOf(table.stored())));
    }

    /** The first write of a table that has to wait: a new one is created without its keys, an old one stays as it is. */
    Optional<Write> first(WaitingTable table) {
        waiting.add(table);
        return table.stored().isPresent()
                ? Optional.empty()
                : Optional.of(write(table.fqn(), withoutNewKeys(table.wanted(), Set.of())));
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
                second.add(write(table.fqn(), wanted));
            }
        }
        waiting.clear();
        return changes;
    }

    /** The writes that complete every table; only keys whose target really is stored are left in them. */
    List<Write> second(KnownTables knownTables, Findings findings) {
        return second.stream()
                .map(write -> {
                    TableBody body = (TableBody) write.body();
                    TableBody kept = knownTables.withoutDanglingKeys(write.fqn(), body, findings);
                    return kept.equals(body) ? write : write(write.fqn(), Bodies.fingerprinted(kept));
                })
                .toList();
    }

    private Write split(Fqn fqn, TableBody body, Set<String> storedKeys) {
        TableBody first = withoutNewKeys(body, storedKeys);
        if (first.tableConstraints().size() == body.tableConstraints().size()) {
            return write(fqn, body);
        }
        second.add(write(fqn, body));
        return write(fqn, first);
    }

    private static TableBody withoutNewKeys(TableBody body, Set<String> storedKeys) {
        List<ConstraintBody> kept = body.tableConstraints().stream()
                .filter(constraint -> !constraint.isForeignKey() || storedKeys.contains(Comparison.text(constraint)))
                .toList();
        return body.withConstraints(kept).withSourceHash(Optional.empty());
    }

    private static Set<String> keysOf(Optional<StoredEntity> stored) {
        return stored.flatMap(StoredEntity::tableConstraints).orElse(List.of()).stream()
                .map(Comparison::text)
                .collect(Collectors.toSet());
    }

    private static Write write(Fqn fqn, TableBody body) {
        return new Write(EntityType.TABLE, fqn, body);
    }
}
