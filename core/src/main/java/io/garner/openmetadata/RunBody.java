package io.garner.openmetadata;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * One run of a pipeline, sent and read alike. Moments are milliseconds since 1970.
 *
 * @param timestamp a run of the same moment is replaced
 * @param executionStatus {@code Successful}, {@code Failed}, {@code Pending} or {@code Skipped}
 * @param taskStatus always sent, because servers walk over it without looking whether it is there
 * @param executionId as the source names the run; servers before 1.11 do not take it, and {@code endTime} neither
 */
public record RunBody(
        long timestamp,
        String executionStatus,
        Optional<List<TaskRunBody>> taskStatus,
        Optional<String> executionId,
        OptionalLong endTime) {

    static final String SKIPPED = "Skipped";

    static final String PENDING = "Pending";

    /** What became of one task. */
    public record TaskRunBody(
            String name,
            String executionStatus,
            OptionalLong startTime,
            OptionalLong endTime,
            Optional<String> logLink) {

        private TaskRunBody withoutLink() {
            return new TaskRunBody(name, executionStatus, startTime, endTime, Optional.empty());
        }
    }

    /** Whether the run is over. */
    public boolean hasEnded() {
        return !executionStatus.equals(PENDING);
    }

    /** Whether both say the same of states and times. */
    public boolean isLike(RunBody other) {
        return timestamp == other.timestamp
                && executionStatus.equals(other.executionStatus)
                && tasks().equals(other.tasks());
    }

    private Set<TaskRunBody> tasks() {
        Set<TaskRunBody> tasks = new HashSet<>();
        taskStatus.orElse(List.of()).forEach(task -> tasks.add(task.withoutLink()));
        return tasks;
    }
}
