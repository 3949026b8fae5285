package io.garner.ingest;

import io.garner.ingest.Plan.PlannedContainer;
import io.garner.model.Fqn;
import io.garner.openmetadata.OpenMetadata;
import io.garner.openmetadata.Outcome.Effect;
import io.garner.openmetadata.StoredEntity;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The service, databases and schemas of a run: each created or updated once, before anything goes into it. Used by one thread.
 */
final class Containers {

    private final OpenMetadata catalog;
    private final ServiceIdentity service;
    private final CatalogService catalogService;
    private final Publisher publisher;
    private final ToldChanges changes;
    private final boolean dryRun;
    private final Set<Fqn> settled = new HashSet<>();
    private final Set<Fqn> refused = new HashSet<>();

    Containers(
            OpenMetadata catalog, ServiceIdentity service, Publisher publisher, ToldChanges changes, boolean dryRun) {
        this.catalog = catalog;
        this.service = service;
        this.catalogService = new CatalogService(catalog, service);
        this.publisher = publisher;
        this.changes = changes;
        this.dryRun = dryRun;
    }

    /**
     * Looks the service up. It is created with the first thing in it, so that an unreachable source leaves nothing behind.
     *
     * @return whether it is there
     */
    boolean lookUpService() {
        catalogService.lookUp();
        return catalogService.isThere();
    }

    /** Whether the catalog refused it; what is in it stays as it is. */
    boolean isRefused(Fqn container) {
        return refused.contains(container);
    }

    void settleService() {
        if (settled.add(service.fqn())) {
            Change change = catalogService.settle(dryRun);
            changes.note(change, change instanceof Change.Create ? Effect.CREATED : Effect.UNCHANGED);
        }
    }

    /** Creates or updates a database or schema before anything goes into it. */
    void settle(PlannedContainer container) {
        Change change = container.change();
        if (!settled.add(change.fqn())) {
            return;
        }
        changes.note(change);
        if (!dryRun && !(change instanceof Change.Unchanged)) {
            publish(change, container.stored());
        }
    }

    private void publish(Change change, Optional<StoredEntity> stored) {
        Fqn fqn = change.fqn();
        Write write = Write.container(change, stored);
        if (fqn.parent().filter(refused::contains).isPresent()) {
            refused.add(fqn);
            publisher.giveUp(List.of(write), fqn.parent().orElseThrow());
            return;
        }
        if (write.kind() == Write.Kind.REVIVING && catalog.dialect().revivesWholeTreesOnly()) {
            // Somebody wrote into it meanwhile, which such a server allows; without this it could never come back.
            catalog.delete(change.type(), stored.orElseThrow().id(), false);
        }
        if (publisher.publish(write).isPresent() && !isThere(change, stored)) {
            refused.add(fqn);
        }
    }

    private static boolean isThere(Change change, Optional<StoredEntity> stored) {
        return change instanceof Change.Update
                && stored.filter(StoredEntity::isDeleted).isEmpty();
    }
}
