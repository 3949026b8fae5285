package io.garner.ingest;

import io.garner.ingest.Plan.PlannedEntity;
import io.garner.ingest.Plan.WaitingTable;
import io.garner.model.Fqn;
import io.garner.openmetadata.ConstraintBody;
import io.garner.openmetadata.StoredEntity;
import io.garner.openmetadata.TableBody;
import io.garner.source.Findings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Splits the writing of tables in two, so that a foreign key is only sent when its target is stored: servers of 1.9 and
 * later refuse the whole table otherwise, and keys may run in circles. The first write of a table leaves out the keys that
 * are new, and the fingerprint with them, so that a run that dies in between is completed by the next.
 */
final class ForeignKeyPass {

    private final TextRules rules;
    private final List<PendingTable> second = new ArrayList<>();
    private final List<Write> texts = new ArrayList<>();
    private final List<WaitingTable> waiting = new ArrayList<>();

    ForeignKeyPass(TextRules rules) {
        this.rules = rules;
    }

    /** A table whose keys are sent last. */
    private record PendingTable(Fqn fqn, TableBody body, Optional<StoredEntity> stored, List<TextChange> texts) {}

    /** The first write of a planned table; its second one, if it needs one, is kept for later. */
    Optional<Write> first(PlannedEntity table) {
        if (table.change() instanceof Change.Unchanged) {
            return Optional.empty();
        }
        TableBody body = (TableBody) Changes.bodyOf(table.change());
        if (isWithheld(table)) {
            return isAboutFingerprint(table.change())
                    ? Optional.empty()
                    : Optional.of(
                            Write.first(table.change().fqn(), withoutNewKeys(body, table.stored()), table.stored()));
        }
        if (isAboutTexts(table.change())) {
            return Optional.of(texts((Change.Update) table.change(), table.stored()));
        }
        return Optional.of(split(table.change().fqn(), body, table.stored(), textsOf(table.change())));
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
        return asStored ? Optional.empty() : Optional.of(Write.first(table.fqn(), body, table.stored()));
    }

    /** Leaves what waited as it was first written: another run completes it, which the missing fingerprint asks for. */
    void leaveWaiting() {
        waiting.clear();
    }

    /** What waited, planned now that every target is known. */
    List<PlannedEntity> planWaiting(TablePlanner planner, KnownTables knownTables, Findings findings) {
        List<PlannedEntity> planned = waiting.stream()
                .map(table -> planner.plan(
                        table.fqn(),
                        knownTables.withoutDanglingKeys(table.fqn(), table.wanted(), findings),
                        table.stored(),
                        table.texts(),
                        table.upstream().get()))
                .toList();
        waiting.clear();
        planned.forEach(this::keepForLater);
        return planned;
    }

    private void keepForLater(PlannedEntity table) {
        Change change = table.change();
        if (change instanceof Change.Unchanged || isWithheld(table)) {
            return;
        }
        if (isAboutTexts(change)) {
            texts.add(texts((Change.Update) change, table.stored()));
        } else {
            second.add(new PendingTable(
                    change.fqn(), (TableBody) Changes.bodyOf(change), table.stored(), textsOf(change)));
        }
    }

    /** The writes that complete every table; only keys whose target really is stored are left in them. */
    List<Write> second(KnownTables knownTables, Findings findings) {
        Stream<Write> completing = second.stream().map(table -> {
            TableBody kept = knownTables.withoutDanglingKeys(table.fqn(), table.body(), findings);
            return Write.table(table.fqn(), rules.fingerprinted(kept), table.stored(), true, table.texts());
        });
        return Stream.concat(completing, texts.stream()).toList();
    }

    private Write split(Fqn fqn, TableBody body, Optional<StoredEntity> stored, List<TextChange> texts) {
        TableBody first = withoutNewKeys(body, stored);
        if (first.tableConstraints().size() == body.tableConstraints().size()) {
            return Write.table(fqn, body, stored, false, texts);
        }
        second.add(new PendingTable(fqn, body, stored, texts));
        return Write.first(fqn, first, stored);
    }

    /** Whether the table's edges are stored before it is complete; {@link LineagePass} completes it. */
    private static boolean isWithheld(PlannedEntity table) {
        return table.inflow().filter(Inflow::withholds).isPresent();
    }

    static boolean isAboutFingerprint(Change change) {
        return change instanceof Change.Update update
                && update.structure().stream()
                        .allMatch(difference -> difference.field().equals("sourceHash"));
    }

    private static boolean isAboutTexts(Change change) {
        return change instanceof Change.Update update && update.structure().isEmpty();
    }

    private static List<TextChange> textsOf(Change change) {
        return change instanceof Change.Update update ? update.texts() : List.of();
    }

    private static Write texts(Change.Update update, Optional<StoredEntity> stored) {
        return Write.texts(update, stored, ((TableBody) update.body()).sourceHash());
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
