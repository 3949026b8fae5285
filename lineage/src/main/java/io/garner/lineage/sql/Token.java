package io.garner.lineage.sql;

import java.util.Locale;

/**
 * A piece of SQL text.
 *
 * @param start where it stands in the text; -1 for one that a rule put in
 * @param line counted from 1; 0 for one that a rule put in
 * @param column of the line, counted from 1
 */
record Token(Kind kind, String text, int start, int end, int line, int column) {

    enum Kind {
        WORD,
        /** {@code "…"} or {@code […]}. */
        QUOTED,
        STRING,
        NUMBER,
        SYMBOL
    }

    static Token put(Kind kind, String text) {
        return new Token(kind, text, -1, -1, 0, 0);
    }

    static Token word(String text) {
        return put(Kind.WORD, text);
    }

    static Token symbol(String text) {
        return put(Kind.SYMBOL, text);
    }

    /** The same place with another text. */
    Token as(Kind otherKind, String otherText) {
        return new Token(otherKind, otherText, start, end, line, column);
    }

    /** Where it stands, for the end of a message; nothing for one that a rule put in. */
    String place() {
        return start < 0 ? "" : place(line, column);
    }

    static String place(int line, int column) {
        return " (line " + line + ", column " + column + ")";
    }

    /** Whether it is this keyword or symbol, in any case. */
    boolean is(String wanted) {
        return (kind == Kind.WORD || kind == Kind.SYMBOL) && text.equalsIgnoreCase(wanted);
    }

    boolean isName() {
        return kind == Kind.WORD || kind == Kind.QUOTED;
    }

    /** In capitals, where it is a keyword; else nothing that equals one. */
    String keyword() {
        return kind == Kind.WORD ? text.toUpperCase(Locale.ROOT) : "";
    }

    /** Whether nothing stood between the other and this. */
    boolean touches(Token before) {
        return start >= 0 && start == before.end;
    }
}
