package io.garner.lineage.sql;

import io.garner.lineage.sql.Token.Kind;
import io.garner.source.ColumnLineageResolver.Dialect;
import java.util.ArrayList;
import java.util.List;

/** Makes a text readable for the parser, rule by rule, each of them without changing what feeds what. */
final class Normaliser {

    /** In this order: hints go first, for a hint that looks like a column list hides a table from all that comes after. */
    private static final List<Rule> SQL_SERVER = List.of(
            TableHints::withoutHintLists,
            TableHints::withoutOldHints,
            TableHints::withoutOptions,
            TableHints::withoutJoinHints,
            TableHints::withoutSystemTime,
            TableHints::withoutSamples,
            Outputs::withoutTemporary,
            Idioms::defaults,
            SqlServerWords::openJson,
            SqlServerWords::parse,
            SqlServerWords::comparisons,
            SqlServerWords::money,
            SqlServerWords::mergeInto,
            SqlServerWords::identity,
            SqlServerUpdates::updateTop,
            SqlServerUpdates::compoundAssignment,
            KeywordNames::quoteDateParts,
            AliasEquals::apply,
            KeywordNames::quoteAliases);

    private static final List<Rule> POSTGRES = List.of(
            PostgresWords::parameters,
            PostgresWords::explicitOperators,
            PostgresWords::operators,
            PostgresWords::usingAlias,
            Idioms::defaults,
            Idioms::updateOnly,
            Idioms::windows,
            Idioms::rows,
            PostgresWords::creation,
            PostgresWords::isKind,
            PostgresWords::xmlNames,
            KeywordNames::quoteRefused,
            KeywordNames::quoteAliases);

    private Normaliser() {}

    static Normalised normalise(Dialect dialect, List<Token> original) {
        StandIns standIns = new StandIns(dialect);
        Tokens tokens = new Tokens(
                original.stream().map(token -> standIn(token, standIns)).toList());
        for (Rule rule : dialect == Dialect.POSTGRES ? POSTGRES : SQL_SERVER) {
            tokens = rule.apply(tokens, standIns);
        }
        return new Normalised(tokens, standIns);
    }

    private static Token standIn(Token token, StandIns standIns) {
        return switch (token.kind()) {
            case QUOTED -> standIns.name(token);
            case STRING -> odd(token.text()) ? standIns.string(token) : token;
            default -> token;
        };
    }

    /** Strings whose end the parser might see elsewhere, and those that would look like one of ours. */
    private static boolean odd(String string) {
        return string.charAt(0) != '\''
                || string.indexOf('\'', 1) < string.length() - 1
                || string.indexOf('\\') >= 0
                || string.startsWith("'s");
    }

    /** A list in parentheses, as names. */
    static List<String> names(Tokens tokens, int open, StandIns standIns) {
        List<String> names = new ArrayList<>();
        int close = tokens.close(open);
        for (int i = open + 1; i < close; i += 2) {
            boolean ends = i + 1 == close || tokens.is(i + 1, ",");
            if (!tokens.at(i).isName() || !ends) {
                throw new Unreadable("its list of column names is not read");
            }
            names.add(standIns.real(tokens.at(i).text()));
        }
        return names;
    }

    static boolean isString(Token token) {
        return token.kind() == Kind.STRING;
    }
}
