package io.garner.http;

import io.garner.measure.Measurements;
import java.util.Optional;

/**
 * On whose behalf requests are sent.
 *
 * @param runId stands in the User-Agent, so that a server's access log shows which run asked. No header of its own: a
 *     comment in a User-Agent is in every default log format, and nothing on the way refuses it
 * @param measurements told of each request
 */
public record Caller(Optional<String> runId, Measurements measurements) {

    /** Nobody in particular. */
    public static final Caller ANYBODY = new Caller(Optional.empty(), Measurements.NONE);
}
