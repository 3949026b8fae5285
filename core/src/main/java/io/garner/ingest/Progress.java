package io.garner.ingest;

import io.garner.model.Fqn;

/** Told how a run gets on; calls come from several threads. */
public interface Progress {

    /** Tells nobody. */
    Progress NONE = new Progress() {};

    /** A schema was read from the source. */
    default void harvested(Fqn schema, int tables) {}

    /** A schema was compared with the catalog. */
    default void planned(Fqn schema, int changes, int unchanged) {}

    /** The catalog answered a write. */
    default void published(Fqn entity) {}
}
