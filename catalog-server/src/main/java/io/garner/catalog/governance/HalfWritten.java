package io.garner.catalog.governance;

import io.garner.catalog.entity.Catalog;
import io.garner.catalog.http.Json;
import io.garner.catalog.http.Refusal;
import java.util.UUID;

/**
 * What 1.2 leaves behind when a creating request names an unknown tag: the answer is 404, but the entity is stored
 * without its relationships, and every later PUT, POST and GET of that name is a 500, for ever.
 *
 * <p>Lists pass over it, and it belongs to no container, so no delete reaches it: by name it is a 500 too, and its id
 * was never told.
 */
public final class HalfWritten {

    private static final String RECORD = "halfWritten";
    private static final UUID NOBODY = new UUID(0, 0);

    private HalfWritten() {}

    static void leave(Catalog catalog, String type, String fqn) {
        catalog.store().putRecord(RECORD, NOBODY, key(type, fqn), Json.object());
    }

    /** The 500 of a name that was left half-written. */
    public static void refuse(Catalog catalog, String type, String fqn) {
        if (catalog.store().record(RECORD, NOBODY, key(type, fqn)).isPresent()) {
            throw Refusal.crash("Cannot invoke \"org.openmetadata.schema.type.EntityReference.getId()\""
                    + " because \"ref\" is null");
        }
    }

    private static String key(String type, String fqn) {
        return type + " " + fqn;
    }
}
