package io.garner.lineage.sql;

import java.util.List;
import java.util.Optional;

/**
 * A view's text without its head and tail.
 *
 * @param columns that the head names; they rename what the query yields, by position
 */
record ViewHead(Optional<List<String>> columns, Tokens query) {

    /** Also takes a query without a head. */
    static ViewHead cut(Tokens text, StandIns standIns) {
        Tokens tokens = withoutEnd(text);
        if (!tokens.is(0, "CREATE") && !tokens.is(0, "ALTER")) {
            return new ViewHead(Optional.empty(), withoutTail(tokens));
        }
        int view = tokens.find(0, "VIEW");
        int as = view < 0 ? -1 : tokens.find(view, "AS");
        if (as < 0) {
            throw new Unreadable("it is no CREATE VIEW … AS");
        }
        if (tokens.find(0, "RECURSIVE") >= 0 && tokens.find(0, "RECURSIVE") < view) {
            throw new Unreadable("CREATE RECURSIVE VIEW is not read");
        }
        int open = tokens.find(view, "(");
        int with = tokens.find(view, "WITH");
        boolean list = open >= 0 && open < as && (with < 0 || open < with);
        return new ViewHead(
                list ? Optional.of(Normaliser.names(tokens, open, standIns)) : Optional.empty(),
                withoutTail(tokens.from(as + 1)));
    }

    private static Tokens withoutEnd(Tokens tokens) {
        int end = tokens.size();
        while (end > 0 && tokens.is(end - 1, ";")) {
            end--;
        }
        int start = 0;
        while (start < end && tokens.is(start, ";")) {
            start++;
        }
        return tokens.without(end, tokens.size()).from(start);
    }

    private static Tokens withoutTail(Tokens query) {
        int end = query.size();
        if (query.is(end - 2, "CHECK", "OPTION")) {
            int with = end - (query.is(end - 3, "WITH") ? 3 : 4);
            if (query.is(with, "WITH")) {
                return query.without(with, end);
            }
        }
        if (query.is(end - 3, "WITH", "NO", "DATA")) {
            return query.without(end - 3, end);
        }
        return query.is(end - 2, "WITH", "DATA") ? query.without(end - 2, end) : query;
    }
}
