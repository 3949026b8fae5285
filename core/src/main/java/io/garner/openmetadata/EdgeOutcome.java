package io.garner.openmetadata;

import io.garner.model.Edge.ColumnMapping;
import io.garner.model.Fqn;
import java.util.List;

/** What became of an edge. */
public sealed interface EdgeOutcome {

    /**
     * The catalog took it.
     *
     * @param from as the catalog knows this end, for reading the edge back or deleting it
     * @param leftOut mappings that stayed here, because a server takes columns between tables only
     */
    record Stored(Reference from, Reference to, List<ColumnMapping> leftOut) implements EdgeOutcome {
        public Stored {
            leftOut = List.copyOf(leftOut);
        }
    }

    /** The catalog does not have an end of the edge, or its pipeline, or has deleted it; nothing was sent. */
    record MissingEnd(EntityType type, Fqn name) implements EdgeOutcome {
        @Override
        public String toString() {
            return "the catalog has no " + type.word() + " " + name;
        }
    }

    /**
     * The catalog refused this edge for good: a column that it does not know, or a right that is missing.
     *
     * @param message the catalog's own words
     */
    record Refused(int status, String message) implements EdgeOutcome {
        @Override
        public String toString() {
            return message + " (HTTP " + status + ")";
        }
    }
}
