package io.garner.ingest;

import io.garner.config.ConfigurationException;
import io.garner.model.Fqn;
import io.garner.openmetadata.EntityType;
import io.garner.openmetadata.Include;
import io.garner.openmetadata.OpenMetadata;
import io.garner.openmetadata.StoredEntity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Takes a service and all that is below it out of the catalog. {@link #census} says what that would be and changes nothing.
 * Used by one thread.
 */
public final class Forgetting {

    private final OpenMetadata catalog;
    private final ServiceIdentity service;
    private final boolean hard;
    private final List<Failure> failures = new ArrayList<>();

    /** @param hard whether to remove for good; otherwise everything is marked and can be restored in the catalog */
    public Forgetting(OpenMetadata catalog, ServiceIdentity service, boolean hard) {
        this.catalog = catalog;
        this.service = service;
        this.hard = hard;
    }

    /** How much there is; of a service of databases no pipelines, and of one of pipelines nothing else. */
    public record Census(int databases, int schemas, int tables, int pipelines) {}

    /**
     * Counts what would go, without reading it; empty when there is nothing to forget.
     *
     * @throws ConfigurationException when the service is of another kind than the source
     */
    public Optional<Census> census() {
        return stored().map(there -> {
            int schemas = 0;
            int tables = 0;
            List<StoredEntity> databases = databases();
            for (StoredEntity database : databases) {
                schemas += count(EntityType.DATABASE_SCHEMA, database);
                tables += count(EntityType.TABLE, database);
            }
            return new Census(databases.size(), schemas, tables, pipelines().size());
        });
    }

    /**
     * Removes, schema by schema or pipeline by pipeline, so that no single request takes for ever and a run that breaks off is continued by the next.
     *
     * @return what the catalog refused to remove
     */
    public List<Failure> run() {
        failures.clear();
        stored().ifPresent(there -> {
            if (isOfPipelines()) {
                failures.addAll(takeBack());
            }
            // A pipeline stays as long as what it told cannot be taken back.
            if (failures.isEmpty()) {
                pipelines()
                        .forEach(pipeline ->
                                remove(EntityType.PIPELINE, service.fqn().child(pipeline.name()), pipeline));
                databases().forEach(this::removeDatabase);
                remove(service.type(), service.fqn(), there);
            }
        });
        return List.copyOf(failures);
    }

    private void removeDatabase(StoredEntity database) {
        Fqn name = service.fqn().child(database.name());
        children(EntityType.DATABASE_SCHEMA, EntityType.DATABASE, name)
                .forEach(schema -> remove(EntityType.DATABASE_SCHEMA, name.child(schema.name()), schema));
        remove(EntityType.DATABASE, name, database);
    }

    /** What pipelines told of edges goes before them: nobody could say later that it was theirs. */
    private List<Failure> takeBack() {
        Set<String> ids = pipelines().stream().map(StoredEntity::id).collect(Collectors.toSet());
        String below = service.fqn() + ".";
        Withdrawal withdrawal = new Withdrawal(new EdgeColumns(catalog), UnaryOperator.identity());
        return new PipelineShares(catalog, new KnownEnds(catalog), withdrawal, change -> {})
                .takeBack(pipeline -> pipeline.startsWith(below), ids, () -> false);
    }

    private List<StoredEntity> pipelines() {
        return isOfPipelines() ? children(EntityType.PIPELINE, EntityType.PIPELINE_SERVICE, service.fqn()) : List.of();
    }

    private List<StoredEntity> databases() {
        return isOfPipelines() ? List.of() : children(EntityType.DATABASE, EntityType.DATABASE_SERVICE, service.fqn());
    }

    private boolean isOfPipelines() {
        return service.type() == EntityType.PIPELINE_SERVICE;
    }

    private Optional<StoredEntity> stored() {
        Optional<StoredEntity> found =
                catalog.findEvenDeleted(service.type(), service.fqn()).filter(there -> hard || !there.isDeleted());
        String wanted = service.facts().serviceType();
        found.flatMap(StoredEntity::serviceType)
                .filter(type -> !type.equals(wanted))
                .ifPresent(type -> {
                    throw new ConfigurationException(
                            "Forgetting the service \"" + service.name() + "\" of the catalog",
                            "it is a " + type + " service, and this source is " + wanted,
                            "Look which service the source's entities are in; remove this one in OpenMetadata if you mean"
                                    + " it.");
                });
        return found;
    }

    /** What cannot be emptied is not removed either. */
    private void remove(EntityType type, Fqn name, StoredEntity entity) {
        String below = name + ".";
        if (failures.stream().anyMatch(failure -> failure.fqn().startsWith(below))) {
            return;
        }
        catalog.delete(type, entity.id(), hard).ifPresent(refusal -> {
            if (type != service.type()) {
                catalog.throwIfAllIsLost(type, name, refusal);
            }
            failures.add(new Failure(name.toString(), "DELETE " + type.word(), refusal.toString()));
        });
    }

    private List<StoredEntity> children(EntityType type, EntityType parentType, Fqn parent) {
        List<StoredEntity> children = new ArrayList<>();
        catalog.forEachName(type, parentType, parent, include(), children::add);
        return children;
    }

    private int count(EntityType type, StoredEntity database) {
        return catalog.count(type, EntityType.DATABASE, Fqn.parse(database.fullyQualifiedName()), include());
    }

    private Include include() {
        return hard ? Include.ALL : Include.LIVING;
    }
}
