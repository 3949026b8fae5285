package io.garner.ingest;

import io.garner.model.Fqn;
import io.garner.model.Inventory;
import io.garner.model.PipelineInventory;
import io.garner.model.ReservedWords;
import io.garner.model.SchemaBatch;
import io.garner.model.Table;
import io.garner.openmetadata.EntityType;
import io.garner.openmetadata.Include;
import io.garner.openmetadata.OpenMetadata;
import io.garner.openmetadata.StoredEntity;
import io.garner.source.HarvestScope;
import io.garner.source.NameFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a container has in the catalog and no longer in the source. An entity that the filters of this run would not have
 * taken is not missing: nobody looked for it.
 *
 * @param container whose things these are
 * @param living how many the catalog has of those that the filters take
 * @param comesBack whether the container is brought back by this run, and with it what was retired before
 */
public record Vanished(Fqn container, int living, List<Change.Retire> gone, boolean comesBack) {

    public Vanished {
        gone = List.copyOf(gone);
    }

    private static final List<EntityType> LEVELS =
            List.of(EntityType.DATABASE_SERVICE, EntityType.DATABASE, EntityType.DATABASE_SCHEMA, EntityType.TABLE);

    /** Nothing is gone, or nobody looked. */
    static Vanished nothing(Fqn container) {
        return new Vanished(container, 0, List.of(), false);
    }

    /** The tables of a schema that was harvested. */
    static Vanished tables(Fqn schema, SchemaBatch found, CatalogState stored, NameFilter tables) {
        Set<String> there = encoded(found.tables().stream().map(Table::name).collect(Collectors.toSet()));
        return between(
                schema, EntityType.TABLE, there, List.copyOf(stored.tables().values()), tables, stored.comesBack());
    }

    /** The functions and procedures of a schema that was harvested; filters take all of them. */
    static Vanished routines(Fqn schema, Set<String> there, CatalogState stored) {
        return between(
                schema,
                EntityType.STORED_PROCEDURE,
                there,
                List.copyOf(stored.routines().values()),
                NameFilter.EVERYTHING,
                stored.comesBack());
    }

    /** The pipelines of a service that an inventory does not name. */
    static Vanished pipelines(Fqn service, PipelineInventory inventory, List<StoredEntity> living) {
        return between(service, EntityType.PIPELINE, encoded(inventory.names()), living, NameFilter.EVERYTHING, false);
    }

    /** The databases, schemas or tables that an inventory does not name. */
    static Vanished from(
            Inventory inventory, Fqn container, HarvestScope scope, OpenMetadata catalog, boolean comesBack) {
        int level = inventory.container().size();
        NameFilter filter =
                List.of(scope.databases(), scope.schemas(), scope.tables()).get(level);
        EntityType type = LEVELS.get(level + 1);
        List<StoredEntity> stored = new ArrayList<>();
        Include include = comesBack ? Include.ALL : Include.LIVING;
        catalog.forEachName(type, LEVELS.get(level), container, include, stored::add);
        return between(container, type, encoded(inventory.names()), stored, filter, comesBack);
    }

    private static Vanished between(
            Fqn container,
            EntityType type,
            Set<String> there,
            List<StoredEntity> stored,
            NameFilter filter,
            boolean comesBack) {
        List<StoredEntity> counted = stored.stream()
                .filter(entity -> comesBack || !entity.isDeleted())
                .filter(entity -> filter.accepts(ReservedWords.decode(entity.name())))
                .toList();
        List<Change.Retire> gone = counted.stream()
                .filter(entity -> !there.contains(entity.name()))
                .map(entity -> new Change.Retire(
                        type, container.child(entity.name()), entity.id(), Inflow.mayHaveEdges(type, entity)))
                .toList();
        return new Vanished(container, counted.size(), gone, comesBack);
    }

    private static Set<String> encoded(Set<String> names) {
        return names.stream().map(ReservedWords::encode).collect(Collectors.toSet());
    }
}
