package io.garner.lineage.sql;

import io.garner.lineage.sql.StatementLineage.MovesNothing;
import io.garner.lineage.sql.StatementLineage.NotRead;
import io.garner.source.ColumnLineageResolver.Dialect;
import io.garner.source.ColumnLineageResolver.KnownColumns;
import java.util.Optional;
import java.util.Set;
import net.sf.jsqlparser.statement.Statement;
import net.sf.jsqlparser.statement.create.table.CreateTable;
import net.sf.jsqlparser.statement.insert.Insert;
import net.sf.jsqlparser.statement.merge.Merge;
import net.sf.jsqlparser.statement.select.Select;
import net.sf.jsqlparser.statement.update.Update;

/**
 * Reads one statement.
 *
 * @param temporaries names of temporary tables that hide others
 */
record StatementReader(
        Script.Part part,
        Dialect dialect,
        String database,
        String schema,
        KnownColumns known,
        Set<String> temporaries,
        Stop stop) {

    private static final Set<String> MOVE_NOTHING = Set.of(
            "DELETE",
            "TRUNCATE",
            "DROP",
            "ALTER",
            "SET",
            "DECLARE",
            "USE",
            "PRINT",
            "GRANT",
            "REVOKE",
            "DENY",
            "COMMIT",
            "ROLLBACK",
            "START",
            "SAVE",
            "END",
            "ANALYZE",
            "VACUUM",
            "COMMENT",
            "REFRESH",
            "LOCK",
            "SHOW",
            "RESET",
            "DISCARD",
            "CLOSE",
            "FETCH",
            "OPEN",
            "DEALLOCATE",
            "CHECKPOINT",
            "REINDEX",
            "CLUSTER",
            "LISTEN",
            "NOTIFY",
            "EXPLAIN",
            "WAITFOR",
            "RAISERROR",
            "THROW",
            "RETURN",
            "VALUES",
            "TABLE");

    /** Words of SQL Server that steer between statements, and what else moves nothing there. */
    private static final Set<String> STEER = Set.of("IF", "ELSE", "WHILE", "BEGIN", "DBCC", "BACKUP", "GOTO", "REVERT");

    private static final Set<String> MAY_MOVE = Set.of("INSERT", "UPDATE", "MERGE", "SELECT", "WITH", "(", "CREATE");

    StatementLineage read() {
        Tokens tokens = new Tokens(part.tokens());
        String first = tokens.at(0).is("(") ? "(" : tokens.at(0).keyword();
        boolean alterView = tokens.is(0, "ALTER", "VIEW");
        boolean transaction = tokens.is(0, "BEGIN") && (tokens.size() == 1 || isTransaction(tokens));
        boolean steers = !isPostgres() && (STEER.contains(first) || tokens.is(0, "UPDATE", "STATISTICS"));
        if ((MOVE_NOTHING.contains(first) && !alterView) || transaction || steers || createsEmpty(tokens)) {
            return unlessHidden(first, new HiddenMoves(dialect).in(tokens));
        }
        if (!MAY_MOVE.contains(first) && !alterView) {
            return new NotRead(
                    part.number(),
                    part.line(),
                    first.isEmpty() ? "it begins with no known word" : first + " is not read");
        }
        return parsed(tokens, first);
    }

    private boolean isPostgres() {
        return dialect == Dialect.POSTGRES;
    }

    private static boolean isTransaction(Tokens tokens) {
        return Tokens.isOneOf(tokens.at(1), "TRAN", "TRANSACTION", "WORK", "ISOLATION", "READ");
    }

    private StatementLineage unlessHidden(String first, Optional<String> hidden) {
        return hidden.<StatementLineage>map(reason -> new NotRead(part.number(), part.line(), reason))
                .orElseGet(() -> new MovesNothing(part.number(), part.line(), first));
    }

    /** CREATE of what holds no rows of others. */
    private static boolean createsEmpty(Tokens tokens) {
        if (!tokens.is(0, "CREATE")) {
            return false;
        }
        int kind = tokens.find(1, "TABLE", "VIEW", "PROC", "PROCEDURE", "FUNCTION", "TRIGGER");
        boolean table = kind > 0 && kind < 6 && tokens.is(kind, "TABLE");
        return kind < 0 || kind >= 6 || (table && tokens.find(kind, "AS", "SELECT") < 0);
    }

    private StatementLineage parsed(Tokens tokens, String first) {
        if (Tokens.isOneOf(tokens.at(0), "CREATE", "ALTER")) {
            int kind = tokens.find(1, "TABLE", "VIEW", "PROC", "PROCEDURE", "FUNCTION", "TRIGGER");
            if (!Tokens.isOneOf(tokens.at(kind), "TABLE", "VIEW")) {
                throw new Unreadable("the body of a routine is not read");
            }
        }
        if (isPostgres() && TemporaryNames.created(tokens).isPresent()) {
            throw new Unreadable("it fills a temporary table, which is in no catalog");
        }
        Normalised text = Normaliser.normalise(
                dialect, new Creations(dialect).plain(tokens).list());
        Relations relations = new Relations(text.standIns(), database, schema, Optional.empty(), known, temporaries);
        Reading reading = new Reading(text.standIns(), relations, stop);
        Target target = new Target(new Queries(reading), part);
        boolean view = text.tokens().find(0, "VIEW") > 0
                && Tokens.isOneOf(text.tokens().at(0), "CREATE", "ALTER");
        Optional<StatementLineage> moves = view
                ? Optional.of(new Creations(dialect).view(text, target, stop))
                : moves(Parser.parse(text, stop), target);
        return moves.orElseGet(() -> unlessHidden(first, new HiddenMoves(dialect).inParentheses(tokens)));
    }

    private Optional<StatementLineage> moves(Statement statement, Target target) {
        if (statement instanceof Insert insert) {
            return new Inserts(target).read(insert);
        }
        if (statement instanceof Update update) {
            return new Updates(target).read(update);
        }
        if (statement instanceof Merge merge) {
            return new Merges(target).read(merge);
        }
        if (statement instanceof CreateTable create) {
            return new Creations(dialect).table(create, target);
        }
        if (statement instanceof Select select) {
            return new Creations(dialect).into(select, target);
        }
        return Optional.empty();
    }
}
