package io.garner.airflow.route;

import java.time.Instant;
import java.util.Optional;

/**
 * A task in a run.
 *
 * @param mapIndex which of a mapped task's instances; -1 for a task that is not mapped
 * @param state in Airflow's words; empty for one that was not looked at yet
 * @param tries how often it was tried, from 1; 0 where it was not
 */
public record TaskInstance(
        String task, int mapIndex, Optional<String> state, Optional<Instant> start, Optional<Instant> end, int tries) {}
