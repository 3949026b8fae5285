package io.garner.lineage.sql;

import io.garner.source.ColumnLineageResolver.Dialect;
import java.util.Locale;
import java.util.Set;

/** Where strings, quoted names and comments end. What does not end is an {@link Unreadable}. */
record Quotes(String text, Dialect dialect) {

    private static final Set<String> PREFIXES = Set.of("N", "E", "B", "X", "U&");

    /** Where this position of the text is, for the end of a message. */
    String place(int position) {
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < position; i++) {
            if (text.charAt(i) == '\n') {
                line++;
                lineStart = i + 1;
            }
        }
        return Token.place(line, position - lineStart + 1);
    }

    /** Comments nest in both dialects. */
    int endOfComment(int start) {
        int depth = 0;
        int at = start;
        while (at < text.length()) {
            if (text.startsWith("/*", at)) {
                depth++;
                at += 2;
            } else if (text.startsWith("*/", at)) {
                depth--;
                at += 2;
                if (depth == 0) {
                    return at;
                }
            } else {
                at++;
            }
        }
        throw new Unreadable("a comment does not end" + place(start));
    }

    /** Whether the word up to {@code end} belongs to a string behind it, as in {@code N'…'}. */
    boolean prefixesString(int start, int end) {
        int quote = text.startsWith("&'", end) ? end + 1 : end;
        return text.startsWith("'", quote)
                && PREFIXES.contains(text.substring(start, quote).toUpperCase(Locale.ROOT));
    }

    /** {@code start} is where the prefix is, or the quote itself. */
    int endOfString(int start, int quote) {
        boolean backslashes =
                dialect == Dialect.POSTGRES && text.substring(start, quote).equalsIgnoreCase("E");
        int at = quote + 1;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\\' && backslashes) {
                at += 2;
            } else if (c == '\'' && text.startsWith("''", at)) {
                at += 2;
            } else if (c == '\'') {
                return at + 1;
            } else {
                at++;
            }
        }
        throw new Unreadable("a string does not end" + place(start));
    }

    int endOfName(int start) {
        char close = text.charAt(start) == '[' ? ']' : '"';
        int at = start + 1;
        while (at < text.length()) {
            if (text.charAt(at) != close) {
                at++;
            } else if (at + 1 < text.length() && text.charAt(at + 1) == close) {
                at += 2;
            } else {
                return at + 1;
            }
        }
        throw new Unreadable("a quoted name does not end" + place(start));
    }

    boolean dollarQuoted(int start) {
        return dialect == Dialect.POSTGRES && !tag(start).isEmpty();
    }

    int endOfDollarQuote(int start) {
        String tag = tag(start);
        int end = text.indexOf(tag, start + tag.length());
        if (end < 0) {
            throw new Unreadable("a string does not end" + place(start));
        }
        return end + tag.length();
    }

    /** {@code $$} or {@code $tag$}, else nothing. */
    private String tag(int start) {
        int end = start + 1;
        while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_')) {
            end++;
        }
        boolean ends = end < text.length() && text.charAt(end) == '$';
        boolean parameter = end > start + 1 && Character.isDigit(text.charAt(start + 1));
        return ends && !parameter ? text.substring(start, end + 1) : "";
    }
}
