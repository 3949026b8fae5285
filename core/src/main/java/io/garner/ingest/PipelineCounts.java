package io.garner.ingest;

/**
 * What became of pipelines and their runs.
 *
 * @param found pipelines in the source
 * @param runs those told to the catalog because it did not know them, or knew them in another state
 */
public record PipelineCounts(int found, int runs) {

    public static final PipelineCounts NONE = new PipelineCounts(0, 0);

    /** Both together. */
    public PipelineCounts plus(PipelineCounts other) {
        return new PipelineCounts(found + other.found, runs + other.runs);
    }
}
