package io.garner.openmetadata;

import io.garner.model.Edge.ColumnMapping;
import java.util.List;
import java.util.Optional;

/**
 * An edge about to be written.
 *
 * @param leftOut mappings that no server takes between such ends
 * @param otherPipeline what the catalog shows in the place of the pipeline that was told
 */
record EdgeWrite(
        Reference from, Reference to, List<ColumnMapping> leftOut, Optional<EdgeOutcome.OtherPipeline> otherPipeline) {

    EdgeWrite(Reference from, Reference to, List<ColumnMapping> leftOut) {
        this(from, to, leftOut, Optional.empty());
    }

    EdgeWrite showing(Optional<EdgeOutcome.OtherPipeline> pipeline) {
        return new EdgeWrite(from, to, leftOut, pipeline);
    }
}
