package io.garner.cli;

import io.garner.ingest.RunReport;
import io.garner.measure.Measurements;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The figures of one run, kept by Micrometer and told in the text form of Prometheus. Thread-safe. */
final class Metrics implements Measurements {

    private static final double MILLIS = 1000.0;

    /** The longest of all attempts is wanted, not that of the last minutes. */
    private static final Duration NEVER = Duration.ofDays(365);

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(key -> null);
    private final ThisRun run;
    private final String command;
    private final boolean dryRun;

    /** @param command the word that the run was started with */
    Metrics(ThisRun run, String command, boolean dryRun) {
        this.run = run;
        this.command = command;
        this.dryRun = dryRun;
        registry.config().meterFilter(new MeterFilter() {
            @Override
            public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
                return DistributionStatisticConfig.builder()
                        .expiry(NEVER)
                        .bufferLength(1)
                        .build()
                        .merge(config);
            }
        });
    }

    @Override
    public void request(String method, String kind, String status, Duration took) {
        timer(Metric.CATALOG_REQUESTS, method, kind, status).record(took);
    }

    @Override
    public void retry(String method, String kind, String reason) {
        count(Metric.CATALOG_RETRIES, 1, run.source(), method, kind, reason);
    }

    @Override
    public void statement(String name, boolean succeeded, Duration took) {
        timer(Metric.STATEMENTS, name, String.valueOf(succeeded)).record(took);
    }

    @Override
    public void entities(String kind, String outcome, int count) {
        count(Metric.ENTITIES, count, run.source(), kind, outcome, String.valueOf(dryRun));
    }

    /** What a source's report says. */
    void tell(RunReport report) {
        String source = report.source();
        gauge(Metric.SOURCE_DURATION, report.duration().toMillis() / MILLIS, source);
        gauge(Metric.SOURCE_EXIT_CODE, report.exitCode().number(), source);
        gauge(Metric.SOURCE_OBJECTS, report.tables(), source, "table");
        gauge(Metric.SOURCE_OBJECTS, report.columns(), source, "column");
        gauge(Metric.SOURCE_OBJECTS, report.primaryKeys(), source, "primary_key");
        gauge(Metric.SOURCE_OBJECTS, report.foreignKeys(), source, "foreign_key");
        gauge(Metric.SOURCE_OBJECTS, report.routines(), source, "routine");
        gauge(Metric.SOURCE_OBJECTS, report.edges().found(), source, "lineage_edge");
        report.findings().stream()
                .collect(Collectors.groupingBy(finding -> finding.code(), Collectors.counting()))
                .forEach((code, count) -> count(Metric.FINDINGS, count, source, code));
    }

    /** All of it, for a run that ends now and with this exit code. */
    String text(int exitCode) {
        String sources = run.sources();
        gauge(Metric.RUN_INFO, 1, sources, run.id(), VersionText.number());
        gauge(Metric.RUN_START, run.started().toEpochMilli() / MILLIS, sources);
        gauge(Metric.RUN_DURATION, run.duration().toMillis() / MILLIS, sources);
        gauge(Metric.RUN_EXIT_CODE, exitCode, sources);
        return registry.scrape();
    }

    private Timer timer(Metric metric, String... values) {
        return Timer.builder(metric.meter())
                .description(metric.meaning())
                .tags(tags(metric, run.source(), values))
                .register(registry);
    }

    private void count(Metric metric, long amount, String source, String... values) {
        Counter.builder(metric.meter())
                .description(metric.meaning())
                .tags(tags(metric, source, values))
                .register(registry)
                .increment((double) amount);
    }

    /** The last value stands: a run may have to tell of its end twice. */
    private void gauge(Metric metric, double value, String source, String... values) {
        Gauge gauge = Gauge.builder(metric.meter(), () -> value)
                .description(metric.meaning())
                .tags(tags(metric, source, values))
                .baseUnit(metric.kind() == Metric.Kind.SECONDS ? "seconds" : null)
                .strongReference(true)
                .register(registry);
        if (gauge.value() != value) {
            registry.remove(gauge);
            gauge(metric, value, source, values);
        }
    }

    private List<Tag> tags(Metric metric, String source, String... values) {
        List<Tag> tags = new ArrayList<>(List.of(Tag.of("command", command), Tag.of("source", source)));
        for (int i = 0; i < values.length; i++) {
            tags.add(Tag.of(metric.labels().get(i), values[i]));
        }
        return tags;
    }
}
