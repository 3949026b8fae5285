package io.garner.lineage.sql;

import io.garner.lineage.sql.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/** What only UPDATE has. */
final class SqlServerUpdates {

    private SqlServerUpdates() {}

    /** {@code UPDATE TOP (10) t}, and the same of INSERT, DELETE and MERGE: which rows, not from where. */
    static Tokens updateTop(Tokens tokens, StandIns standIns) {
        for (int i = 0; i < tokens.size(); i++) {
            if (Tokens.isOneOf(tokens.at(i), "UPDATE", "INSERT", "DELETE", "MERGE") && tokens.is(i + 1, "TOP", "(")) {
                int end = tokens.close(i + 2) + 1;
                tokens = tokens.without(i + 1, tokens.is(end, "PERCENT") ? end + 1 : end);
            }
        }
        return tokens;
    }

    /** {@code SET a += x} → {@code SET a = a + x}. */
    static Tokens compoundAssignment(Tokens tokens, StandIns standIns) {
        for (int i = 0; i < tokens.size(); i++) {
            String text = tokens.at(i).text();
            if (tokens.at(i).kind() == Kind.SYMBOL
                    && text.length() == 2
                    && "+-*/%&^|".indexOf(text.charAt(0)) >= 0
                    && text.charAt(1) == '=') {
                int name = i - 1;
                while (tokens.is(name - 1, ".")) {
                    name -= 2;
                }
                List<Token> spelled = new ArrayList<>(List.of(Token.symbol("=")));
                tokens.list()
                        .subList(Math.max(name, 0), i)
                        .forEach(token -> spelled.add(Token.put(token.kind(), token.text())));
                spelled.add(Token.symbol(text.substring(0, 1)));
                tokens = tokens.replaced(i, i + 1, spelled);
                i += spelled.size();
            }
        }
        return tokens;
    }
}
