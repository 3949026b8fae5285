package io.garner.lineage.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.model.TableName;
import io.garner.source.ColumnLineage;
import io.garner.source.ColumnLineageResolver.Dialect;
import io.garner.source.ColumnLineageResolver.ViewText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that nobody wrote to be read: none throws, none stays, none is guessed at. */
class HostileTextTest {

    private final SqlColumnLineage resolver = new SqlColumnLineage();

    @Test
    void aTextOfMoreThanAMegabyteIsRefused() {
        ColumnLineage lineage = resolve("SELECT id FROM orders --" + "x".repeat(1_000_000), List.of("id"));

        assertThat(reason(lineage)).contains("longer than 1000000 characters");
    }

    @Test
    void fiveThousandColumnsAreRead() {
        List<String> columns = IntStream.range(0, 5_000).mapToObj(i -> "c" + i).toList();
        String list =
                columns.stream().map(column -> "o.amount + o.tax AS " + column).collect(Collectors.joining(", "));

        ColumnLineage lineage = resolve("SELECT " + list + " FROM orders o", columns);

        assertThat(lineage.unread()).isEmpty();
        assertThat(lineage.outputs()).hasSize(5_000);
    }

    @Test
    void deepNestingIsRefused() {
        String deep = "SELECT " + "(".repeat(20_000) + "id" + ")".repeat(20_000) + " AS id FROM orders";

        assertThat(reason(resolve(deep, List.of("id")))).contains("nests more than 500");
    }

    @Test
    void whatPeopleNestIsRead() {
        String deep = "SELECT " + "coalesce(".repeat(100) + "id" + ")".repeat(100) + " AS id FROM orders";

        assertThat(resolve(deep, List.of("id")).outputs()).hasSize(1);
    }

    @Test
    void longChainsAreRead() {
        String chain = "SELECT id" + " + tax".repeat(4_000) + " AS id FROM orders";

        assertThat(resolve(chain, List.of("id")).outputs().get(0).sources()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void noiseIsNamedAndNotTold(Dialect dialect) {
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            byte[] noise = new byte[random.nextInt(400)];
            random.nextBytes(noise);
            String text =
                    (i % 2 == 0 ? "" : "SELECT ") + new String(noise, java.nio.charset.StandardCharsets.ISO_8859_1);

            ColumnLineage lineage = resolver.resolve(text(dialect, text, List.of("id")));

            assertThat(lineage.outputs())
                    .as(text)
                    .allSatisfy(output -> assertThat(output.sources()).isEmpty());
            assertThat(lineage.outputs().size() + lineage.unread().size()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void textsWithWordsSwappedNeverThrow(Dialect dialect) {
        Random random = new Random(11);
        for (CorpusView view : Corpus.views(dialect)) {
            List<String> words = new ArrayList<>(List.of(view.statement().split(" ")));
            Collections.swap(words, random.nextInt(words.size()), random.nextInt(words.size()));
            words.remove(random.nextInt(words.size()));

            ColumnLineage lineage = resolver.resolve(text(dialect, String.join(" ", words), view.columnNames()));

            assertThat(lineage.outputs().size() + lineage.unread().size())
                    .isEqualTo(view.columnNames().size());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ";",
                "--",
                "/*",
                "'",
                "\"",
                "$$",
                "$a$ x",
                "SELECT 'a FROM orders",
                "SELECT \"id FROM orders",
                "(",
                ")",
                "SELECT",
                "CREATE VIEW",
                "CREATE VIEW v AS",
                "E'\\",
                "U&\"a\""
            })
    void unfinishedTextsAreNamed(String text) {
        assertThat(reason(resolve(text, List.of("id")))).isNotBlank().hasSizeLessThan(300);
    }

    @Test
    void manyThreadsGetTheirOwnAnswers() throws Exception {
        List<CorpusView> views = Corpus.views(Dialect.POSTGRES);
        CorpusTables tables = new CorpusTables(Dialect.POSTGRES);
        List<Callable<String>> work = new ArrayList<>();
        for (int i = 0; i < 8 * views.size(); i++) {
            CorpusView view = views.get(i % views.size());
            work.add(() -> {
                Judge judge = new Judge();
                judge.compare(
                        "",
                        view,
                        resolver.resolve(new ViewText(
                                view.dialect(),
                                view.table(),
                                view.statement(),
                                view.columnNames(),
                                Optional.empty(),
                                tables)));
                return String.join(",", judge.wrong())
                        + judge.missed().stream()
                                .filter(line -> !line.contains("as_written"))
                                .toList();
            });
        }
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            for (Future<String> answer : threads.invokeAll(work)) {
                assertThat(answer.get()).isEqualTo("[]");
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(Thread.getAllStackTraces().keySet().stream()
                        .filter(thread -> thread.getName().equals("garner-sql")))
                .allMatch(Thread::isDaemon);
    }

    private ColumnLineage resolve(String text, List<String> columns) {
        return resolver.resolve(text(Dialect.POSTGRES, text, columns));
    }

    private static String reason(ColumnLineage lineage) {
        assertThat(lineage.outputs()).isEmpty();
        return lineage.unread().get(0).reason();
    }

    private static ViewText text(Dialect dialect, String sql, List<String> columns) {
        return new ViewText(
                dialect, new TableName("crm", "shop", "v"), sql, columns, Optional.empty(), new CorpusTables(dialect));
    }
}
