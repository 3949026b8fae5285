package io.garner.openmetadata;

/** What became of a write. */
public sealed interface Outcome {

    /** The catalog took it. */
    record Stored(StoredEntity entity, Effect effect) implements Outcome {}

    /**
     * The catalog refused this entity for good; repeating the request would not help. Others may still pass.
     *
     * @param status 0 when no proper answer came for this entity, while the catalog answers otherwise
     * @param message the catalog's own words
     */
    record Refused(int status, String message) implements Outcome {

        /** Whether the entity had another state than the one that the write was made for. */
        public boolean isOvertaken() {
            return status == Answers.PRECONDITION_FAILED;
        }

        @Override
        public String toString() {
            return status == 0 ? message : message + " (HTTP " + status + ")";
        }
    }

    /** What a write changed, from the response header {@code X-OpenMetadata-Change}. */
    enum Effect {
        CREATED,
        UPDATED,
        UNCHANGED
    }
}
