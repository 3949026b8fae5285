package io.garner.ingest;

import io.garner.model.Fqn;
import io.garner.openmetadata.StoredEntity;
import io.garner.openmetadata.TableBody;
import io.garner.source.Finding;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The difference between one schema as it was found and the catalog: what a publisher has to do, in order.
 *
 * @param schema the schema that this is about
 * @param containers the database and the schema, outermost first
 * @param tables tables and views whose fate is known
 * @param waiting tables whose foreign keys or texts point at something that this run has not met yet; {@link ForeignKeyPass}
 *     plans them at the end
 * @param vanished tables that the catalog has and the source has no more
 * @param proved whether all of the schema could be read, so that what was not found is gone
 * @param routines functions and procedures
 * @param routinesProved whether all of those could be read
 * @param findings differences that this catalog cannot be told of
 */
public record Plan(
        Fqn schema,
        List<PlannedContainer> containers,
        List<PlannedEntity> tables,
        List<WaitingTable> waiting,
        Vanished vanished,
        boolean proved,
        PlannedRoutines routines,
        boolean routinesProved,
        List<Finding> findings) {

    /**
     * A database or schema whose fate is known.
     *
     * @param stored what the catalog holds of it
     */
    public record PlannedContainer(Change change, Optional<StoredEntity> stored) {}

    /**
     * A table, view or routine whose fate is known.
     *
     * @param stored what the catalog holds of it
     * @param edges how many lineage edges it should have
     * @param inflow those edges, where they have to be looked at
     */
    public record PlannedEntity(Change change, Optional<StoredEntity> stored, int edges, Optional<Inflow> inflow) {}

    /**
     * A table that cannot be planned before all targets of its foreign keys, and all that it reads, are known.
     *
     * @param stored what the catalog holds of it
     * @param texts of the stored table that are ours to change
     * @param upstream tells, when everything is known, where its data comes from
     */
    public record WaitingTable(
            Fqn fqn,
            TableBody wanted,
            Optional<StoredEntity> stored,
            List<TextChange> texts,
            Supplier<Upstream> upstream) {}

    public Plan {
        containers = List.copyOf(containers);
        tables = List.copyOf(tables);
        waiting = List.copyOf(waiting);
        findings = List.copyOf(findings);
    }

    /**
     * The functions and procedures of a schema.
     *
     * @param waiting plan those, at the end, that use something which this run has not met yet
     * @param vanished what the catalog has of them and the source has no more
     */
    public record PlannedRoutines(List<PlannedEntity> known, List<Supplier<PlannedEntity>> waiting, Vanished vanished) {
        public PlannedRoutines {
            known = List.copyOf(known);
            waiting = List.copyOf(waiting);
        }
    }

    /** How many tables the plan leaves as they are. */
    public int unchanged() {
        return (int) tables.stream()
                .filter(table -> table.change() instanceof Change.Unchanged)
                .count();
    }

    /** How many tables the plan writes, or will perhaps write once their foreign keys are known. */
    public int changes() {
        return tables.size() - unchanged() + waiting.size();
    }
}
