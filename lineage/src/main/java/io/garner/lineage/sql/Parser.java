package io.garner.lineage.sql;

import io.garner.source.ColumnLineageResolver.Dialect;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import net.sf.jsqlparser.parser.AbstractJSqlParser;
import net.sf.jsqlparser.parser.CCJSqlParser;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import net.sf.jsqlparser.parser.ParseException;
import net.sf.jsqlparser.parser.TokenMgrException;
import net.sf.jsqlparser.statement.Statement;
import net.sf.jsqlparser.statement.Statements;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** JSqlParser, and the proof that it read all of a text. */
final class Parser {

    /** Words that it adds, leaves out or swaps when it prints. */
    private static final Set<String> IDLE =
            Set.of("AS", "OUTER", "INNER", "INTO", "ASC", "(", ")", ";", "DISTINCT", "ALL", "ROW", "RECURSIVE");

    private static final int DEEPEST = 500;

    private static final Logger LOG = LoggerFactory.getLogger(Parser.class);

    private Parser() {}

    static Statement parse(Normalised text, Stop stop) {
        if (text.tokens().size() == 0) {
            throw new Unreadable("the text is empty");
        }
        refuseDepth(text.tokens());
        Statement statement = single(text, stop);
        allRead(text, statement.toString());
        return statement;
    }

    /** It takes seconds for a thousand of them, and texts of people have a dozen. */
    private static void refuseDepth(Tokens tokens) {
        int depth = 0;
        for (Token token : tokens.list()) {
            depth += Tokens.depth(token);
            if (depth > DEEPEST) {
                throw new Unreadable("it nests more than " + DEEPEST + " parentheses");
            }
        }
    }

    /** It reads the first statement of several and keeps silent about the others, so all are asked for. */
    private static Statement single(Normalised text, Stop stop) {
        CCJSqlParser parser = CCJSqlParserUtil.newParser(text.sql())
                .withDialect(
                        text.standIns().dialect() == Dialect.POSTGRES
                                ? AbstractJSqlParser.Dialect.POSTGRESQL
                                : AbstractJSqlParser.Dialect.SQLSERVER)
                .withSquareBracketQuotation(false);
        stop.alsoStops(parser);
        try {
            Statements statements = parser.Statements();
            if (statements.size() != 1) {
                throw new Unreadable("it is " + statements.size() + " statements and not one");
            }
            return statements.get(0);
        } catch (ParseException e) {
            throw new Unreadable(reason(e, text));
        } catch (TokenMgrException e) {
            throw new Unreadable("the parser refuses a character of it");
        } catch (Unreadable e) {
            throw e;
        } catch (RuntimeException e) {
            // It trips over what it did not expect, and what it says then is about itself and not about the text.
            LOG.atDebug().setCause(e).log("the parser of SQL gave up");
            throw new Unreadable("the parser gives up on it; mostly a name or an expression is missing");
        }
    }

    private static String reason(ParseException e, Normalised text) {
        if (e.currentToken == null || e.currentToken.next == null) {
            return "the parser refuses it";
        }
        StandIns standIns = text.standIns();
        String near = standIns.restored(e.currentToken.next.image);
        String behind = standIns.restored(e.currentToken.image);
        boolean atEnd = near.isEmpty();
        String place = text.tokens()
                .atPosition((atEnd ? e.currentToken : e.currentToken.next).absoluteBegin)
                .place();
        if (behind.isEmpty()) {
            return "the parser refuses " + (atEnd ? "it" : shortened(near)) + place;
        }
        return "the parser refuses " + (atEnd ? "where it ends," : shortened(near)) + " behind " + shortened(behind)
                + place;
    }

    private static String shortened(String token) {
        return "'" + (token.length() <= 40 ? token : token.substring(0, 40) + "…") + "'";
    }

    /** The parser's print of what it read must have the words of the text, or it lost or made up something. */
    private static void allRead(Normalised text, String printed) {
        Map<String, Integer> balance = new HashMap<>();
        count(balance, text.tokens(), 1);
        count(balance, new Tokens(Lexer.tokens(text.standIns().dialect(), printed)), -1);
        balance.forEach((word, count) -> {
            if (count != 0) {
                throw new Unreadable("the parser " + (count > 0 ? "lost " : "made up ")
                        + shortened(text.standIns().restored(word)));
            }
        });
    }

    private static void count(Map<String, Integer> balance, Tokens tokens, int step) {
        for (Token token : tokens.list()) {
            String word = token.text().toUpperCase(Locale.ROOT);
            String shown = token.kind() == Token.Kind.QUOTED || token.kind() == Token.Kind.STRING ? token.text() : word;
            if (!IDLE.contains(word)) {
                balance.merge(shown, step, Integer::sum);
            }
        }
    }
}
