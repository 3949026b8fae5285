package io.garner.lineage.sql;

import java.util.Set;

/**
 * Where statements of SQL Server begin, which need no semicolon between them: what was seen of the statement so far says
 * whether a word goes on with it. Asked for each token outside of parentheses, in their order. Of one thread.
 */
final class Beginnings {

    /** Words that begin a statement; as names they stand in quotes. */
    private static final Set<String> BEGIN = Set.of(
            "INSERT",
            "UPDATE",
            "DELETE",
            "MERGE",
            "TRUNCATE",
            "DROP",
            "CREATE",
            "ALTER",
            "DECLARE",
            "EXEC",
            "EXECUTE",
            "PRINT",
            "USE",
            "SELECT",
            "WITH",
            "SET",
            "IF",
            "ELSE",
            "WHILE",
            "BEGIN",
            "END",
            "COMMIT",
            "ROLLBACK",
            "RETURN",
            "RAISERROR",
            "GRANT",
            "REVOKE",
            "DENY",
            "DBCC",
            "BULK",
            "FETCH",
            "OPEN",
            "CLOSE",
            "DEALLOCATE",
            "WAITFOR",
            "SAVE",
            "CHECKPOINT",
            "BACKUP",
            "GOTO",
            "REVERT");

    /** Words behind which those begin nothing. */
    private static final Set<String> GO_ON = Set.of(
            "THEN", "ON", "FOR", "AFTER", "OF", "OR", "AS", "WITH", "UNION", "EXCEPT", "INTERSECT", "BULK", "REVOKE");

    /** These may have a parenthesis behind them; with the others it is something else, as the function UPDATE(x). */
    private static final Set<String> BEFORE_PARENTHESIS =
            Set.of("SELECT", "IF", "WHILE", "RETURN", "RAISERROR", "EXEC", "EXECUTE", "PRINT", "DBCC");

    private final Tokens tokens;
    private String verb = "";
    private boolean hasRows;
    private boolean hasSet;
    private boolean hasAs;
    private boolean hasTo;
    private int cases;

    Beginnings(Tokens tokens) {
        this.tokens = tokens;
    }

    /** A statement begins here. */
    void start(int i) {
        verb = "";
        hasRows = false;
        hasSet = false;
        hasAs = false;
        hasTo = false;
        cases = 0;
        pass(i);
    }

    /** The statement goes on with this, which is outside of parentheses. */
    void pass(int i) {
        String word = tokens.at(i).keyword();
        boolean ofWith =
                verb.equals("WITH") && Tokens.isOneOf(tokens.at(i), "SELECT", "INSERT", "UPDATE", "DELETE", "MERGE");
        if (verb.isEmpty() || ofWith) {
            verb = tokens.at(i).is("(") ? "(" : word;
            hasAs = false;
        }
        // INSERT INTO t (SELECT …), and not the list of its columns.
        hasRows |=
                verb.equals("INSERT") && tokens.is(i, "(") && Tokens.isOneOf(tokens.at(i + 1), "SELECT", "WITH", "(");
        switch (word) {
            case "SELECT", "VALUES", "EXEC", "EXECUTE" -> hasRows = true;
            case "SET" -> hasSet |= !Tokens.isOneOf(tokens.at(i - 1), "UPDATE", "DELETE");
            case "STATISTICS" -> hasSet |= tokens.is(i - 1, "UPDATE");
            case "AS" -> hasAs = true;
            case "TO", "FROM" -> hasTo = true;
            case "CASE" -> cases++;
            case "END" -> cases = Math.max(0, cases - 1);
            default -> {}
        }
    }

    /** Whether this is no longer the statement that {@link #start} was told of. */
    boolean at(int i) {
        String word = tokens.at(i).keyword();
        if (!BEGIN.contains(word)) {
            return false;
        }
        Token before = tokens.at(i - 1);
        boolean continued =
                Tokens.isOneOf(before, ".", ",", "=") || (GO_ON.contains(before.keyword()) && !isSwitch(before));
        boolean call = tokens.is(i + 1, "(") && !BEFORE_PARENTHESIS.contains(word);
        boolean permission = Set.of("GRANT", "REVOKE", "DENY").contains(verb) && !hasTo;
        return !continued && !call && !permission && !belongs(word, i);
    }

    /** {@code SET NOCOUNT ON}, which ends there. */
    private boolean isSwitch(Token before) {
        return before.is("ON") && (verb.equals("SET") || (verb.equals("ALTER") && hasSet));
    }

    private boolean belongs(String word, int i) {
        Token before = tokens.at(i - 1);
        return switch (word) {
            case "SELECT" -> verb.equals("WITH") || before.is("ALL") || (awaitsRows() && !hasRows);
            case "INSERT", "UPDATE", "DELETE" -> verb.equals("WITH");
            case "MERGE" -> verb.equals("WITH") || Tokens.isOneOf(tokens.at(i + 1), "JOIN", "UNION");
            case "EXEC", "EXECUTE" -> verb.equals("INSERT") && !hasRows;
            case "SET" -> Tokens.isOneOf(before, "UPDATE", "DELETE") || (awaitsSet() && !hasSet);
            case "WITH" -> !isQueryName(i) || (verb.equals("INSERT") && !hasRows);
            case "IF" -> tokens.is(i + 1, "EXISTS") && !tokens.is(i + 2, "(");
            case "ELSE", "END" -> cases > 0;
            case "FETCH" -> Tokens.isOneOf(before, "ROW", "ROWS");
            default -> false;
        };
    }

    /** INSERT … SELECT, and CREATE TABLE or VIEW … AS SELECT. */
    private boolean awaitsRows() {
        return verb.equals("INSERT") || (hasAs && (verb.equals("CREATE") || verb.equals("ALTER")));
    }

    /** UPDATE … SET, and ALTER DATABASE … SET. */
    private boolean awaitsSet() {
        return verb.equals("UPDATE") || verb.equals("ALTER");
    }

    /** {@code WITH name AS (} and {@code WITH name (a, b) AS (}, and not {@code WITH CHECK OPTION} and the like. */
    private boolean isQueryName(int i) {
        if (!tokens.at(i + 1).isName()) {
            return false;
        }
        return tokens.is(i + 2, "AS", "(")
                || (tokens.is(i + 2, "(") && tokens.closes(i + 2) && tokens.is(tokens.close(i + 2) + 1, "AS"));
    }
}
