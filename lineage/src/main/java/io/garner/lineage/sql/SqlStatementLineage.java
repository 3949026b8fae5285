package io.garner.lineage.sql;

import io.garner.lineage.sql.StatementLineage.Verb;
import io.garner.source.StatementLineageResolver;
import java.util.ArrayList;
import java.util.List;

/** Reads statements that ran, as {@link SqlStatements} does. Thread-safe. */
public final class SqlStatementLineage implements StatementLineageResolver {

    private final Workers workers = SqlStatements.workers();

    @Override
    public List<Said> read(StatementText text) {
        SqlStatements reader = new SqlStatements(text.dialect(), text.database(), text.schema(), text.known(), workers);
        List<Said> said = new ArrayList<>();
        for (StatementLineage statement : reader.read(text.sql())) {
            // What a view reads is told by the database, and follows it when it changes.
            if (statement instanceof StatementLineage.Moves moves && moves.verb() != Verb.CREATE_VIEW) {
                said.add(new Flow(moves.target(), moves.sources(), moves.unknown(), moves.columns(), moves.sql()));
            } else if (statement instanceof StatementLineage.NotRead unread) {
                said.add(new Unread(unread.number(), unread.reason()));
            }
        }
        return said;
    }
}
