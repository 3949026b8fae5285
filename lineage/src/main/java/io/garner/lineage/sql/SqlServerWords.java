package io.garner.lineage.sql;

import io.garner.lineage.sql.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/** What SQL Server writes and the parser does not know, in words that it knows. */
final class SqlServerWords {

    private SqlServerWords() {}

    /** {@code OPENJSON(x) WITH (a int '$.a') j} → {@code OPENJSON(x) AS j(a)}. */
    static Tokens openJson(Tokens tokens, StandIns standIns) {
        for (int i = 0; i < tokens.size(); i++) {
            if (Tokens.isOneOf(tokens.at(i), "OPENJSON", "OPENXML") && tokens.is(i + 1, "(")) {
                int with = tokens.close(i + 1) + 1;
                if (tokens.is(with, "WITH", "(")) {
                    int close = tokens.close(with + 1);
                    int alias = tokens.is(close + 1, "AS") ? close + 2 : close + 1;
                    boolean named = tokens.at(alias).isName() && !FollowsFrom.is(tokens.at(alias));
                    List<Token> as = new ArrayList<>(List.of(
                            Token.word("AS"), named ? tokens.at(alias) : Token.word("openjson_"), Token.symbol("(")));
                    as.addAll(columns(tokens, with + 1, close));
                    as.add(Token.symbol(")"));
                    tokens = tokens.replaced(with, named ? alias + 1 : close + 1, as);
                }
            }
        }
        return tokens;
    }

    private static List<Token> columns(Tokens tokens, int open, int close) {
        List<Token> columns = new ArrayList<>();
        for (int at = open + 1; at < close; ) {
            if (!tokens.at(at).isName()) {
                throw new Unreadable("the columns of its OPENJSON are not read");
            }
            columns.add(tokens.at(at));
            int comma = tokens.find(at, ",");
            at = comma < 0 || comma > close ? close : comma + 1;
            if (at < close) {
                columns.add(Token.symbol(","));
            }
        }
        return columns;
    }

    /** {@code PARSE(x AS date USING 'de-DE')} → {@code CAST(x AS date)}. */
    static Tokens parse(Tokens tokens, StandIns standIns) {
        for (int i = 0; i < tokens.size(); i++) {
            if (Tokens.isOneOf(tokens.at(i), "PARSE", "TRY_PARSE") && tokens.is(i + 1, "(") && !tokens.is(i - 1, ".")) {
                int close = tokens.close(i + 1);
                int using = tokens.find(i + 2, "USING");
                Tokens cast = using > 0 && using < close ? tokens.without(using, close) : tokens;
                tokens = cast.replaced(i, i + 1, List.of(Token.word("CAST")));
            }
        }
        return tokens;
    }

    /** {@code !<} and {@code !>}. */
    static Tokens comparisons(Tokens tokens, StandIns standIns) {
        return each(
                tokens,
                token -> token.is("!<")
                        ? token.as(Kind.SYMBOL, ">=")
                        : token.is("!>") ? token.as(Kind.SYMBOL, "<=") : token);
    }

    /** {@code $10.5}. */
    static Tokens money(Tokens tokens, StandIns standIns) {
        return each(
                tokens,
                token -> token.kind() == Kind.NUMBER && token.text().startsWith("$")
                        ? token.as(Kind.NUMBER, token.text().substring(1))
                        : token);
    }

    /** {@code MERGE t} → {@code MERGE INTO t}. */
    static Tokens mergeInto(Tokens tokens, StandIns standIns) {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.is(i, "MERGE")
                    && tokens.at(i + 1).isName()
                    && !tokens.is(i + 1, "INTO")
                    && !tokens.is(i + 1, "TOP")) {
                tokens = tokens.replaced(i + 1, i + 1, List.of(Token.word("INTO")));
            }
        }
        return tokens;
    }

    /** {@code IDENTITY(int, 1, 1)} of SELECT … INTO makes numbers out of nothing. */
    static Tokens identity(Tokens tokens, StandIns standIns) {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.is(i, "IDENTITY", "(") && !tokens.is(i - 1, ".")) {
                tokens = tokens.replaced(i, tokens.close(i + 1) + 1, List.of(Token.word("NULL")));
            }
        }
        return tokens;
    }

    private static Tokens each(Tokens tokens, java.util.function.UnaryOperator<Token> change) {
        return new Tokens(tokens.list().stream().map(change).toList());
    }
}
