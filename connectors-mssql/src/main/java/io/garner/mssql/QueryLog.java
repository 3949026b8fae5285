package io.garner.mssql;

import io.garner.jdbc.Row;
import io.garner.model.LoggedQuery;
import io.garner.model.QueryBatch;
import io.garner.model.QueryBatch.Log;
import io.garner.source.Finding;
import io.garner.source.Findings;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Reads the statements that ran in a database, where the configuration asks for it: from the Query Store if it is on, else
 * from the plan cache, and says why there are none or not all.
 */
record QueryLog(Server server, Findings findings) {

    private static final String STORE = "database_query_store_options.actual_state";
    private static final int MOST = 1_000;

    /** A row of {@code query_log.sql}, where one without a text carries the state of the store, or of {@code plan_cache.sql}. */
    private record Logged(Optional<String> sql, long calls, OptionalLong millis) {

        static Logged from(Row row) {
            return new Logged(row.optionalText("sql"), row.number("calls"), row.optionalNumber("total_millis"));
        }

        boolean saysThatTheStoreIsOn() {
            return sql.isEmpty() && (calls == 1 || calls == 2);
        }
    }

    /** Empty, with a finding, when there is no log to be read. */
    Optional<QueryBatch> read(Reads reads) {
        if (server.isBabelfish()) {
            findings.add(Finding.note(
                    "query-log-missing", reads.database(), "Babelfish does not tell which statements ran"));
            return Optional.empty();
        }
        if (server.capabilities().contains(STORE)) {
            List<Logged> rows = reads.list(Concept.QUERY_LOG, Logged::from);
            if (reads.isMissing(Concept.QUERY_LOG)) {
                return Optional.empty();
            } else if (rows.stream().anyMatch(Logged::saysThatTheStoreIsOn)) {
                return Optional.of(batch(Log.QUERY_STORE, rows, reads));
            }
            tellThatTheStoreIsOff(reads);
        }
        List<Logged> rows = reads.list(Concept.PLAN_CACHE, Logged::from);
        return reads.isMissing(Concept.PLAN_CACHE) ? Optional.empty() : Optional.of(batch(Log.PLAN_CACHE, rows, reads));
    }

    private void tellThatTheStoreIsOff(Reads reads) {
        findings.add(new Finding(
                "query-store-off",
                reads.database(),
                "the Query Store is off, so statements come from the plan cache, which forgets what was not used for a"
                        + " while",
                "ALTER DATABASE " + Identifiers.quoted(reads.database()) + " SET QUERY_STORE = ON;"));
    }

    private QueryBatch batch(Log log, List<Logged> rows, Reads reads) {
        List<Logged> found = rows.stream().filter(row -> row.sql().isPresent()).toList();
        boolean limited = found.size() > MOST;
        if (limited) {
            findings.add(Finding.note(
                    "query-log-limited",
                    reads.database(),
                    "only the " + MOST + " statements that ran most often are looked at for lineage"));
        }
        List<LoggedQuery> queries = found.stream()
                .limit(MOST)
                .flatMap(row -> LoggedText.candidate(row.sql().orElseThrow()).stream()
                        .map(sql -> new LoggedQuery(sql, row.calls(), Optional.empty(), row.millis(), false)))
                .toList();
        return new QueryBatch(reads.database(), log, queries, limited);
    }
}
