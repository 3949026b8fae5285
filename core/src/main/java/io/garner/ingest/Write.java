package io.garner.ingest;

import io.garner.model.Fqn;
import io.garner.openmetadata.EntityType;
import io.garner.openmetadata.Kept;
import io.garner.openmetadata.StoredEntity;
import io.garner.openmetadata.TableBody;
import java.util.Optional;

/**
 * One PUT that a change needs, complete with what the stored entity has beyond it.
 *
 * @param isNew whether the catalog did not hold the entity when it was planned
 * @param together whether it may go into one request with others
 */
record Write(EntityType type, Fqn fqn, Record body, Kept kept, boolean isNew, boolean together) {

    static Write table(Fqn fqn, TableBody body, Optional<StoredEntity> stored) {
        return new Write(
                EntityType.TABLE,
                fqn,
                PeoplesTexts.keptIn(body, stored),
                keptOf(stored),
                stored.isEmpty(),
                isNoticedTogether(body, stored));
    }

    static Write container(EntityType type, Fqn fqn, Record body, Optional<StoredEntity> stored) {
        return new Write(type, fqn, body, keptOf(stored), stored.isEmpty(), false);
    }

    /** A bulk request of 2.0 passes over a row whose fingerprint is the stored one, whatever else differs. */
    private static boolean isNoticedTogether(TableBody body, Optional<StoredEntity> stored) {
        return stored.map(there -> !there.sourceHash().equals(body.sourceHash()))
                .orElse(true);
    }

    private static Kept keptOf(Optional<StoredEntity> stored) {
        return stored.map(StoredEntity::kept).orElse(Kept.NOTHING);
    }
}
