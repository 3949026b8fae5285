package io.garner.openmetadata;

import io.garner.model.Edge.ColumnMapping;
import io.garner.openmetadata.EdgeDetails.ColumnsBody;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An edge about to be written.
 *
 * @param leftOut mappings that no server takes between such ends
 * @param gone mappings of others that are stored, and name a column that has gone
 * @param unreadable emitters of whom it cannot be read any more which columns they tell
 * @param otherPipeline what the catalog shows in the place of the pipeline that was told
 */
record EdgeWrite(
        Reference from,
        Reference to,
        List<ColumnMapping> leftOut,
        Set<ColumnsBody> gone,
        List<String> unreadable,
        Optional<EdgeOutcome.OtherPipeline> otherPipeline) {

    EdgeWrite(Reference from, Reference to, List<ColumnMapping> leftOut) {
        this(from, to, leftOut, Set.of(), List.of(), Optional.empty());
    }

    EdgeWrite without(Set<ColumnsBody> columns) {
        return new EdgeWrite(from, to, leftOut, columns, unreadable, otherPipeline);
    }

    EdgeWrite showing(Optional<EdgeOutcome.OtherPipeline> pipeline) {
        return new EdgeWrite(from, to, leftOut, gone, unreadable, pipeline);
    }

    EdgeWrite unread(List<String> emitters) {
        return new EdgeWrite(from, to, leftOut, gone, emitters, otherPipeline);
    }
}
