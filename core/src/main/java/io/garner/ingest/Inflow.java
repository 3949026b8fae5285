package io.garner.ingest;

import io.garner.model.Fqn;
import io.garner.openmetadata.ServerDialect;
import io.garner.openmetadata.StoredEntity;
import io.garner.openmetadata.TableBody;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The edges into one table that have to be looked at in this run, because its fingerprint does not prove them.
 *
 * @param upstream what should lead to it
 * @param body the table, complete with its fingerprint
 * @param stored what the catalog holds of the table
 * @param texts of the stored table that are ours to change
 * @param withholds whether the table is written without its fingerprint until its edges are stored: a run that dies in
 *     between is completed by the next
 */
public record Inflow(
        Fqn table,
        Upstream upstream,
        TableBody body,
        Optional<StoredEntity> stored,
        List<TextChange> texts,
        boolean withholds) {

    /** Kinds of tables that have no data of their own. */
    private static final Set<String> WINDOWS = Set.of("View", "MaterializedView", "Foreign");

    public Inflow {
        texts = List.copyOf(texts);
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
        boolean mayHaveEdges = WINDOWS.contains(body.tableType())
                || stored.get().tableType().filter(WINDOWS::contains).isPresent();
        boolean proved = dialect.storesSourceHash()
                && !verify
                && !stored.get().isDeleted()
                && body.sourceHash().equals(stored.get().sourceHash());
        return mayHaveEdges && !proved;
    }
}
