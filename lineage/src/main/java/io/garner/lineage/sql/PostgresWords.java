package io.garner.lineage.sql;

import io.garner.lineage.sql.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What PostgreSQL writes and the parser does not know, in words that it knows. */
final class PostgresWords {

    private static final Set<String> UNKNOWN_OPERATORS = Set.of(
            "@?", "|/", "||/", "-|-", "&<", "&>", "|&>", "<<|", "|>>", "&<|", "!~~*", "!~~", "~~*", "~~", "<->", "@",
            "^@", "##", "?#", "?-", "?-|", "?||", "@-@", "@@@", "<^", ">^", "<%", "%>", "<<%", "%>>");

    /** The parser takes these as binary operators; one that the text has not is free to stand for another. */
    private static final List<String> SPARE = List.of("@@", "&&", "<@", "@>", "#>>", "||", "+");

    private PostgresWords() {}

    /** {@code $1} of a prepared statement. */
    static Tokens parameters(Tokens tokens, StandIns standIns) {
        return new Tokens(tokens.list().stream()
                .map(token -> token.kind() == Kind.NUMBER && token.text().startsWith("$")
                        ? token.as(Kind.SYMBOL, "?")
                        : token)
                .toList());
    }

    /** {@code OPERATOR(schema.+)} → the operator alone. */
    static Tokens explicitOperators(Tokens tokens, StandIns standIns) {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.is(i, "OPERATOR", "(")) {
                int close = tokens.close(i + 1);
                if (tokens.at(close - 1).kind() == Kind.SYMBOL) {
                    tokens = tokens.replaced(
                            i,
                            close + 1,
                            List.of(Token.symbol(tokens.at(close - 1).text())));
                }
            }
        }
        return tokens;
    }

    /** Which operator it is does not matter to what feeds what. */
    static Tokens operators(Tokens tokens, StandIns standIns) {
        List<Token> changed = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.at(i);
            // Behind a parenthesis the parser takes -> for the arrow of a function without name.
            boolean arrow = Tokens.isOneOf(token, "->", "->>") && tokens.is(i - 1, ")");
            boolean unknown = arrow || (token.kind() == Kind.SYMBOL && UNKNOWN_OPERATORS.contains(token.text()));
            if (unknown && isPrefix(tokens, i)) {
                changed.add(token.as(Kind.SYMBOL, prefix(token.text(), tokens, standIns)));
            } else {
                changed.add(unknown ? token.as(Kind.SYMBOL, spare(token.text(), tokens, standIns)) : token);
            }
        }
        return new Tokens(changed);
    }

    private static boolean isPrefix(Tokens tokens, int i) {
        Token before = tokens.at(i - 1);
        boolean operand = before.isName() || before.kind() == Kind.NUMBER || Normaliser.isString(before);
        return !(operand
                        && !Tokens.isOneOf(
                                before, "SELECT", "WHEN", "THEN", "ELSE", "AND", "OR", "NOT", "BY", "ON", "WHERE"))
                && !before.is(")")
                && !before.is("]");
    }

    private static String prefix(String operator, Tokens tokens, StandIns standIns) {
        boolean taken = tokens.list().stream().anyMatch(token -> token.is("~"));
        return !taken && standIns.takes("~", operator) ? "~" : "-";
    }

    private static String spare(String operator, Tokens tokens, StandIns standIns) {
        for (String spare : SPARE) {
            boolean taken = tokens.list().stream().anyMatch(token -> token.is(spare));
            if (!taken && standIns.takes(spare, operator)) {
                return spare;
            }
        }
        return "+";
    }

    /** {@code XMLELEMENT(NAME line, …)} and {@code XMLATTRIBUTES(x AS y)}: names in what is made, not columns. */
    static Tokens xmlNames(Tokens tokens, StandIns standIns) {
        for (int i = 0; i < tokens.size(); i++) {
            if (Tokens.isOneOf(tokens.at(i), "XMLELEMENT", "XMLPI")
                    && tokens.is(i + 1, "(")
                    && tokens.is(i + 2, "NAME")) {
                Token name = tokens.at(i + 3);
                Token both = standIns.string(
                        name.as(Kind.STRING, tokens.at(i + 2).text() + " " + standIns.restored(name.text())));
                tokens = tokens.replaced(i + 2, i + 4, List.of(both));
            } else if (tokens.is(i, "XMLATTRIBUTES", "(")) {
                int close = tokens.close(i + 1);
                for (int as = tokens.find(i + 2, "AS"); as > 0 && as < close; as = tokens.find(i + 2, "AS")) {
                    tokens = tokens.without(as, as + 2);
                    close -= 2;
                }
            }
        }
        return tokens;
    }

    /** {@code JOIN … USING (id) AS j}: the columns can be had without that name, and one that uses it is not told. */
    static Tokens usingAlias(Tokens tokens, StandIns standIns) {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.is(i, "USING", "(")) {
                int close = tokens.close(i + 1);
                if (tokens.is(close + 1, "AS") && tokens.at(close + 2).isName()) {
                    tokens = tokens.without(close + 1, close + 3);
                }
            }
        }
        return tokens;
    }

    /** {@code CREATE TABLE … AS … WITH NO DATA}, {@code AS TABLE t}, {@code SELECT … INTO TEMP t}. */
    static Tokens creation(Tokens tokens, StandIns standIns) {
        int end = tokens.size();
        while (end > 0 && tokens.is(end - 1, ";")) {
            end--;
        }
        int tail = tokens.is(end - 3, "WITH", "NO", "DATA") ? 3 : tokens.is(end - 2, "WITH", "DATA") ? 2 : 0;
        Tokens changed = tokens.without(end - tail, end);
        for (int i = 0; i < changed.size(); i++) {
            if (changed.is(i, "AS", "TABLE") && changed.is(0, "CREATE")) {
                changed = changed.replaced(
                        i + 1, i + 2, List.of(Token.word("SELECT"), Token.symbol("*"), Token.word("FROM")));
            } else if (changed.is(i, "INTO") && Tokens.isOneOf(changed.at(i + 1), "TEMP", "TEMPORARY", "UNLOGGED")) {
                changed = changed.without(i + 1, changed.is(i + 2, "TABLE") ? i + 3 : i + 2);
            } else if (changed.is(i, "INTO", "TABLE")) {
                changed = changed.without(i + 1, i + 2);
            }
        }
        return changed;
    }

    /** {@code x IS JSON}, {@code IS NORMALIZED}, {@code IS DOCUMENT} → {@code x IS NULL}: a truth about x each. */
    static Tokens isKind(Tokens tokens, StandIns standIns) {
        for (int i = 0; i < tokens.size(); i++) {
            int kind = tokens.is(i, "IS", "NOT") ? i + 2 : i + 1;
            if (tokens.is(i, "IS") && Tokens.isOneOf(tokens.at(kind), "JSON", "NORMALIZED", "DOCUMENT")) {
                int end = kind + 1;
                while (Tokens.isOneOf(
                        tokens.at(end), "OBJECT", "ARRAY", "SCALAR", "VALUE", "WITH", "WITHOUT", "UNIQUE", "KEYS")) {
                    end++;
                }
                tokens = tokens.replaced(kind, end, List.of(Token.word("NULL")));
            }
        }
        return tokens;
    }
}
