package io.garner.lineage.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.garner.lineage.sql.Token.Kind;
import io.garner.source.ColumnLineageResolver.Dialect;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each rule on its own; what a text becomes stands in normaliser.csv. */
class NormaliserTest {

    @ParameterizedTest(name = "{0}: {2}")
    @CsvFileSource(resources = "/normaliser.csv", delimiter = '|', numLinesToSkip = 1, quoteCharacter = '\u0001')
    void aTextBecomesReadable(String rule, Dialect dialect, String text, String expected) {
        Normalised normalised = Normaliser.normalise(dialect, Lexer.tokens(dialect, text));

        assertThat(words(dialect, normalised.sql())).as(rule).isEqualTo(words(dialect, expected));
    }

    private static String words(Dialect dialect, String text) {
        return Lexer.tokens(dialect, text).stream().map(Token::text).collect(Collectors.joining(" "));
    }

    @Test
    void commentsNestAndStringsAreNoComments() {
        assertThat(Lexer.tokens(Dialect.POSTGRES, "a /* b /* c */ d */ '--e' -- f\n/**/ g"))
                .extracting(Token::text)
                .containsExactly("a", "'--e'", "g");
    }

    @Test
    void bracketsAreNamesInOneDialectOnly() {
        assertThat(Lexer.tokens(Dialect.SQL_SERVER, "[a]]b]"))
                .extracting(Token::kind)
                .containsExactly(Kind.QUOTED);
        assertThat(Lexer.tokens(Dialect.POSTGRES, "a[1]")).hasSize(4);
    }

    @Test
    void operatorsAreTakenWhole() {
        assertThat(Lexer.tokens(Dialect.POSTGRES, "a#>>b ->>c=-1 @-d::e"))
                .extracting(Token::text)
                .containsExactly("a", "#>>", "b", "->>", "c", "=", "-", "1", "@-", "d", "::", "e");
    }

    @Test
    void namesComeBack() {
        Normalised text = normalised(Dialect.SQL_SERVER, "SELECT [a]]b], \"c\"\"d\", e");
        StandIns standIns = text.standIns();

        assertThat(standIns.real("\"q0_\"")).isEqualTo("a]b");
        assertThat(standIns.real("\"q1_\"")).isEqualTo("c\"d");
        assertThat(standIns.restored(text.sql())).isEqualTo("SELECT [a]]b], \"c\"\"d\", e");
    }

    @Test
    void namesWithoutQuotesFoldInPostgresOnly() {
        assertThat(new StandIns(Dialect.POSTGRES).real("Name")).isEqualTo("name");
        assertThat(new StandIns(Dialect.SQL_SERVER).real("Name")).isEqualTo("Name");
        assertThat(new StandIns(Dialect.SQL_SERVER).same("Name", "NAME")).isTrue();
    }

    @Test
    void theHeadIsCutAndItsColumnsAreKept() {
        Normalised text = normalised(
                Dialect.SQL_SERVER,
                "CREATE OR ALTER VIEW [a].b ([x y], z) WITH SCHEMABINDING AS SELECT 1, 2 WITH CHECK OPTION;");

        ViewHead head = ViewHead.cut(text.tokens(), text.standIns());

        assertThat(head.columns()).isEqualTo(Optional.of(List.of("x y", "z")));
        assertThat(head.query().text()).isEqualTo("SELECT 1, 2");
    }

    @Test
    void parenthesesOfOptionsAreNoColumns() {
        Normalised text = normalised(
                Dialect.POSTGRES, "CREATE VIEW v WITH (security_barrier) AS SELECT 1 WITH CASCADED CHECK OPTION");

        ViewHead head = ViewHead.cut(text.tokens(), text.standIns());

        assertThat(head.columns()).isEmpty();
        assertThat(head.query().text()).isEqualTo("SELECT 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'a", "\"a", "[a", "/* a", "N'a", "[a]]"})
    void whatDoesNotEndIsRefused(String text) {
        assertThatThrownBy(() -> Lexer.tokens(Dialect.SQL_SERVER, text))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("does not end");
    }

    private static Normalised normalised(Dialect dialect, String text) {
        return Normaliser.normalise(dialect, Lexer.tokens(dialect, text));
    }
}
