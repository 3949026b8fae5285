package io.garner.ingest;

import io.garner.model.Column;
import io.garner.model.Dependencies;
import io.garner.model.Dependency;
import io.garner.model.Dependency.Access;
import io.garner.model.EdgeBatch;
import io.garner.model.Fqn;
import io.garner.model.QueryBatch;
import io.garner.model.Routine;
import io.garner.model.SchemaBatch;
import io.garner.model.SchemaBatch.Part;
import io.garner.model.Table;
import io.garner.model.TableKind;
import io.garner.model.TableName;
import io.garner.model.ViewDefinition;
import io.garner.openmetadata.OpenMetadata;
import io.garner.source.ColumnLineageResolver.Dialect;
import io.garner.source.ColumnLineageResolver.ViewText;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Tells where data comes from and goes to: of views, what they read; of foreign tables, the remote table; of routines, what
 * they read and write.
 * What this cannot tell for certain is a finding. Used by the thread that plans.
 */
final class Origins {

    /** The service types whose names may differ in case and mean the same. */
    private static final Set<String> FOLD_CASE = Set.of("Mssql", "Synapse");

    static final Comparator<TableName> BY_NAME = Comparator.comparing(TableName::database)
            .thenComparing(TableName::schema)
            .thenComparing(TableName::table);

    private final KnownRelations relations;
    private final ViewEdges views;
    private final ForeignTableEdges foreignTables;
    private final RoutineEdges routines;
    private final QueryEdges queries;
    private final Dialect dialect;

    Origins(
            String source,
            ServiceIdentity service,
            RunSettings settings,
            OpenMetadata catalog,
            NameSearch search,
            LineageFindings findings) {
        boolean foldsCase = FOLD_CASE.contains(service.facts().serviceType());
        LineageRules rules = settings.lineage();
        Fqn fqn = service.fqn();
        this.dialect = foldsCase ? Dialect.SQL_SERVER : Dialect.POSTGRES;
        Namesakes namesakes =
                new Namesakes(fqn, search, foldsCase, settings.scope().tables());
        this.relations = new KnownRelations(fqn, catalog, foldsCase, namesakes);
        this.views = new ViewEdges(source, fqn, rules.resolver(), relations, findings);
        this.queries = new QueryEdges(fqn, rules.statements(), dialect, relations, namesakes, findings);
        this.routines = new RoutineEdges(source, fqn, relations, findings);
        this.foreignTables = new ForeignTableEdges(source, fqn, rules.hosts(), catalog, findings);
    }

    /**
     * Where the data of one table comes from.
     *
     * @param isMet whether all that has to be known for that has been met already
     * @param upstream works it out; once, and when everything is met
     */
    record Origin(boolean isMet, Supplier<Upstream> upstream) {}

    /** Notes what edges may start at. */
    void add(SchemaBatch batch) {
        relations.add(batch);
    }

    Origin of(SchemaBatch batch, Table table) {
        if (table.view().isPresent()) {
            ViewText text = text(batch, table, table.view().get());
            boolean allRead = !batch.unread().contains(Part.DEPENDENCIES);
            return new Origin(isMet(text.dependencies()), () -> views.of(text, allRead));
        }
        if (isView(table.kind())) {
            return new Origin(true, () -> Upstream.UNKNOWN);
        }
        return new Origin(true, () -> foreignTables.of(KnownRelations.nameOf(batch, table.name()), table));
    }

    /** What a routine reads and writes; nothing is concluded where the source does not say. */
    Origin of(Fqn routine, SchemaBatch batch, Routine found) {
        if (found.dependencies().isEmpty()) {
            return new Origin(true, () -> Upstream.UNKNOWN);
        }
        boolean allRead = !batch.unread().contains(Part.DEPENDENCIES);
        boolean isMet = used(found.dependencies().get()).stream()
                .map(Dependency::relation)
                .allMatch(relations::hasMet);
        return new Origin(isMet, () -> routines.of(routine, found.dependencies().get(), allRead));
    }

    /** What statements that ran moved; after the schemas of their database. */
    EdgeBatch of(QueryBatch batch) {
        return queries.of(batch);
    }

    private ViewText text(SchemaBatch batch, Table table, ViewDefinition view) {
        return new ViewText(
                dialect,
                KnownRelations.nameOf(batch, table.name()),
                view.sql(),
                table.columns().stream().map(Column::name).toList(),
                view.dependencies(),
                relations,
                view.hasDoubleQuotedStrings());
    }

    private boolean isMet(Optional<Dependencies> dependencies) {
        return dependencies.isPresent() && read(dependencies.get()).stream().allMatch(relations::hasMet);
    }

    /** What is read, without what belongs to the server itself. */
    static List<TableName> read(Dependencies dependencies) {
        return used(dependencies).stream()
                .filter(dependency -> dependency.access() == Access.READ)
                .map(Dependency::relation)
                .distinct()
                .toList();
    }

    /** What is read or written, without what belongs to the server itself. */
    static List<Dependency> used(Dependencies dependencies) {
        return dependencies.relations().stream()
                .filter(dependency -> !ServersOwn.holds(dependency.relation()))
                .toList();
    }

    private static boolean isView(TableKind kind) {
        return kind == TableKind.VIEW || kind == TableKind.MATERIALIZED_VIEW;
    }
}
