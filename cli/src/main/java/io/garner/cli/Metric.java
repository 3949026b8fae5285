package io.garner.cli;

import java.util.List;

/** Every metric there is. What is in a file of metrics is here, and what is here is in the guide. */
enum Metric {
    RUN_INFO("run.info", Kind.GAUGE, "1; says which run wrote the file", "run_id", "version"),
    RUN_START("run.start.time", Kind.SECONDS, "When the run began, in Unix time"),
    RUN_DURATION("run.duration", Kind.SECONDS, "How long the run took"),
    RUN_EXIT_CODE("run.exit.code", Kind.GAUGE, "The exit code; 143 when a signal ended the run"),
    SOURCE_DURATION("source.duration", Kind.SECONDS, "How long one source of the run took"),
    SOURCE_EXIT_CODE("source.exit.code", Kind.GAUGE, "The exit code that this source alone asks for"),
    SOURCE_OBJECTS("source.objects", Kind.GAUGE, "What was found in the source", "kind"),
    ENTITIES(
            "entities",
            Kind.COUNTER,
            "Entities of the catalog by what became of them; of a dry run by what would have",
            "kind",
            "outcome",
            "dry_run"),
    FINDINGS("findings", Kind.COUNTER, "What could not be read or written, or not in full", "code"),
    CATALOG_REQUESTS(
            "catalog.request.duration",
            Kind.TIMER,
            "Attempts of requests to the catalog, up to the last byte of the answer",
            "method",
            "kind",
            "status"),
    CATALOG_RETRIES("catalog.retries", Kind.COUNTER, "Requests sent once more", "method", "kind", "reason"),
    STATEMENTS(
            "statement.duration",
            Kind.TIMER,
            "Queries of the source by the .sql file they stand in, up to the last row",
            "sql",
            "succeeded");

    /** The labels that each of them has. */
    static final List<String> COMMON_LABELS = List.of("command", "source");

    /** How a metric is told. */
    enum Kind {
        GAUGE("gauge", ""),
        SECONDS("gauge", "_seconds"),
        COUNTER("counter", "_total"),
        TIMER("summary", "_seconds");

        private final String type;
        private final String suffix;

        Kind(String type, String suffix) {
            this.type = type;
            this.suffix = suffix;
        }
    }

    private final String meter;
    private final Kind kind;
    private final String meaning;
    private final String labels;

    Metric(String meter, Kind kind, String meaning, String... labels) {
        this.meter = "garner." + meter;
        this.kind = kind;
        this.meaning = meaning;
        this.labels = String.join(",", labels);
    }

    /** The name that Micrometer is told; it adds the suffix. */
    String meter() {
        return meter;
    }

    Kind kind() {
        return kind;
    }

    String meaning() {
        return meaning;
    }

    /** Those beyond the common ones. */
    List<String> labels() {
        return labels.isEmpty() ? List.of() : List.of(labels.split(","));
    }

    /** For pages that describe it. */
    MetricDescription description() {
        return new MetricDescription(meter.replace('.', '_') + kind.suffix, kind.type, labels(), meaning);
    }
}
