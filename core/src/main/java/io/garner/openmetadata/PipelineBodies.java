package io.garner.openmetadata;

import io.garner.model.Fqn;
import io.garner.model.Pipeline;
import io.garner.model.Pipeline.Run;
import io.garner.model.Pipeline.State;
import io.garner.model.Pipeline.Task;
import io.garner.model.Pipeline.TaskRun;
import io.garner.model.ReservedWords;
import io.garner.openmetadata.RunBody.TaskRunBody;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Pipelines and their runs, as the bodies that the catalog takes. Stateless. */
public final class PipelineBodies {

    private PipelineBodies() {}

    /** The pipeline without owners, tags and fingerprint. Of two tasks of one name the first counts. */
    public static PipelineBody pipeline(Pipeline pipeline, Fqn service) {
        Map<String, TaskBody> tasks = new LinkedHashMap<>();
        pipeline.tasks().forEach(task -> tasks.putIfAbsent(nameOf(task.name()), task(task)));
        return new PipelineBody(
                nameOf(pipeline.name()),
                pipeline.displayName().or(() -> Bodies.displayName(pipeline.name())),
                Bodies.description(pipeline.description()),
                service.toString(),
                pipeline.sourceUrl(),
                pipeline.concurrency(),
                pipeline.location(),
                pipeline.startDate().map(Instant::toString),
                pipeline.schedule(),
                pipeline.active().map(active -> active ? "Active" : "Inactive"),
                List.copyOf(tasks.values()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * The same body, complete with its fingerprint. Owners and tags are no part of it, because they are compared with what
     * is stored in every run; nothing compares the owners of tasks.
     *
     * @param reader tells readers apart that must not take another's fingerprint for their own
     * @param owners of tasks, by name
     */
    public static PipelineBody fingerprinted(PipelineBody body, String reader, String owners) {
        PipelineBody said = body.withOwners(Optional.empty())
                .withTags(Optional.empty())
                .withSourceHash(Optional.empty())
                .withTasks(body.tasks().stream()
                        .map(task -> task.withTags(Optional.empty()).withOwners(Optional.empty()))
                        .toList());
        return body.withSourceHash(Fingerprint.of(said, reader + owners));
    }

    /** How the catalog spells the name of a pipeline or task. */
    public static String nameOf(String name) {
        return ReservedWords.encode(name);
    }

    /** @param tasks the names of those that the stored pipeline has: a server refuses runs that name others */
    public static RunBody run(Run run, Set<String> tasks) {
        List<TaskRunBody> statuses = run.tasks().stream()
                .filter(task -> tasks.contains(nameOf(task.task())))
                .map(PipelineBodies::taskRun)
                .toList();
        return new RunBody(
                run.moment().toEpochMilli(),
                wordOf(run.state()),
                Optional.of(statuses),
                Optional.of(run.id()),
                millis(run.end()));
    }

    private static TaskRunBody taskRun(TaskRun task) {
        return new TaskRunBody(
                nameOf(task.task()), wordOf(task.state()), millis(task.start()), millis(task.end()), task.logLink());
    }

    private static TaskBody task(Task task) {
        return new TaskBody(
                nameOf(task.name()),
                task.displayName().or(() -> Bodies.displayName(task.name())),
                Bodies.description(task.description()),
                task.sourceUrl(),
                Optional.of(
                        task.downstream().stream().map(PipelineBodies::nameOf).toList()),
                task.type(),
                task.sql(),
                task.startDate().map(Instant::toString),
                task.endDate().map(Instant::toString),
                Optional.empty(),
                Optional.empty());
    }

    private static OptionalLong millis(Optional<Instant> moment) {
        return moment.map(at -> OptionalLong.of(at.toEpochMilli())).orElse(OptionalLong.empty());
    }

    private static String wordOf(State state) {
        return switch (state) {
            case SUCCESSFUL -> "Successful";
            case FAILED -> "Failed";
            case PENDING -> RunBody.PENDING;
            case SKIPPED -> RunBody.SKIPPED;
        };
    }
}
