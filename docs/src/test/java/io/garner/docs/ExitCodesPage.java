package io.garner.docs;

import io.garner.model.ExitCode;
import java.util.List;

/** Every exit code with its meaning, in the order in which they apply. */
final class ExitCodesPage {

    private static final List<ExitCode> ORDER = List.of(
            ExitCode.CONFIGURATION,
            ExitCode.AUTHENTICATION,
            ExitCode.SOURCE_UNREACHABLE,
            ExitCode.CATALOG_UNREACHABLE,
            ExitCode.PARTIAL,
            ExitCode.PLAN_HAS_CHANGES,
            ExitCode.SKIPPED,
            ExitCode.DONE,
            ExitCode.OTHER,
            ExitCode.INTERRUPTED,
            ExitCode.TERMINATED);

    private ExitCodesPage() {}

    static String text() {
        StringBuilder page = new StringBuilder("""
                # Exit codes

                When a run had several sources, the first of this list that applies is the exit code of all.

                | code | meaning | what to do |
                |---:|---|---|
                """);
        ORDER.forEach(code -> page.append("| ")
                .append(code.number())
                .append(" | ")
                .append(row(code))
                .append(" |\n"));
        return page.append("""

                In Airflow, 99 is the code to give to a `BashOperator` as `skip_on_exit_code`. Codes 10 and 11 are worth a
                retry; 2 and 13 are not.
                """).toString();
    }

    private static String row(ExitCode code) {
        return switch (code) {
            case DONE ->
                "Done. There may be findings: what could not be read is named, and is no failure. | Read the findings; `--fail-on findings` turns them into 12.";
            case OTHER ->
                "Anything else: a fault of the program, or the result file could not be written. | Run again with `--debug`.";
            case CONFIGURATION ->
                "Usage or configuration: a wrong option, a wrong ingest.yaml, an unset variable, a catalog that is too old. | The message names line, column and key.";
            case SOURCE_UNREACHABLE ->
                "The source cannot be reached: name, port, TLS, or no such database. | Check host, port, database and TLS of the source.";
            case CATALOG_UNREACHABLE ->
                "The catalog cannot be reached, or keeps failing. | Check `openmetadata.url` and the server.";
            case PARTIAL ->
                "Partial: the catalog refused some entities, or `--deadline` passed; the rest is stored. | The summary names each with the catalog's words; after a deadline, run again. `--fail-on never` turns this into 0.";
            case AUTHENTICATION ->
                "Authentication on either side: password, token, or a right that the whole run needs. | Renew the credential that the message names.";
            case PLAN_HAS_CHANGES -> "A plan has changes. | None: it is what was asked for. Reserved for planning.";
            case SKIPPED -> "Skipped: every source that was asked for has `enabled: false`. | None.";
            case INTERRUPTED ->
                "Ctrl-C. The run ended between two entities and reported. | Run again; it goes on from there.";
            case TERMINATED ->
                "SIGTERM. The run ended between two entities and reported. | Run again; it goes on from there.";
        };
    }
}
