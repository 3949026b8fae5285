package io.garner.model;

import java.util.List;

/** Some of a source's pipelines, each whole. */
public record PipelineBatch(List<Pipeline> pipelines) implements Harvested {
    public PipelineBatch {
        pipelines = List.copyOf(pipelines);
    }
}
