package io.garner.doctor;

import java.util.List;

/**
 * All checks of one source or catalog, in their order. A checkup may carry something from one check to a later one, such
 * as an open session: checks run one at a time, each on a thread of its own. Closing it lets go of what they opened.
 */
public interface Checkup extends AutoCloseable {

    List<Check> checks();

    /** What can be looked at only when the others have found something: further databases. Asked after they are done. */
    default List<Check> further() {
        return List.of();
    }

    @Override
    default void close() {}
}
