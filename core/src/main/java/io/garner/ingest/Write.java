package io.garner.ingest;

import io.garner.model.Fqn;
import io.garner.openmetadata.EntityType;
import io.garner.openmetadata.Kept;
import io.garner.openmetadata.StoredEntity;
import io.garner.openmetadata.TableBody;
import java.util.Optional;

/** One PUT that a change needs, complete with what the stored entity has beyond it. */
record Write(EntityType type, Fqn fqn, Record body, Kept kept) {

    static Write table(Fqn fqn, TableBody body, Optional<StoredEntity> stored) {
        return new Write(EntityType.TABLE, fqn, PeoplesTexts.keptIn(body, stored), keptOf(stored));
    }

    static Write container(EntityType type, Fqn fqn, Record body, Optional<StoredEntity> stored) {
        return new Write(type, fqn, body, keptOf(stored));
    }

    private static Kept keptOf(Optional<StoredEntity> stored) {
        return stored.map(StoredEntity::kept).orElse(Kept.NOTHING);
    }
}
