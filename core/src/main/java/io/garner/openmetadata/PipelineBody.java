package io.garner.openmetadata;

import io.garner.openmetadata.TableExtras.Owner;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * {@code PUT /v1/pipelines}. A PUT adds tags to those that are there and replaces owners, so both are only here as far as the
 * stored pipeline lacks them.
 *
 * @param startDate a moment of ISO 8601
 * @param state {@code Active} or {@code Inactive}; servers before 1.11 do not take it
 * @param tasks all of them: a PUT removes those that it leaves out
 */
public record PipelineBody(
        String name,
        Optional<String> displayName,
        Optional<String> description,
        String service,
        Optional<String> sourceUrl,
        OptionalInt concurrency,
        Optional<String> pipelineLocation,
        Optional<String> startDate,
        Optional<String> scheduleInterval,
        Optional<String> state,
        List<TaskBody> tasks,
        Optional<List<Owner>> owners,
        Optional<List<TagLabel>> tags,
        Optional<String> sourceHash)
        implements DescribedBody {

    public PipelineBody {
        tasks = List.copyOf(tasks);
    }

    @Override
    public PipelineBody keeping(Optional<String> keptDisplayName, Optional<String> keptDescription) {
        return with(keptDisplayName, keptDescription, sourceUrl, tasks, owners, tags, sourceHash);
    }

    @Override
    public PipelineBody withSourceUrl(Optional<String> url) {
        return with(displayName, description, url, tasks, owners, tags, sourceHash);
    }

    public PipelineBody withTasks(List<TaskBody> others) {
        return with(displayName, description, sourceUrl, others, owners, tags, sourceHash);
    }

    public PipelineBody withOwners(Optional<List<Owner>> others) {
        return with(displayName, description, sourceUrl, tasks, others, tags, sourceHash);
    }

    public PipelineBody withTags(Optional<List<TagLabel>> others) {
        return with(displayName, description, sourceUrl, tasks, owners, others, sourceHash);
    }

    public PipelineBody withSourceHash(Optional<String> hash) {
        return with(displayName, description, sourceUrl, tasks, owners, tags, hash);
    }

    private PipelineBody with(
            Optional<String> title,
            Optional<String> text,
            Optional<String> url,
            List<TaskBody> steps,
            Optional<List<Owner>> people,
            Optional<List<TagLabel>> labels,
            Optional<String> hash) {
        return new PipelineBody(
                name,
                title,
                text,
                service,
                url,
                concurrency,
                pipelineLocation,
                startDate,
                scheduleInterval,
                state,
                steps,
                people,
                labels,
                hash);
    }
}
