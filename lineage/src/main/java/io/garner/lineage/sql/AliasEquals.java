package io.garner.lineage.sql;

import java.util.ArrayList;
import java.util.List;

/**
 * {@code SELECT total = a + b} → {@code SELECT a + b AS total}: to the parser it is a comparison with a column total, which
 * does not exist or, worse, does. Only right behind SELECT and behind the commas of its list.
 */
final class AliasEquals {

    private AliasEquals() {}

    static Tokens apply(Tokens tokens, StandIns standIns) {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.is(i, "SELECT")) {
                tokens = list(tokens, firstItem(tokens, i + 1), standIns);
            }
        }
        return tokens;
    }

    private static int firstItem(Tokens tokens, int at) {
        int first = Tokens.isOneOf(tokens.at(at), "ALL", "DISTINCT") ? at + 1 : at;
        if (!tokens.is(first, "TOP")) {
            return first;
        }
        first = tokens.is(first + 1, "(") ? tokens.close(first + 1) + 1 : first + 2;
        first = tokens.is(first, "PERCENT") ? first + 1 : first;
        return tokens.is(first, "WITH", "TIES") ? first + 2 : first;
    }

    private static Tokens list(Tokens tokens, int first, StandIns standIns) {
        int start = first;
        while (start < tokens.size()) {
            int end = endOfItem(tokens, start);
            if (tokens.is(start + 1, "=") && mayBeAlias(tokens.at(start))) {
                List<Token> item = new ArrayList<>(tokens.list().subList(start + 2, end));
                item.add(Token.word("AS"));
                Token alias = tokens.at(start);
                item.add(Normaliser.isString(alias) ? standIns.name(alias) : Token.put(alias.kind(), alias.text()));
                tokens = tokens.replaced(start, end, item);
            }
            if (!tokens.is(end, ",")) {
                return tokens;
            }
            start = end + 1;
        }
        return tokens;
    }

    /** {@code @v = x} sets a variable. */
    private static boolean mayBeAlias(Token token) {
        return (token.isName() && !token.text().startsWith("@")) || Normaliser.isString(token);
    }

    private static int endOfItem(Tokens tokens, int start) {
        int depth = 0;
        for (int i = start; i < tokens.size(); i++) {
            Token token = tokens.at(i);
            depth += Tokens.depth(token);
            if (depth < 0
                    || (depth == 0
                            && (token.is(",") || token.is(";") || FollowsFrom.endsList(tokens, i))
                            && i > start)) {
                return i;
            }
        }
        return tokens.size();
    }
}
