package io.garner.model;

import java.util.List;
import java.util.Optional;

/**
 * Some of a source's pipelines, each whole.
 *
 * @param classification what holds their tags in the catalog, and those of their tasks: {@code AirflowTags}. It and the tags
 *     are created where they are missing. Without one, tags stay out of the catalog.
 */
public record PipelineBatch(List<Pipeline> pipelines, Optional<String> classification) implements Harvested {
    public PipelineBatch {
        pipelines = List.copyOf(pipelines);
    }

    /** Pipelines whose tags stay out of the catalog. */
    public PipelineBatch(List<Pipeline> pipelines) {
        this(pipelines, Optional.empty());
    }
}
