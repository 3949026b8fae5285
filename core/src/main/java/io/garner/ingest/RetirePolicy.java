package io.garner.ingest;

/**
 * What happens in the catalog to what vanished from a source.
 *
 * @param limit how much of a container may go at once
 * @param allowMass whether the limit is lifted for this run
 */
public record RetirePolicy(Mode mode, RetireLimit limit, boolean allowMass) {

    /** How an entity is retired. */
    public enum Mode {
        /** It stays. */
        NEVER,
        /** It is marked as deleted; when the source has it again, it comes back with all that people added to it. */
        SOFT,
        /** It is removed for good, with all that people added to it. */
        HARD
    }

    /** Marks, up to the usual limit. */
    public static final RetirePolicy DEFAULT =
            new RetirePolicy(Mode.SOFT, RetireLimit.parse(RetireLimit.DEFAULT), false);

    /** The same policy for a run that retires nothing. */
    RetirePolicy never() {
        return new RetirePolicy(Mode.NEVER, limit, allowMass);
    }

    /** The same policy with or without its limit. */
    public RetirePolicy allowingMass(boolean allow) {
        return new RetirePolicy(mode, limit, allow);
    }
}
