package io.garner.openmetadata;

import java.util.Optional;

/**
 * One operation of a JSON patch (RFC 6902).
 *
 * @param path a JSON pointer, such as {@code /columns/3/description}
 */
public record PatchOperation(String op, String path, Optional<Object> value) {

    /** Sets a member, whether it is there or not. */
    public static PatchOperation set(String path, Object value) {
        return new PatchOperation("add", path, Optional.of(value));
    }

    /** Removes a member, which must be there: servers answer 500 otherwise. */
    public static PatchOperation remove(String path) {
        return new PatchOperation("remove", path, Optional.empty());
    }

    /** Refuses the whole patch, with a 500, unless the entity was last changed at this time. */
    static PatchOperation unchangedSince(long updatedAt) {
        return new PatchOperation("test", "/updatedAt", Optional.of(updatedAt));
    }
}
