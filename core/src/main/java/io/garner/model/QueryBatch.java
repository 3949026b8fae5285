package io.garner.model;

import java.util.List;

/**
 * The statements of one database's log from which lineage may be read. A source yields at most one for each database, after
 * its schemas, and only when it is told to: texts may hold constants that are somebody's data.
 *
 * @param database where they ran, and where names without a database lead
 * @param log where they come from
 * @param queries those that ran most often first
 * @param limited whether there were more, which were left out
 */
public record QueryBatch(String database, Log log, List<LoggedQuery> queries, boolean limited) implements Harvested {

    /** Where a server keeps what it ran. */
    public enum Log {
        PG_STAT_STATEMENTS,
        QUERY_STORE,
        /** Forgets what was not used for a while, and all of it when the server restarts. */
        PLAN_CACHE
    }

    public QueryBatch {
        queries = List.copyOf(queries);
    }
}
