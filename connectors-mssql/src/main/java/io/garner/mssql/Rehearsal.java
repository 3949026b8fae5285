package io.garner.mssql;

import io.garner.doctor.CheckResult;
import io.garner.jdbc.SqlFault;
import io.garner.jdbc.SqlResource;
import io.garner.model.ExitCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Asks a database whether it would answer the queries of a harvest. Each is run as it is, around it a condition that no row
 * meets: rights are looked at before a query begins, so that this costs nothing and what is refused is what a harvest
 * would be refused.
 */
final class Rehearsal {

    private static final String ORDER = "\nORDER BY ";
    private static final String NO_SCHEMAS = "";

    private final Session session;
    private final Server server;
    private final MssqlFaults faults;

    Rehearsal(Session session, Server server, MssqlFaults faults) {
        this.session = session;
        this.server = server;
        this.faults = faults;
    }

    CheckResult of(Facet facet) {
        List<CheckResult.Failed> refusals = new ArrayList<>();
        List<String> details = new ArrayList<>();
        for (Concept concept : facet.concepts()) {
            try {
                begin(concept);
            } catch (SqlFault e) {
                if (isMissing(e) && !concept.isEssential(true)) {
                    details.add(concept.word() + " are not there to read: " + MssqlFaults.wordsOf(e.sql()));
                } else {
                    refusals.add(refusal(concept, e));
                }
            }
        }
        return refusals.isEmpty() ? CheckResult.passed(details) : together(refusals);
    }

    /** Several failures as one, whose exit code is the first one's. */
    static CheckResult.Failed together(List<CheckResult.Failed> failures) {
        return new CheckResult.Failed(
                String.join(
                        "; ", failures.stream().map(CheckResult.Failed::reason).toList()),
                String.join(
                        "\n",
                        failures.stream()
                                .map(CheckResult.Failed::remedy)
                                .distinct()
                                .toList()),
                failures.get(0).exitCode());
    }

    private void begin(Concept concept) {
        SqlResource sql = concept.sql().with(server.capabilities());
        // A query within another has no order.
        int order = sql.text().lastIndexOf(ORDER);
        String unordered = order < 0 ? sql.text() : sql.text().substring(0, order);
        String asked = "SELECT * FROM (\n" + unordered + "\n) AS q WHERE 1 = 0";
        Object[] parameters = new Object[questionMarks(asked)];
        Arrays.fill(parameters, NO_SCHEMAS);
        session.reader().forEach(new SqlResource(sql.name(), asked), row -> {}, parameters);
    }

    private static int questionMarks(String sql) {
        return (int) sql.lines()
                .map(line -> line.replaceFirst("--.*", ""))
                .flatMapToInt(String::chars)
                .filter(c -> c == '?')
                .count();
    }

    private static boolean isMissing(SqlFault e) {
        return ErrorNumbers.isMissing(e.sql().getErrorCode(), String.valueOf(e.getMessage()));
    }

    private CheckResult.Failed refusal(Concept concept, SqlFault e) {
        return new CheckResult.Failed(
                concept.word() + " cannot be read: " + MssqlFaults.wordsOf(e.sql()),
                faults.remedyForReading(session.database(), e.sql()),
                ErrorNumbers.isNotPermitted(e.sql().getErrorCode()) ? ExitCode.AUTHENTICATION : ExitCode.OTHER);
    }
}
