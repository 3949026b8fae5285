package io.garner.ingest;

import io.garner.model.Fqn;
import io.garner.openmetadata.EntityType;
import java.util.List;

/** What has to happen to one entity. */
public sealed interface Change {

    EntityType type();

    Fqn fqn();

    /** It is not in the catalog. */
    record Create(EntityType type, Fqn fqn, Record body) implements Change {}

    /** It is there and differs. */
    record Update(EntityType type, Fqn fqn, Record body, List<FieldDifference> differences) implements Change {
        public Update {
            differences = List.copyOf(differences);
        }
    }

    /**
     * It is there, and the source has it no more.
     *
     * @param id the catalog's own key
     */
    record Retire(EntityType type, Fqn fqn, String id) implements Change {}

    /** It is there as it should be. */
    record Unchanged(EntityType type, Fqn fqn) implements Change {}
}
