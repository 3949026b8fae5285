package io.garner.lineage.sql;

import io.garner.lineage.sql.Token.Kind;
import java.util.List;

/** What stands in double quotes, of a text in which that is a string: SQL Server's QUOTED_IDENTIFIER OFF. Stateless. */
final class DoubleQuotes {

    private DoubleQuotes() {}

    /** The same text with such strings in the quotes that they have everywhere else. */
    static List<Token> asStrings(List<Token> tokens) {
        return tokens.stream().map(DoubleQuotes::asString).toList();
    }

    private static Token asString(Token token) {
        if (token.kind() != Kind.QUOTED || !token.text().startsWith("\"")) {
            return token;
        }
        String inside = token.text().substring(1, token.text().length() - 1).replace("\"\"", "\"");
        return token.as(Kind.STRING, "'" + inside.replace("'", "''") + "'");
    }
}
