package io.garner.cli;

import io.garner.ingest.Ingestion;
import io.garner.ingest.RunReport;
import io.garner.lineage.openlineage.EventReceiver;
import io.garner.lineage.openlineage.OpenLineageConfig;
import io.garner.model.ExitCode;
import io.garner.openmetadata.OpenMetadata;
import io.garner.source.Source;
import io.garner.source.SourceException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ingest listen --source NAME}: takes OpenLineage events over HTTP until it is asked to end. */
@Command(
        name = "listen",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        description = "Take OpenLineage events over HTTP and store their lineage, until SIGTERM or Ctrl-C.")
final class ListenCommand implements Callable<Integer> {

    /** What the JDK's server reads of this process: seconds for a request, and connections. */
    private static final String REQUEST_SECONDS = "sun.net.httpserver.maxReqTime";

    private static final String CONNECTIONS = "jdk.httpserver.maxConnections";

    @Option(
            names = {"-s", "--source"},
            paramLabel = "NAME",
            required = true,
            description = "A source of type openlineage that has the key listen.")
    private String source = "";

    @Mixin
    private final MetricsOptions measured = new MetricsOptions();

    @Mixin
    private final CommonOptions common = new CommonOptions();

    private final Console console;
    private final Providers providers;

    ListenCommand(Console console, Providers providers) {
        this.console = console;
        this.providers = providers;
    }

    @Override
    public Integer call() {
        return new MeasuredCommand(console, measured, common.debug, "listen", false)
                .exitCodeOf((context, metrics) -> listen(context));
    }

    private ExitCode listen(RunContext context) {
        RunConfig config =
                common.location(console.environment()).read(providers).evenSwitchedOff(source);
        ConfiguredSource<?> configured = config.sources().get(0);
        if (!(configured.config() instanceof OpenLineageConfig keys)) {
            throw SourceException.unsupported(
                    "Listening as " + source, "the source is of another type", "Name one of type openlineage.");
        }
        // A sender that says nothing must not keep a thread for good.
        System.setProperty(REQUEST_SECONDS, System.getProperty(REQUEST_SECONDS, "30"));
        System.setProperty(CONNECTIONS, System.getProperty(CONNECTIONS, "256"));
        CountDownLatch ended = new CountDownLatch(1);
        Runs runs = new Runs(context, configured, config);
        context.stop().watch(() -> {
            runs.stop();
            ended.countDown();
        });
        try (EventReceiver receiver =
                EventReceiver.start(source, keys, configured.context(context.measurements()), runs::ingest)) {
            console.err().println("Listening at http:/" + receiver.address() + "/api/v1/lineage");
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return context.stop().isStopped() ? ExitCode.TERMINATED : ExitCode.DONE;
    }

    /** The runs that store what was received, one after the other; a signal ends the one that is under way. */
    private static final class Runs {

        private final RunContext context;
        private final ConfiguredSource<?> configured;
        private final RunConfig config;
        private volatile Runnable stopping = () -> {};

        Runs(RunContext context, ConfiguredSource<?> configured, RunConfig config) {
            this.context = context;
            this.configured = configured;
            this.config = config;
        }

        RunReport ingest(Source received) {
            try (OpenMetadata catalog = OpenMetadata.connect(config.catalog(), context.caller())) {
                Ingestion ingestion = Ingestion.of(configured.name(), received, configured.identity(), catalog)
                        .ownership(configured.ownership())
                        .extras(configured.extras())
                        .lineage(configured.lineage())
                        .runId(context.run().id())
                        .measurements(context.measurements())
                        .build();
                stopping = ingestion::stop;
                if (context.stop().isStopped()) {
                    ingestion.stop();
                }
                RunReport report = ingestion.run();
                new LoggedReport(context.run()).log(report);
                return context.stop().isStopped() ? notDone(report) : report;
            }
        }

        /** What a signal has cut short is not stored as a whole, and waits in the spool. */
        private RunReport notDone(RunReport report) {
            return report.fault().isPresent()
                    ? report
                    : RunReport.failed(
                            configured.name(),
                            report.catalogUrl(),
                            report.runId(),
                            new StoppedFault(configured.name()));
        }

        void stop() {
            stopping.run();
        }
    }
}
