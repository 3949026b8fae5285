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
record Write(EntityType type, Fqn fqn, Record body, Kept kept, Kind kind, boolean isNew, boolean together) {

    /** What is special about a write. */
    enum Kind {
        /** Nothing. */
        PLAIN,
        /** The entity is marked as deleted, and comes back. Its container may have brought it back already. */
        REVIVING,
        /**
         * The stored fingerprint is right and the texts beside it are not. A server keeps such texts only together with a
         * change that it notices, so the fingerprint changes there and back.
         */
        UNNOTICED
    }

    static Write table(Fqn fqn, TableBody body, Optional<StoredEntity> stored) {
        Kind kind = stored.map(there -> kindOf(body, there)).orElse(Kind.PLAIN);
        return new Write(
                EntityType.TABLE,
                fqn,
                PeoplesTexts.keptIn(body, stored),
                keptOf(stored),
                kind,
                stored.isEmpty(),
                isNoticedTogether(body, stored));
    }

    static Write container(EntityType type, Fqn fqn, Record body, Optional<StoredEntity> stored) {
        Kind kind = isDeleted(stored) ? Kind.REVIVING : Kind.PLAIN;
        return new Write(type, fqn, body, keptOf(stored), kind, stored.isEmpty(), false);
    }

    /** A bulk request of 2.0 passes over a row whose fingerprint is the stored one, whatever else differs. */
    private static boolean isNoticedTogether(TableBody body, Optional<StoredEntity> stored) {
        return stored.map(there -> !there.sourceHash().equals(body.sourceHash()))
                .orElse(true);
    }

    private static Kind kindOf(TableBody body, StoredEntity stored) {
        if (stored.isDeleted()) {
            return Kind.REVIVING;
        }
        boolean sameHash = body.sourceHash().isPresent() && body.sourceHash().equals(stored.sourceHash());
        return sameHash && Comparison.ofTables(body, stored).isEmpty() ? Kind.UNNOTICED : Kind.PLAIN;
    }

    private static boolean isDeleted(Optional<StoredEntity> stored) {
        return stored.filter(StoredEntity::isDeleted).isPresent();
    }

    private static Kept keptOf(Optional<StoredEntity> stored) {
        return stored.map(StoredEntity::kept).orElse(Kept.NOTHING);
    }
}
