package io.garner.doctor;

import io.garner.model.ExitCode;

/**
 * Where a service listens.
 *
 * @param unreachable what it means for a run when nobody is there: the source or the catalog
 * @param keys the keys of the configuration that say so, in words: {@code host and port}
 */
public record Endpoint(String host, int port, ExitCode unreachable, String keys) {

    /** Of a source with the keys host and port. */
    public static Endpoint ofSource(String host, int port) {
        return new Endpoint(host, port, ExitCode.SOURCE_UNREACHABLE, "host and port");
    }

    /** A failure that a run would meet on its way there. */
    CheckResult failed(String reason, String remedy) {
        return new CheckResult.Failed(reason, remedy, unreachable);
    }

    @Override
    public String toString() {
        return (host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host) + ":" + port;
    }
}
