package io.garner.lineage.openlineage;

import io.garner.config.Default;
import io.garner.config.Doc;
import io.garner.config.Secret;
import io.garner.model.Fqn;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** What a source of type {@code openlineage} is configured with. */
public record OpenLineageConfig(
        @Doc("Where the events are: a file of JSON lines, a JSON document or array, a log with an event at the end of a"
                + " line, each also gzipped; or a directory of such files.")
        Optional<Path> path,

        @Doc("Where \"ingest listen\" takes events over HTTP: 127.0.0.1:5000. Other than loopback needs apiKey.")
        Optional<String> listen,

        @Doc("What a sender has to show as bearer token; with listen.")
        Optional<Secret> apiKey,

        @Doc("A directory for events that were accepted and are not in the catalog yet; with listen.")
        Optional<Path> spool,

        @Doc("With listen: how long an accepted event waits for the catalog at most.") @Default("10s")
        Duration flushEvery,

        @Doc("With listen: how many accepted events wait for the catalog at most.") @Default("500")
        int flushAfter,

        @Doc(
                "Which service the tables of a namespace are in, by the namespace or the beginning of several. A service and a"
                        + " database with a dot between say where tables are whose names lack the database.")
        Map<String, String> namespaces,

        @Doc("Whose flows are told: of runs that completed, or of all that ended, failed and aborted ones too.")
        @Default("complete")
        Events events,

        @Doc("What a pipeline is called: as its job, or as namespace and job with a dot between.") @Default("job")
        PipelineNames pipelineNames) {

    /** Runs whose flows are told. */
    public enum Events {
        COMPLETE,
        ENDED
    }

    /** What a pipeline is called. */
    public enum PipelineNames {
        JOB,
        NAMESPACE
    }

    public OpenLineageConfig {
        namespaces = Map.copyOf(namespaces);
        check(path.isPresent() != listen.isPresent(), "either path or listen says where events come from");
        check(listen.isPresent() == spool.isPresent(), "listen and spool go together");
        check(listen.isPresent() || apiKey.isEmpty(), "apiKey needs listen");
        check(flushEvery.compareTo(Duration.ZERO) > 0 && flushAfter > 0, "flushEvery and flushAfter must be positive");
        listen.map(ListenAddress::parse)
                .ifPresent(address -> check(
                        address.isLoopback() || apiKey.isPresent(),
                        "listen: " + address + " can be reached from other machines and needs apiKey"));
        namespaces.forEach((namespace, service) -> check(
                !namespace.isBlank() && isServiceOrDatabase(service),
                "namespaces: \"" + namespace
                        + "\" leads to a service, or to a service and a database with a dot between"));
    }

    /** Events of a file or directory, everything else by default: for programs that have no ingest.yaml. */
    public static OpenLineageConfig of(Path path, Map<String, String> namespaces) {
        return new OpenLineageConfig(
                Optional.of(path),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Duration.ofSeconds(10),
                500,
                namespaces,
                Events.COMPLETE,
                PipelineNames.JOB);
    }

    /** The same for what a receiver has put into its spool. */
    OpenLineageConfig reading(Path file) {
        return new OpenLineageConfig(
                Optional.of(file),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                flushEvery,
                flushAfter,
                namespaces,
                events,
                pipelineNames);
    }

    private static boolean isServiceOrDatabase(String text) {
        try {
            return Fqn.parse(text).parts().size() <= 2;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static void check(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }
}
