package io.garner.lineage.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.lineage.sql.StatementLineage.NotRead;
import io.garner.source.ColumnLineage.Unread;
import io.garner.source.ColumnLineageResolver.Dialect;
import io.garner.source.ColumnLineageResolver.ViewText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Texts that people have not finished, or spoilt: what is said of them is for people. */
class BrokenTextTest {

    private static final Pattern QUOTED = Pattern.compile("'[^']*'");
    private static final Pattern OF_JAVA =
            Pattern.compile("\\bnull\\b|Exception|Error\\b|\\bjava\\.|\\bnet\\.sf\\.|@[0-9a-f]{5}");
    private static final Pattern CAMEL_CASE = Pattern.compile("\\b[A-Z][a-z]+[A-Z]\\w*");

    private final SqlColumnLineage resolver = new SqlColumnLineage();

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void noMessageIsOneOfJava(Dialect dialect) {
        List<String> texts = broken(dialect);
        assertThat(texts).hasSizeGreaterThan(300);
        Assertions.assertTimeout(Duration.ofMinutes(2), () -> texts.forEach(text -> check(dialect, text)));
    }

    private void check(Dialect dialect, String text) {
        SqlStatements statements = SqlStatements.in(dialect, "crm", "shop", new CorpusTables(dialect));
        for (StatementLineage read : statements.read(text)) {
            if (read instanceof NotRead unread) {
                check(text, unread.reason());
            } else if (read instanceof StatementLineage.Moves moves) {
                moves.columns().unread().forEach(column -> check(text, column.reason()));
            }
        }
        ViewText view = new ViewText(
                dialect, Corpus.table(List.of("v")), text, List.of("id"), Optional.empty(), new CorpusTables(dialect));
        resolver.resolve(view).unread().stream().map(Unread::reason).forEach(reason -> check(text, reason));
    }

    private static void check(String text, String reason) {
        String ownWords = QUOTED.matcher(reason).replaceAll("");
        assertThat(OF_JAVA.matcher(ownWords).find()).as(text + "\n" + reason).isFalse();
        assertThat(reason).isNotBlank().hasSizeLessThan(400);
        Matcher names = CAMEL_CASE.matcher(ownWords);
        while (names.find()) {
            assertThat(text).as(reason).containsIgnoringCase(names.group());
        }
    }

    /** Each statement of the corpus ended behind every seventh word, and with a word taken out. */
    private static List<String> broken(Dialect dialect) {
        Random random = new Random(7);
        List<String> texts = new ArrayList<>();
        Stream.concat(
                        Corpus.views(dialect).stream().map(CorpusView::statement),
                        StatementCase.of(dialect).stream().map(StatementCase::sql))
                .forEach(text -> {
                    String[] words = text.split("(?<=\\s)");
                    for (int end = 7; end < words.length; end += 7) {
                        texts.add(String.join("", List.of(words).subList(0, end)));
                    }
                    List<String> fewer = new ArrayList<>(List.of(words));
                    fewer.remove(random.nextInt(fewer.size()));
                    texts.add(String.join("", fewer));
                });
        return texts;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "select from where|mostly a name or an expression is missing",
                "INSERT INTO rates SELECT (id, FROM orders|(line 1, column",
                "INSERT INTO rates SELECT 'x FROM orders|a string does not end (line 1, column 26)",
                "INSERT INTO rates SELECT id FROM orders /* x|a comment does not end (line 1, column 41)",
                "INSERT INTO rates SELECT \"id FROM orders|a quoted name does not end (line 1, column 26)",
                "INSERT INTO rates SELECT id FROM orders WHERE|refuses 'WHERE' behind 'orders' (line 1, column 41)"
            })
    void whereItIsWrongIsSaid(String text, String part) {
        StatementLineage read = SqlStatements.in(Dialect.POSTGRES, "crm", "shop", new CorpusTables(Dialect.POSTGRES))
                .read(text)
                .get(0);

        assertThat(read)
                .isInstanceOfSatisfying(
                        NotRead.class, unread -> assertThat(unread.reason()).contains(part));
    }

    @Test
    void theLineIsThatOfTheText() {
        String text = "DELETE FROM rates;\n\nINSERT INTO rates\n  SELECT id, FROM orders";

        assertThat(SqlStatements.in(Dialect.POSTGRES, "crm", "shop", new CorpusTables(Dialect.POSTGRES))
                        .read(text)
                        .get(1))
                .isInstanceOfSatisfying(
                        NotRead.class, unread -> assertThat(unread.reason()).contains("(line 4, column "));
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void settingsMoveNothing(Dialect dialect) {
        assertThat(SqlStatements.in(dialect, "crm", "shop", new CorpusTables(dialect))
                        .read("SET x = default; SET x TO default; SET x = ; SET"))
                .allMatch(StatementLineage.MovesNothing.class::isInstance);
    }
}
