package io.garner.lineage.openlineage;

import io.garner.model.Edge;
import java.util.Optional;

/**
 * The job facet with which Garner says in its own events what OpenLineage has no place for.
 *
 * @param source how the edge was found out
 * @param description a text for people
 * @param pipeline false where the job is made up, because an event must have one
 */
record OwnFacet(Edge.Source source, Optional<String> description, boolean pipeline) {

    /** The name of the facet. */
    static final String KEY = "garner_edge";
}
