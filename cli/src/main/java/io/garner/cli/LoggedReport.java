package io.garner.cli;

import io.garner.ingest.Failure;
import io.garner.ingest.RunReport;
import io.garner.source.Finding;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells what a run did as log events: one for each thing that could not be read or written, and one for the run. */
record LoggedReport(ThisRun run) {

    private static final Logger LOG = LoggerFactory.getLogger(LoggedReport.class);

    void log(RunReport report) {
        run.turnTo(report.source());
        report.failures().forEach(LoggedReport::log);
        report.findings().forEach(LoggedReport::log);
        LOG.atInfo()
                .addKeyValue("status", report.status().name().toLowerCase(Locale.ROOT))
                .addKeyValue("seconds", report.duration().toMillis() / 1000.0)
                .addKeyValue("created", report.created())
                .addKeyValue("updated", report.updated())
                .addKeyValue("unchanged", report.unchanged())
                .addKeyValue("retired", report.retired())
                .addKeyValue("failed", report.failures().size())
                .addKeyValue("findings", report.findings().size())
                .addKeyValue("tables", report.tables())
                .addKeyValue("pipelines", report.pipelines().found())
                .addKeyValue("catalogUrl", report.catalogUrl())
                .log("finished");
        run.turnToAll();
    }

    private static void log(Failure failure) {
        LOG.atWarn()
                .addKeyValue("fqn", failure.fqn())
                .addKeyValue("operation", failure.operation())
                .addKeyValue("answer", failure.message())
                .log("failed");
    }

    private static void log(Finding finding) {
        LOG.atWarn()
                .addKeyValue("code", finding.code())
                .addKeyValue("subject", finding.subject())
                .addKeyValue("text", finding.message())
                .addKeyValue("remedy", finding.remedy())
                .log("finding");
    }
}
