package io.garner.ingest;

import io.garner.openmetadata.PipelineBody;
import io.garner.openmetadata.StoredEntity;
import io.garner.openmetadata.TagLabel;
import io.garner.openmetadata.TaskBody;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Where a pipeline in the catalog differs from what was found, but for descriptions: see {@link TextComparison}. */
final class PipelineComparison {

    private final Differences differences = new Differences();
    private final PipelineBody wanted;
    private final StoredEntity stored;

    private PipelineComparison(PipelineBody wanted, StoredEntity stored) {
        this.wanted = wanted;
        this.stored = stored;
    }

    /** Differences that a PUT stores on any server. */
    static List<FieldDifference> ofNoticed(PipelineBody wanted, StoredEntity stored) {
        PipelineComparison comparison = new PipelineComparison(wanted, stored);
        comparison.noticed();
        comparison.labels();
        return comparison.differences.all();
    }

    /** Owners and tags that are lacking; they count where fingerprints are equal, too. */
    static List<FieldDifference> ofLabels(PipelineBody wanted, StoredEntity stored) {
        PipelineComparison comparison = new PipelineComparison(wanted, stored);
        comparison.labels();
        return comparison.differences.all();
    }

    /**
     * Differences that no server stores by themselves: they are kept only when something of {@link #ofNoticed}, or the
     * fingerprint, changes in the same PUT. Seen on 1.2 and 1.6.
     */
    static List<FieldDifference> ofUnnoticed(PipelineBody wanted, StoredEntity stored) {
        PipelineComparison comparison = new PipelineComparison(wanted, stored);
        comparison.unnoticed();
        return comparison.differences.all();
    }

    private void noticed() {
        Set<String> then = new TreeSet<>(storedTasks().keySet());
        Set<String> now = wanted.tasks().stream().map(TaskBody::name).collect(Collectors.toCollection(TreeSet::new));
        then.stream().filter(task -> !now.contains(task)).forEach(task -> differences.add("tasks", task, ""));
        now.stream().filter(task -> !then.contains(task)).forEach(task -> differences.add("tasks", "", task));
        wanted.sourceUrl().ifPresent(url -> differences.add("sourceUrl", text(stored.sourceUrl()), url));
        differences.add("concurrency", text(stored.concurrency()), text(wanted.concurrency()));
        differences.add("pipelineLocation", text(stored.pipelineLocation()), text(wanted.pipelineLocation()));
    }

    /** Owners and tags are only in a body when the stored pipeline lacks them. */
    private void labels() {
        wanted.owners().orElse(List.of()).forEach(owner -> differences.add("owners", "", owner.name()));
        labels("tags", wanted.tags());
        wanted.tasks().forEach(task -> labels("tasks." + task.name() + ".tags", task.tags()));
    }

    private void labels(String field, Optional<List<TagLabel>> tags) {
        tags.orElse(List.of()).forEach(tag -> differences.add(field, "", tag.tagFQN()));
    }

    private void unnoticed() {
        differences.add("startDate", moment(stored.startDate()), moment(wanted.startDate()));
        differences.add("scheduleInterval", text(stored.scheduleInterval()), text(wanted.scheduleInterval()));
        Map<String, TaskBody> there = storedTasks();
        wanted.tasks()
                .forEach(task -> Optional.ofNullable(there.get(task.name()))
                        .ifPresent(then -> task("tasks." + task.name() + ".", then, task)));
    }

    /** Noticed by the servers that know it. */
    static List<FieldDifference> ofState(PipelineBody wanted, StoredEntity stored) {
        Differences found = new Differences();
        wanted.state().ifPresent(state -> found.add("state", text(stored.state()), state));
        return found.all();
    }

    private void task(String path, TaskBody then, TaskBody now) {
        now.displayName().ifPresent(name -> differences.add(path + "displayName", text(then.displayName()), name));
        now.sourceUrl().ifPresent(url -> differences.add(path + "sourceUrl", text(then.sourceUrl()), url));
        differences.add(path + "downstreamTasks", names(then), names(now));
        differences.add(path + "taskType", text(then.taskType()), text(now.taskType()));
        differences.add(path + "taskSQL", text(then.taskSQL()), text(now.taskSQL()));
        differences.add(path + "startDate", moment(then.startDate()), moment(now.startDate()));
        differences.add(path + "endDate", moment(then.endDate()), moment(now.endDate()));
    }

    private Map<String, TaskBody> storedTasks() {
        return stored.tasks().orElse(List.of()).stream()
                .collect(Collectors.toMap(TaskBody::name, Function.identity(), (a, b) -> a));
    }

    private static String names(TaskBody task) {
        return String.join(", ", new TreeSet<>(task.downstreamTasks().orElse(List.of())));
    }

    private static String text(Optional<String> text) {
        return text.orElse("");
    }

    private static String text(OptionalInt number) {
        return number.isPresent() ? Integer.toString(number.getAsInt()) : "";
    }

    /** A server may write the same moment in another way. */
    private static String moment(Optional<String> text) {
        try {
            return text.map(there -> OffsetDateTime.parse(there).toInstant().toString())
                    .orElse("");
        } catch (DateTimeException e) {
            return text.orElse("");
        }
    }
}
