package io.garner.ingest;

import io.garner.openmetadata.PipelineBody;
import io.garner.openmetadata.Reference;
import io.garner.openmetadata.StoredEntity;
import io.garner.openmetadata.TaskBody;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Sends back what people said of a pipeline and its tasks, as {@link PeoplesTexts} does for tables: their texts win over
 * ours, and who owns a task goes on owning it. Owners of the pipeline are left out where it has some, and so stay.
 */
final class PeoplesPipelines {

    private PeoplesPipelines() {}

    static PipelineBody keptIn(PipelineBody body, StoredEntity stored) {
        Map<String, TaskBody> there = stored.tasks().orElse(List.of()).stream()
                .collect(Collectors.toMap(TaskBody::name, Function.identity(), (a, b) -> a));
        PipelineBody kept = ((PipelineBody) PeoplesTexts.keptIn(body, stored))
                .withTasks(body.tasks().stream()
                        .map(task -> Optional.ofNullable(there.get(task.name()))
                                .map(then -> keptIn(task, then))
                                .orElse(task))
                        .toList());
        return stored.owners().orElse(List.of()).isEmpty() ? kept : kept.withOwners(Optional.empty());
    }

    private static TaskBody keptIn(TaskBody task, TaskBody stored) {
        Optional<List<Reference>> owners = stored.owners()
                .filter(there -> !there.isEmpty())
                .map(there -> there.stream()
                        .map(owner -> new Reference(owner.id(), owner.type(), Optional.empty()))
                        .toList());
        return task.withDescription(Texts.present(stored.description()).or(task::description))
                .withOwners(owners.or(task::owners));
    }
}
