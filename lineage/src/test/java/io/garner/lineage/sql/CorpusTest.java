package io.garner.lineage.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.model.Dependencies;
import io.garner.model.Dependency;
import io.garner.source.ColumnLineageResolver;
import io.garner.source.ColumnLineageResolver.Dialect;
import io.garner.source.ColumnLineageResolver.ViewText;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nothing wrong is told of any view of the corpus, and nearly all that is true. */
class CorpusTest {

    private final ColumnLineageResolver resolver =
            ServiceLoader.load(ColumnLineageResolver.class).findFirst().orElseThrow();

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void nothingWrongIsToldAndNearlyAllThatIsTrue(Dialect dialect) {
        List<CorpusView> views = Corpus.views(dialect);
        CorpusTables tables = new CorpusTables(dialect);
        Judge judge = new Judge();

        for (CorpusView view : views) {
            judge.compare("alone", view, resolver.resolve(text(view, tables, Optional.empty())));
            judge.compare("checked", view, resolver.resolve(text(view, tables, Optional.of(dependencies(view)))));
        }

        System.out.println(
                dialect + ": " + views.size() + " views, recall " + judge.recall() + " %, " + judge.summary());
        assertThat(views).hasSizeGreaterThanOrEqualTo(60);
        assertThat(judge.wrong()).isEmpty();
        assertThat(judge.recall()).isGreaterThanOrEqualTo(95);
    }

    private static ViewText text(CorpusView view, CorpusTables tables, Optional<Dependencies> dependencies) {
        return new ViewText(
                view.dialect(),
                view.table(),
                view.statement(),
                view.columnNames(),
                dependencies,
                tables,
                view.topic().equals("quoted-identifier-off"));
    }

    private static Dependencies dependencies(CorpusView view) {
        return Dependencies.on(view.reads().stream()
                .map(relation -> Dependency.read(relation, Set.of()))
                .toList());
    }
}
