package io.garner.ingest;

import io.garner.ingest.Origins.Origin;
import io.garner.ingest.Plan.PlannedContainer;
import io.garner.ingest.Plan.PlannedEntity;
import io.garner.ingest.Plan.PlannedRoutines;
import io.garner.ingest.Plan.WaitingTable;
import io.garner.model.Fqn;
import io.garner.model.SchemaBatch;
import io.garner.model.SchemaBatch.Part;
import io.garner.model.Table;
import io.garner.openmetadata.Bodies;
import io.garner.openmetadata.DescribedBody;
import io.garner.openmetadata.EntityType;
import io.garner.openmetadata.StoredEntity;
import io.garner.openmetadata.TableBody;
import io.garner.openmetadata.TableEdges;
import io.garner.source.NameFilter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Compares one schema with the catalog and says what to do. What a later schema decides is left waiting: whether the target
 * of a foreign key is stored. For one schema; not thread-safe.
 */
final class SchemaPlanner {

    private final Fqn service;
    private final TablePlanner planner;
    private final KnownTables knownTables;
    private final TextRules rules;
    private final BodyExtras extras;
    private final Origins origins;
    private final Optional<RoutinePlanner> routines;
    private final KeptDescriptions kept = new KeptDescriptions();
    private final List<PlannedEntity> tables = new ArrayList<>();
    private final List<WaitingTable> waiting = new ArrayList<>();

    /** @param routines plans functions and procedures, where those are of interest */
    SchemaPlanner(
            Fqn service,
            TablePlanner planner,
            KnownTables knownTables,
            TextRules rules,
            BodyExtras extras,
            Origins origins,
            Optional<RoutinePlanner> routines) {
        this.service = service;
        this.planner = planner;
        this.knownTables = knownTables;
        this.rules = rules;
        this.extras = extras;
        this.origins = origins;
        this.routines = routines;
    }

    /** @param scope the names of tables that this run looks at; nothing is concluded of the others */
    Plan plan(SchemaBatch found, CatalogState stored, NameFilter scope) {
        Fqn database = service.child(found.database().name());
        Fqn schema = database.child(found.schema().name());
        tables(found, stored, schema);
        kept.finding(schema).ifPresent(planner::add);
        List<PlannedContainer> containers = List.of(
                container(
                        found,
                        EntityType.DATABASE,
                        database,
                        Bodies.database(found.database(), service),
                        stored.database()),
                container(
                        found,
                        EntityType.DATABASE_SCHEMA,
                        schema,
                        Bodies.schema(found.schema(), database),
                        stored.schema()));
        extras.finding(schema).ifPresent(planner::add);
        return new Plan(
                schema,
                containers,
                tables,
                waiting,
                Vanished.tables(schema, found, stored, scope),
                found.complete(),
                routines(found, stored, schema),
                !found.unread().contains(Part.ROUTINES),
                planner.findings());
    }

    private PlannedRoutines routines(SchemaBatch found, CatalogState stored, Fqn schema) {
        return routines.map(all -> all.plan(found, stored, planner::add))
                .orElse(new PlannedRoutines(List.of(), List.of(), Vanished.nothing(schema)));
    }

    private void tables(SchemaBatch found, CatalogState stored, Fqn schema) {
        Set<Fqn> seen = new HashSet<>();
        found.tables().forEach(table -> {
            Fqn fqn = schema.child(table.name());
            if (seen.add(fqn)) {
                table(found, table, fqn, stored.table(fqn));
            } else {
                planner.add(CatalogFindings.sameName(fqn, table.name()));
            }
        });
    }

    private void table(SchemaBatch found, Table table, Fqn fqn, Optional<StoredEntity> stored) {
        TableBody body = rules.admitted(Bodies.table(found, table, service));
        TableBody read = stored.map(there -> UnreadParts.keep(body, there, found.unread()))
                .orElse(body);
        Origin origin = origins.of(found, table);
        Optional<Upstream> upstream =
                origin.isMet() ? Optional.of(origin.upstream().get()) : Optional.empty();
        TableBody wanted = extras.added(read, found, table, stored)
                .withLineage(TableEdges.digest(upstream.map(Upstream::edges).orElse(List.of())));
        List<TextChange> texts =
                stored.map(there -> texts(found, table, wanted, there)).orElse(List.of());
        if (upstream.isPresent() && knownTables.holdAllTargetsOf(wanted)) {
            tables.add(planner.plan(fqn, wanted, stored, texts, upstream.get()));
        } else {
            waiting.add(new WaitingTable(fqn, wanted, stored, texts, origin.upstream()));
        }
    }

    private List<TextChange> texts(SchemaBatch found, Table table, TableBody wanted, StoredEntity stored) {
        TextComparison comparison = rules.compare(wanted, stored);
        kept.add(wanted.name(), comparison);
        return Stream.concat(comparison.changes().stream(), extras.change(found, table, stored).stream())
                .toList();
    }

    private PlannedContainer container(
            SchemaBatch found, EntityType type, Fqn fqn, DescribedBody body, Optional<StoredEntity> stored) {
        DescribedBody wanted = rules.admitted(extras.added(type, body, found, stored));
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
