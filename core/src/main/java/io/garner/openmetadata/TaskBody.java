package io.garner.openmetadata;

import java.util.List;
import java.util.Optional;

/**
 * A task of a pipeline, sent and read alike.
 *
 * @param downstreamTasks names of tasks
 * @param owners servers from 1.5 on take several, 1.4 takes one, and those before none
 */
public record TaskBody(
        String name,
        Optional<String> displayName,
        Optional<String> description,
        Optional<String> sourceUrl,
        Optional<List<String>> downstreamTasks,
        Optional<String> taskType,
        Optional<String> taskSQL,
        Optional<String> startDate,
        Optional<String> endDate,
        Optional<List<TagLabel>> tags,
        Optional<List<Reference>> owners) {

    public TaskBody withDescription(Optional<String> text) {
        return with(text, tags, owners);
    }

    public TaskBody withTags(Optional<List<TagLabel>> others) {
        return with(description, others, owners);
    }

    public TaskBody withOwners(Optional<List<Reference>> others) {
        return with(description, tags, others);
    }

    private TaskBody with(Optional<String> text, Optional<List<TagLabel>> labels, Optional<List<Reference>> people) {
        return new TaskBody(
                name,
                displayName,
                text,
                sourceUrl,
                downstreamTasks,
                taskType,
                taskSQL,
                startDate,
                endDate,
                labels,
                people);
    }
}
