package io.garner.ingest;

import io.garner.model.Fqn;
import io.garner.model.SchemaBatch;
import io.garner.openmetadata.Bodies;
import io.garner.openmetadata.ContainerBody;
import io.garner.openmetadata.EntityType;
import io.garner.openmetadata.StoredEntity;
import io.garner.openmetadata.TableBody;
import io.garner.source.Finding;
import io.garner.source.NameFilter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The difference between one schema as it was found and the catalog: what a publisher has to do, in order.
 *
 * @param schema the schema that this is about
 * @param containers the database and the schema, outermost first
 * @param tables tables and views whose fate is known
 * @param waiting tables whose foreign keys point at something that this run has not met yet; {@link ForeignKeyPass} plans
 *     them at the end
 * @param vanished tables that the catalog has and the source has no more
 * @param proved whether all of the schema could be read, so that what was not found is gone
 * @param findings differences that this catalog cannot be told of
 */
public record Plan(
        Fqn schema,
        List<PlannedContainer> containers,
        List<PlannedTable> tables,
        List<WaitingTable> waiting,
        Vanished vanished,
        boolean proved,
        List<Finding> findings) {

    /**
     * A database or schema whose fate is known.
     *
     * @param stored what the catalog holds of it
     */
    public record PlannedContainer(Change change, Optional<StoredEntity> stored) {}

    /**
     * A table or view whose fate is known.
     *
     * @param stored what the catalog holds of it
     */
    public record PlannedTable(Change change, Optional<StoredEntity> stored) {}

    /**
     * A table that cannot be planned before all targets of its foreign keys are known.
     *
     * @param stored what the catalog holds of it
     * @param texts of the stored table that are ours to change
     */
    public record WaitingTable(Fqn fqn, TableBody wanted, Optional<StoredEntity> stored, List<TextChange> texts) {}

    public Plan {
        containers = List.copyOf(containers);
        tables = List.copyOf(tables);
        waiting = List.copyOf(waiting);
        findings = List.copyOf(findings);
    }

    static Plan between(
            SchemaBatch found,
            CatalogState stored,
            Fqn service,
            TablePlanner planner,
            KnownTables knownTables,
            TextRules rules,
            BodyExtras extras,
            NameFilter scope) {
        Fqn database = service.child(found.database().name());
        Fqn schema = database.child(found.schema().name());
        List<PlannedTable> tables = new ArrayList<>();
        List<WaitingTable> waiting = new ArrayList<>();
        Set<Fqn> seen = new HashSet<>();
        KeptDescriptions kept = new KeptDescriptions();
        found.tables().forEach(table -> {
            Fqn fqn = schema.child(table.name());
            if (!seen.add(fqn)) {
                planner.add(CatalogFindings.sameName(fqn, table.name()));
                return;
            }
            TableBody body = rules.admitted(Bodies.table(found, table, service));
            TableBody read = stored.table(fqn)
                    .map(there -> UnreadParts.keep(body, there, found.unread()))
                    .orElse(body);
            TableBody wanted = extras.added(read, found, table, stored.table(fqn));
            List<TextChange> texts = stored.table(fqn)
                    .map(there -> {
                        TextComparison comparison = rules.compare(wanted, there);
                        kept.add(wanted.name(), comparison);
                        return Stream.concat(comparison.changes().stream(), extras.change(found, table, there).stream())
                                .toList();
                    })
                    .orElse(List.of());
            if (knownTables.holdAllTargetsOf(wanted)) {
                tables.add(new PlannedTable(
                        planner.plan(fqn, rules.fingerprinted(wanted), stored.table(fqn), texts), stored.table(fqn)));
            } else {
                waiting.add(new WaitingTable(fqn, wanted, stored.table(fqn), texts));
            }
        });
        kept.finding(schema).ifPresent(planner::add);
        List<PlannedContainer> containers = List.of(
                container(
                        EntityType.DATABASE,
                        database,
                        extras.added(
                                EntityType.DATABASE,
                                Bodies.database(found.database(), service),
                                found,
                                stored.database()),
                        stored.database(),
                        rules,
                        planner),
                container(
                        EntityType.DATABASE_SCHEMA,
                        schema,
                        extras.added(
                                EntityType.DATABASE_SCHEMA,
                                Bodies.schema(found.schema(), database),
                                found,
                                stored.schema()),
                        stored.schema(),
                        rules,
                        planner));
        extras.finding(schema).ifPresent(planner::add);
        return new Plan(
                schema,
                containers,
                tables,
                waiting,
                Vanished.tables(schema, found, stored, scope),
                found.complete(),
                planner.findings());
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

    private static PlannedContainer container(
            EntityType type,
            Fqn fqn,
            ContainerBody found,
            Optional<StoredEntity> stored,
            TextRules rules,
            TablePlanner planner) {
        ContainerBody wanted = rules.admitted(found);
        if (stored.isEmpty()) {
            return new PlannedContainer(new Change.Create(type, fqn, (Record) wanted), stored);
        }
        TextComparison comparison = rules.compare(type, wanted, stored.get());
        KeptDescriptions kept = new KeptDescriptions();
        kept.add(fqn.name(), comparison);
        kept.finding(fqn).ifPresent(planner::add);
        List<FieldDifference> structure = new ArrayList<>(Comparison.ofExtras(wanted, stored.get()));
        if (stored.get().isDeleted()) {
            structure.add(0, Comparison.REVIVED);
        }
        Change change = comparison.changes().isEmpty() && structure.isEmpty()
                ? new Change.Unchanged(type, fqn)
                : new Change.Update(type, fqn, (Record) wanted, structure, comparison.changes());
        return new PlannedContainer(change, stored);
    }
}
