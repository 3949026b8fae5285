package io.garner.lineage.sql;

/** {@code OUTPUT … INTO} of SQL Server: a second table that a statement fills. */
final class Outputs {

    static final String NOT_READ = "where its OUTPUT … INTO moves rows is not read";

    private Outputs() {}

    /** One into a table variable or a temporary table goes, for those are in no catalog; any other ends the reading. */
    static Tokens withoutTemporary(Tokens tokens, StandIns standIns) {
        int into = into(tokens);
        if (into < 0) {
            return tokens;
        }
        if (!isTemporary(tokens.at(into + 1))) {
            throw new Unreadable(NOT_READ);
        }
        int end = tokens.is(into + 2, "(") ? tokens.close(into + 2) + 1 : into + 2;
        return tokens.without(into, end);
    }

    /** Where INTO stands behind OUTPUT and outside of parentheses; -1 when it does not. */
    static int into(Tokens tokens) {
        int output = tokens.find(0, "OUTPUT");
        return output <= 0 || tokens.is(output - 1, ".") || tokens.is(0, "SELECT") ? -1 : tokens.find(output, "INTO");
    }

    static boolean isTemporary(Token name) {
        return name.text().startsWith("@") || name.text().startsWith("#");
    }
}
