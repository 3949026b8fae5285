package io.garner.measure;

import java.time.Duration;

/**
 * Told what a run costs and yields while it goes on. Every text that is handed over comes from a small fixed set (methods,
 * collections, statuses, file names, kinds), never from what a source or a catalog holds, so each may be a label.
 * Implementations are thread-safe and quick.
 *
 * <p>This is an interface of our own, and no metrics library an optional dependency of core, because a class that names an
 * optional library in its signatures does not load without it: a datakit that only emits lineage would have to bring that
 * library along, or every call would need a test of whether it is there. A program that has Micrometer, Dropwizard or
 * OpenTelemetry binds four methods.
 */
public interface Measurements {

    /** Nobody listens. */
    Measurements NONE = new Measurements() {};

    /** The status of an attempt that got no answer, or not the whole of one. */
    String NO_ANSWER = "none";

    /**
     * One attempt of a request came to its end, also one that found no server.
     *
     * @param kind the collection that was asked: {@code tables}
     * @param status the answer's HTTP status, or {@link #NO_ANSWER}
     * @param took from the first byte of the request to the last of the answer
     */
    default void request(String method, String kind, String status, Duration took) {}

    /**
     * A request is sent once more.
     *
     * @param reason the status of the last answer, or {@link #NO_ANSWER}
     */
    default void retry(String method, String kind, String reason) {}

    /**
     * A source ran a query.
     *
     * @param name the {@code .sql} file's
     * @param succeeded whether every row was read
     * @param took from sending it to the last row, so what is done with each row is part of it
     */
    default void statement(String name, boolean succeeded, Duration took) {}

    /**
     * What became of entities in the catalog, told once at the end of a run; a dry run tells what would.
     *
     * @param kind {@code table}
     * @param outcome {@code created}, {@code updated}, {@code unchanged}, {@code retired} or {@code failed}
     */
    default void entities(String kind, String outcome, int count) {}
}
