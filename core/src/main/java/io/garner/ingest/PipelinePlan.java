package io.garner.ingest;

import io.garner.model.Fqn;
import io.garner.model.Pipeline;
import io.garner.openmetadata.PipelineBody;
import io.garner.openmetadata.StoredEntity;
import io.garner.openmetadata.TaskBody;
import io.garner.source.Finding;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The difference between some pipelines as they were found and the catalog.
 *
 * @param findings differences that this catalog cannot be told of
 */
public record PipelinePlan(List<PlannedPipeline> pipelines, List<Finding> findings) {

    /**
     * A pipeline whose fate is known.
     *
     * @param found with the runs to tell
     * @param wanted complete with its fingerprint
     * @param stored what the catalog holds of it
     */
    public record PlannedPipeline(
            Fqn fqn, Pipeline found, PipelineBody wanted, Change change, Optional<StoredEntity> stored) {

        boolean isUnchanged() {
            return change instanceof Change.Unchanged;
        }

        /** The names of the tasks that the catalog has when the plan is carried out. */
        Set<String> tasks() {
            List<TaskBody> tasks =
                    isUnchanged() ? stored.flatMap(StoredEntity::tasks).orElse(List.of()) : wanted.tasks();
            return tasks.stream().map(TaskBody::name).collect(Collectors.toSet());
        }

        /** What to send; empty when all is as it should be. */
        Optional<Write> write() {
            if (change instanceof Change.Update update) {
                boolean textsAlone =
                        update.structure().isEmpty() && update.texts().stream().noneMatch(TextChange::fills);
                return Optional.of(
                        textsAlone
                                ? Write.texts(update, stored, wanted.sourceHash())
                                : Write.pipeline(fqn, wanted, stored, update.texts()));
            }
            return isUnchanged() ? Optional.empty() : Optional.of(Write.pipeline(fqn, wanted, stored, List.of()));
        }
    }

    public PipelinePlan {
        pipelines = List.copyOf(pipelines);
        findings = List.copyOf(findings);
    }

    /** How many pipelines the plan leaves as they are. */
    public int unchanged() {
        return (int) pipelines.stream().filter(PlannedPipeline::isUnchanged).count();
    }

    /** How many pipelines the plan writes. */
    public int changes() {
        return pipelines.size() - unchanged();
    }
}
