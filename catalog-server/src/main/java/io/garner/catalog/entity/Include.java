package io.garner.catalog.entity;

import io.garner.catalog.http.Query;
import io.garner.catalog.http.Refusal;

/** Which entities a reader wants to see. */
public enum Include {
    NON_DELETED,
    DELETED,
    ALL;

    static Include of(Query query) {
        return switch (query.get("include").orElse("non-deleted")) {
            case "non-deleted" -> NON_DELETED;
            case "deleted" -> DELETED;
            case "all" -> ALL;
            default -> throw Refusal.noSuchPath();
        };
    }

    boolean takes(Entity entity) {
        return switch (this) {
            case NON_DELETED -> !entity.deleted();
            case DELETED -> entity.deleted();
            case ALL -> true;
        };
    }
}
