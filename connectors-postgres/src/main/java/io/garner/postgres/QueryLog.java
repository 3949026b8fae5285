package io.garner.postgres;

import io.garner.jdbc.Row;
import io.garner.jdbc.SqlResource;
import io.garner.model.LoggedQuery;
import io.garner.model.QueryBatch;
import io.garner.source.Finding;
import io.garner.source.Findings;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Reads the statements that pg_stat_statements has logged, where the configuration asks for it, and says why it has none or
 * not all.
 *
 * @param extension where it is; empty when the database does not have it
 */
record QueryLog(Optional<Extension> extension, Findings findings) {

    /** The conditional lines that look for the extension. */
    static final String WANTED = "query_log";

    private static final int MOST = 1_000;

    /**
     * The extension, which may lie in any schema.
     *
     * @param quotedSchema as it stands in SQL
     * @param hasExecTime whether times of planning and running are apart, since its version 1.8
     */
    record Extension(String quotedSchema, boolean hasExecTime) {

        SqlResource in(SqlResource sql, Set<String> capabilities) {
            if (hasExecTime) {
                capabilities.add("pg_stat_statements.total_exec_time");
            }
            return new SqlResource(sql.name(), sql.text().replace("{extension}", quotedSchema));
        }
    }

    /** A row of {@code query_log.sql}; without a text it is the number of statements that are hidden. */
    private record Logged(Optional<String> sql, long calls, Optional<String> user, OptionalLong millis) {

        static Logged from(Row row) {
            return new Logged(
                    row.optionalText("sql"),
                    row.number("calls"),
                    row.optionalText("user_name"),
                    row.optionalNumber("total_millis"));
        }
    }

    /** Empty, with a finding, when there is no log to be read. */
    Optional<QueryBatch> read(Reads reads) {
        if (extension.isEmpty()) {
            findings.add(new Finding(
                    "query-log-missing",
                    reads.database(),
                    "statements that ran are not known: the database has no extension pg_stat_statements",
                    "Set shared_preload_libraries = 'pg_stat_statements' and restart the server, then"
                            + " CREATE EXTENSION pg_stat_statements; in this database; or set queryLog to false."));
            return Optional.empty();
        }
        List<Logged> rows = reads.queryLog(extension.get(), Logged::from);
        if (reads.isMissing(Concept.QUERY_LOG)) {
            return Optional.empty();
        }
        rows.stream().filter(row -> row.sql().isEmpty()).findFirst().ifPresent(hidden -> tellHidden(hidden, reads));
        return Optional.of(batch(rows, reads));
    }

    private QueryBatch batch(List<Logged> rows, Reads reads) {
        List<LoggedQuery> queries = rows.stream()
                .flatMap(row ->
                        row
                                .sql()
                                .map(sql -> new LoggedQuery(sql, row.calls(), row.user(), row.millis(), false))
                                .stream())
                .toList();
        boolean limited = queries.size() > MOST;
        if (limited) {
            findings.add(Finding.note(
                    "query-log-limited",
                    reads.database(),
                    "only the " + MOST + " statements that ran most often are looked at for lineage"));
        }
        return new QueryBatch(
                reads.database(),
                QueryBatch.Log.PG_STAT_STATEMENTS,
                limited ? queries.subList(0, MOST) : queries,
                limited);
    }

    private void tellHidden(Logged hidden, Reads reads) {
        if (hidden.calls() > 0) {
            findings.add(new Finding(
                    "query-log-partial",
                    reads.database(),
                    hidden.calls() + " statements of other users are hidden from the role, so that there is no lineage"
                            + " from them",
                    "GRANT pg_read_all_stats TO " + reads.server().role() + ";"));
        }
    }
}
