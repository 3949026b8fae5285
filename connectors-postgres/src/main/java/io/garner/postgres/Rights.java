package io.garner.postgres;

import io.garner.doctor.CheckResult;
import io.garner.jdbc.SqlFault;
import io.garner.jdbc.SqlResource;
import io.garner.model.ExitCode;
import io.garner.source.Finding;
import io.garner.source.NameFilter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Asks the server whether it would answer the queries of a harvest. Each is run as it is and with {@code LIMIT 0}: rights
 * are looked at when a query begins, so that this costs nothing and what is refused is what a harvest would be refused.
 */
final class Rights {

    /** No concept of a harvest, so not among their files. */
    private static final SqlResource CLOSED_FUNCTIONS = SqlResource.beside(Rights.class, "doctor/closed_functions.sql");

    private static final Long[] NO_SCHEMAS = {};
    private static final Pattern FUNCTION = Pattern.compile("function (\\w+)$");

    private final Session session;
    private final Server server;
    private final PostgresFaults faults;

    Rights(Session session, Server server, PostgresFaults faults) {
        this.session = session;
        this.server = server;
        this.faults = faults;
    }

    CheckResult check(Facet facet) {
        List<CheckResult.Failed> refusals = new ArrayList<>();
        for (Concept concept : facet.concepts()) {
            try {
                begin(concept);
            } catch (SqlFault e) {
                refusals.add(refusal(concept, e));
            }
        }
        if (refusals.isEmpty()) {
            return CheckResult.passed();
        }
        return new CheckResult.Failed(
                String.join(
                        "; ", refusals.stream().map(CheckResult.Failed::reason).toList()),
                String.join(
                        "\n",
                        refusals.stream()
                                .map(CheckResult.Failed::remedy)
                                .distinct()
                                .toList()),
                refusals.get(0).exitCode());
    }

    private void begin(Concept concept) {
        Set<String> capabilities = new HashSet<>(server.capabilities());
        capabilities.add(Expressions.WAITING.capability());
        SqlResource sql = concept.sql().with(capabilities);
        String asked = "SELECT * FROM (\n" + sql.text() + "\n) q LIMIT 0";
        Object[] parameters = asked.contains("?::") ? new Object[] {NO_SCHEMAS} : new Object[0];
        session.reader().forEach(new SqlResource(sql.name(), asked), row -> {}, parameters);
    }

    private CheckResult.Failed refusal(Concept concept, SqlFault e) {
        String reason = concept.word() + " cannot be read: " + PostgresFaults.wordsOf(e.sql());
        if (e.state().equals(SqlStates.NOT_PERMITTED)) {
            return new CheckResult.Failed(reason, grant(e), ExitCode.AUTHENTICATION);
        }
        return new CheckResult.Failed(
                reason,
                faults.reading(concept.word(), session.database(), e.sql()).remedy(),
                ExitCode.OTHER);
    }

    /** Of a function there may be several with one name, and a GRANT wants to know which. */
    private String grant(SqlFault e) {
        Matcher function = FUNCTION.matcher(PostgresFaults.wordsOf(e.sql()));
        if (!function.find()) {
            return faults.grantFor(e.sql());
        }
        try {
            String grants =
                    session.reader().read(CLOSED_FUNCTIONS, row -> row.text("signature"), function.group(1)).stream()
                            .map(signature ->
                                    "GRANT EXECUTE ON FUNCTION pg_catalog." + signature + " TO " + server.role() + ";")
                            .collect(Collectors.joining("\n"));
            return grants.isEmpty() ? faults.grantFor(e.sql()) : grants;
        } catch (SqlFault unreadable) {
            return faults.grantFor(e.sql());
        }
    }

    /** The databases that a harvest would read, and those that it would pass over. */
    CheckResult databases(NameFilter filter) {
        List<DatabaseRow> rows =
                session.reader().read(Concept.DATABASES.sql().with(server.capabilities()), DatabaseRow::from);
        List<Finding> passedOver = new ArrayList<>();
        List<String> chosen = DatabaseChoice.choose(rows, filter::accepts, server, passedOver::add);
        List<String> closed = passedOver.stream()
                .filter(finding -> finding.remedy().startsWith("GRANT"))
                .map(finding -> finding.subject() + ": " + finding.message())
                .toList();
        if (!closed.isEmpty()) {
            return new CheckResult.Failed(
                    String.join("; ", closed),
                    String.join(
                            "\n",
                            passedOver.stream()
                                    .map(Finding::remedy)
                                    .filter(remedy -> remedy.startsWith("GRANT"))
                                    .toList()),
                    ExitCode.AUTHENTICATION);
        }
        List<String> details = new ArrayList<>(List.of(String.join(", ", chosen)));
        passedOver.forEach(finding -> details.add(finding.subject() + ": " + finding.message()));
        return chosen.isEmpty()
                ? CheckResult.passed(List.of(), "No database of the server passes the filter: check databases.")
                : CheckResult.passed(details);
    }
}
