package io.garner.cli;

import io.garner.ingest.EdgeCounts;
import io.garner.ingest.Failure;
import io.garner.ingest.RunReport;
import io.garner.source.Finding;
import io.garner.source.ServiceFacts.Kind;
import java.io.PrintStream;
import java.util.Locale;

/** Tells a person what a run did: figures in a column, then by name what could not be read or written. */
record Summary(Console console, boolean dryRun) {

    void print(RunReport report) {
        PrintStream out = console.out();
        out.println(headline(report));
        if (hasRun(report)) {
            figures(report);
            details(report);
        }
    }

    /** What could not be read or written, and where to look. */
    void details(RunReport report) {
        report.failures().forEach(this::print);
        report.findings().forEach(this::print);
        if (reachesCatalog(report)) {
            console.out().println("  see " + report.catalogUrl());
        }
    }

    /** A run that was skipped or failed before it found anything has no figures. */
    private static boolean hasRun(RunReport report) {
        return switch (report.status()) {
            case OK, PARTIAL -> true;
            case FAILED ->
                report.tables() + report.pipelines().found() + report.created() > 0
                        || !report.findings().isEmpty();
            case SKIPPED -> false;
        };
    }

    private String headline(RunReport report) {
        Style style = console.style();
        String status = report.status().name().toLowerCase(Locale.ROOT);
        String coloured = switch (report.status()) {
            case OK -> style.green(status);
            case PARTIAL, SKIPPED -> style.yellow(status);
            case FAILED -> style.red(status);
        };
        return style.bold(report.source()) + ": " + coloured + (hasRun(report) ? seconds(report) + remark(report) : "");
    }

    private String remark(RunReport report) {
        if (dryRun) {
            return " (dry run, nothing written)";
        }
        boolean stopped =
                report.status() == RunReport.Status.PARTIAL && report.failures().isEmpty() && !report.isGuarded();
        return stopped ? " (stopped before its end; the next run goes on from here)" : "";
    }

    private static String seconds(RunReport report) {
        return String.format(Locale.ROOT, " in %.1f s", report.duration().toMillis() / 1000.0);
    }

    /** A harvest into a bundle has nothing to say of a catalog. */
    private static boolean reachesCatalog(RunReport report) {
        return !report.catalogUrl().isEmpty();
    }

    private void figures(RunReport report) {
        if (reachesCatalog(report)) {
            figure("created", report.created());
            figure("updated", report.updated());
            figure("unchanged", report.unchanged());
            figure("retired", report.retired());
            figure("failed", report.failures().size());
        }
        figure("findings", report.findings().size());
        if (reachesCatalog(report)) {
            edges(report.edges());
        }
        found(report);
    }

    /** Edges are no entities, and counted apart from them. */
    private void edges(EdgeCounts edges) {
        if (edges.found() + edges.removed() > 0) {
            console.out()
                    .printf(
                            Locale.ROOT,
                            "  lineage edges: %d created or updated, %d unchanged, %d removed%n",
                            edges.published(),
                            edges.unchanged(),
                            edges.removed());
        }
    }

    private void found(RunReport report) {
        int pipelines = report.pipelines().found();
        boolean ofPipelines = report.kind() == Kind.PIPELINE;
        if (pipelines > 0 || ofPipelines) {
            console.out()
                    .printf(
                            Locale.ROOT,
                            "  found %d pipelines, %d lineage edges; told %d runs%n",
                            pipelines,
                            report.edges().found(),
                            report.pipelines().runs());
        }
        if (report.tables() > 0 || (pipelines == 0 && !ofPipelines)) {
            console.out()
                    .printf(
                            Locale.ROOT,
                            "  found %d tables, %d columns, %d primary keys, %d foreign keys, %d routines,"
                                    + " %d lineage edges%n",
                            report.tables(),
                            report.columns(),
                            report.primaryKeys(),
                            report.foreignKeys(),
                            report.routines(),
                            report.edges().found());
        }
    }

    private void figure(String what, int count) {
        console.out().printf(Locale.ROOT, "  %-10s %7d%n", what, count);
    }

    private void print(Failure failure) {
        console.out()
                .println("  " + console.style().red("failed") + "   " + failure.fqn() + " (" + failure.operation()
                        + ")");
        detail(failure.message());
    }

    private void print(Finding finding) {
        console.out()
                .println("  " + console.style().yellow("finding") + "  " + finding.subject() + " (" + finding.code()
                        + ")");
        detail(finding.message());
        detail(finding.remedy());
    }

    private void detail(String text) {
        text.strip().lines().forEach(line -> console.out().println("           " + line));
    }
}
