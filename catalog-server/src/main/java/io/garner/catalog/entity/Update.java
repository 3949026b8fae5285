package io.garner.catalog.entity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.catalog.auth.Caller;
import io.garner.catalog.version.Feature;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One update of a stored entity, by PUT or by PATCH. Used by one thread, inside {@link Store#atomically}.
 *
 * <p>Only recorded differences are stored. When none is found the answer shows what was sent, at the old version, and
 * the stored entity stays as it is: so do all versions of OpenMetadata.
 */
final class Update {

    /** PATCHes of one user within this time are one version. */
    private static final Duration FOLDING_TIME = Duration.ofMinutes(10);

    private static final List<String> CONTAINERS = List.of("service", "serviceType", "database", "databaseSchema");

    private final Catalog catalog;
    private final Collection collection;
    private final Entity original;
    private final ObjectNode after;
    private final Caller caller;
    private final Means means;
    private final boolean put;

    /** What became of it: the entity as the caller sees it, and whether it differs. */
    record Outcome(Entity entity, boolean changed) {}

    Update(Catalog catalog, Collection collection, Entity original, ObjectNode after, Caller caller, Means means) {
        this.catalog = catalog;
        this.collection = collection;
        this.original = original;
        this.after = after;
        this.caller = caller;
        this.means = means;
        this.put = means != Means.PATCH;
    }

    Outcome run() {
        Optional<ObjectNode> former = former();
        ObjectNode before = former.orElse(original.json());
        keepIdentity();
        ChangeLog log = compared(before);
        return log.isEmpty() ? unchanged(former) : changed(former, before, log);
    }

    /** The version before the last one, when this PATCH folds into the last one. */
    private Optional<ObjectNode> former() {
        List<ObjectNode> history = catalog.store().history(original.id());
        if (put || !catalog.version().has(Feature.PATCHES_FOLD) || history.isEmpty() || !isRecentAndOfTheSameUser()) {
            return Optional.empty();
        }
        return Optional.of(history.get(history.size() - 1));
    }

    private boolean isRecentAndOfTheSameUser() {
        JsonNode stored = original.json();
        long age = catalog.clock().millis() - stored.path("updatedAt").asLong();
        return stored.path("updatedBy").asText().equals(caller.name()) && age <= FOLDING_TIME.toMillis();
    }

    private void keepIdentity() {
        for (String member : List.of("id", "name", "fullyQualifiedName")) {
            after.set(member, original.json().path(member));
        }
        if (put && catalog.deletesSoftly(collection)) {
            after.put("deleted", false);
        }
        if (!put) {
            CONTAINERS.forEach(this::keep);
        }
    }

    /** No patch moves an entity, or takes it out of what holds it. */
    private void keep(String member) {
        if (original.json().has(member)) {
            after.set(member, original.json().path(member));
        }
    }

    private ChangeLog compared(ObjectNode before) {
        ChangeLog log = new ChangeLog();
        Comparison comparison = new Comparison(catalog, caller, means, before, after, log);
        comparison.description("description", before, after);
        comparison.entityDisplayName();
        comparison.member("deleted");
        comparison.keptWhenAbsent("owner");
        comparison.keptWhenAbsent("owners");
        comparison.keptFromBots("domain");
        comparison.keptFromBots("domains");
        comparison.keptWhenAbsent("domain");
        comparison.keptWhenAbsent("domains");
        comparison.lifeCycle();
        comparison.member("dataProducts");
        comparison.extension();
        comparison.tags("tags", before, after);
        collection.recorded().stream()
                .filter(recorded -> recorded.in(catalog.version()))
                .forEach(recorded -> comparison.member(recorded.member()));
        collection.kind().compare(comparison);
        return log;
    }

    private Outcome unchanged(Optional<ObjectNode> former) {
        ObjectNode source = former.orElse(original.json());
        for (String member : List.of("version", "updatedAt", "updatedBy", "changeDescription")) {
            after.remove(member);
            if (source.has(member)) {
                after.set(member, source.path(member));
            }
        }
        former.ifPresent(version -> goBackTo());
        if (catalog.version().has(Feature.EMPTY_CHANGE_DESCRIPTION)) {
            after.set("changeDescription", new ChangeLog().description(version(original.json())));
        }
        return new Outcome(original.with(after), false);
    }

    /** A PATCH that undoes the folded version: the version before it stands again. */
    private void goBackTo() {
        List<ObjectNode> history = catalog.store().history(original.id());
        catalog.store().keepHistory(original.id(), history.subList(0, history.size() - 1));
        catalog.store().update(original.with(after));
    }

    private Outcome changed(Optional<ObjectNode> former, ObjectNode before, ChangeLog log) {
        double previous = version(before);
        after.put("version", log.next(previous));
        after.put("updatedAt", catalog.clock().millis());
        after.put("updatedBy", caller.name());
        after.set("changeDescription", log.description(previous));
        if (former.isEmpty()) {
            List<ObjectNode> history = new ArrayList<>(catalog.store().history(original.id()));
            history.add(original.json());
            catalog.store().keepHistory(original.id(), history);
        }
        Entity updated = original.with(after);
        catalog.store().update(updated);
        return new Outcome(updated, true);
    }

    private static double version(JsonNode entity) {
        return entity.path("version").asDouble();
    }
}
