package io.garner.catalog.governance;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.catalog.entity.Catalog;
import io.garner.catalog.entity.Collection;
import io.garner.catalog.entity.Draft;
import io.garner.catalog.entity.Entity;
import io.garner.catalog.http.Refusal;
import io.garner.catalog.version.Feature;
import java.util.Optional;

/** What every entity may carry: owners, domains, data products, custom properties, labels. */
public final class Attachments {

    private Attachments() {}

    /** Checks all but the labels and turns names into references. */
    public static void resolve(Catalog catalog, Collection collection, ObjectNode json, Optional<Entity> original) {
        OwnersAreOneTeamOrPeople.check(json);
        OnlyGroupsOwn.check(catalog, json);
        Domains.resolve(catalog, collection, json, original);
        CustomProperties.check(catalog, collection.type(), json);
    }

    /** Checks the labels: the last step, as on 1.2 the entity is stored by then. */
    public static void checkLabels(Draft draft, String type) {
        try {
            Labels.check(draft.catalog(), draft.json());
        } catch (Refusal refusal) {
            boolean creates = draft.put() && draft.original().isEmpty();
            if (creates
                    && refusal.status(draft.catalog().version()) == 404
                    && draft.catalog().version().has(Feature.HALF_WRITTEN_ENTITIES)) {
                HalfWritten.leave(draft.catalog(), type, draft.fqn());
            }
            throw refusal;
        }
    }
}
