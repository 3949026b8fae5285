package io.garner.testkit.assertions;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.AbstractAssert;

/** What a catalog says of one pipeline. {@link #and} goes back to the catalog. Not thread-safe. */
public final class PipelineAssert extends AbstractAssert<PipelineAssert, JsonNode> {

    /** The end of the year 2999, in the milliseconds that servers count in. */
    private static final long FAR_FUTURE = 32_503_679_999_000L;

    private final CatalogAssert catalog;
    private final Reader reader;
    private final String fqn;

    PipelineAssert(CatalogAssert catalog, Reader reader, JsonNode pipeline) {
        super(pipeline, PipelineAssert.class);
        this.catalog = catalog;
        this.reader = reader;
        this.fqn = pipeline.path("fullyQualifiedName").asText();
    }

    /** The pipeline has these tasks and no others, in any order. */
    public PipelineAssert withTasks(String... names) {
        Set<String> is = new TreeSet<>();
        actual.path("tasks").forEach(task -> is.add(task.path("name").asText()));
        return check(is.equals(new TreeSet<>(List.of(names))), "the tasks " + List.of(names), "its tasks are " + is);
    }

    /** A run of the pipeline ended so: {@code Successful}, {@code Failed}. */
    public PipelineAssert withRun(String status) {
        Set<String> is = new TreeSet<>();
        reader.get("pipelines/" + Reader.encode(fqn) + "/status?startTs=0&endTs=" + FAR_FUTURE)
                .ifPresent(page -> page.path("data")
                        .forEach(run -> is.add(run.path("executionStatus").asText())));
        return check(is.contains(status), "a run that is " + status, "its runs are " + is);
    }

    public PipelineAssert withDescription(String description) {
        String is = actual.path("description").asText("");
        return check(is.equals(description), "the description \"" + description + "\"", "it is \"" + is + "\"");
    }

    /** Back to the catalog. */
    public CatalogAssert and() {
        return catalog;
    }

    private PipelineAssert check(boolean holds, String expected, String butIs) {
        if (!holds) {
            failWithMessage("%nExpecting pipeline <%s>%n  to have %s, but %s", fqn, expected, butIs);
        }
        return this;
    }
}
