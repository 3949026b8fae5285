package io.garner.ingest;

import io.garner.model.Fqn;
import io.garner.openmetadata.EntityType;
import io.garner.openmetadata.ServerDialect;
import io.garner.openmetadata.StoredEntity;
import io.garner.openmetadata.TableBody;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The edges into one table, or around one routine, that have to be looked at in this run, because its fingerprint does not
 * prove them.
 *
 * @param upstream what edges there should be
 * @param body the entity, complete with its fingerprint
 * @param disputed the same with the fingerprint of one whose edges are not all ours
 * @param stored what the catalog holds of it
 * @param texts of the stored entity that are ours to change
 * @param withholds whether it is written without its fingerprint until its edges are stored: a run that dies in
 *     between is completed by the next
 */
public record Inflow(
        EntityType type,
        Fqn fqn,
        Upstream upstream,
        Record body,
        Record disputed,
        Optional<StoredEntity> stored,
        List<TextChange> texts,
        boolean withholds) {

    /** Kinds of tables that have no data of their own. */
    private static final Set<String> WINDOWS = Set.of("View", "MaterializedView", "Foreign");

    public Inflow {
        texts = List.copyOf(texts);
    }

    /** Whether it is one of those whose edges a run stores. */
    static boolean mayHaveEdges(EntityType type, StoredEntity stored) {
        return type == EntityType.STORED_PROCEDURE
                || stored.tableType().filter(WINDOWS::contains).isPresent();
    }

    /** Whether the edges into a table must be compared with those stored. */
    static boolean isInQuestion(
            Change change,
            TableBody body,
            Optional<StoredEntity> stored,
            Upstream upstream,
            ServerDialect dialect,
            boolean verify) {
        if (change instanceof Change.Create || stored.isEmpty()) {
            return !upstream.edges().isEmpty();
        }
        boolean mayHaveEdges = WINDOWS.contains(body.tableType()) || mayHaveEdges(EntityType.TABLE, stored.get());
        boolean proved = dialect.storesSourceHash()
                && !verify
                && !stored.get().isDeleted()
                && body.sourceHash().equals(stored.get().sourceHash());
        return mayHaveEdges && !proved;
    }
}
