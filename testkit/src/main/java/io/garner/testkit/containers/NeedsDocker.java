package io.garner.testkit.containers;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.testcontainers.DockerClientFactory;

/** Tests that need a Docker engine are skipped without one, and say so where people look. */
final class NeedsDocker {

    private NeedsDocker() {}

    /**
     * Whether the tests of a container can run here.
     *
     * @param test as JUnit shows it
     * @param software what the container runs
     * @param coveredBy what proves the same without it
     */
    static ConditionEvaluationResult evaluate(String test, String software, String coveredBy) {
        if (DockerClientFactory.instance().isDockerAvailable()) {
            return ConditionEvaluationResult.enabled("there is a Docker engine");
        }
        String reason = test + " is skipped: there is no Docker engine to run " + software + " in; " + coveredBy;
        // Maven's console counts skipped tests and keeps their reasons to itself.
        System.out.println("[testkit] " + reason);
        return ConditionEvaluationResult.disabled(reason);
    }
}
