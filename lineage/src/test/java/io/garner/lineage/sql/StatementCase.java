package io.garner.lineage.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.lineage.sql.StatementLineage.Moves;
import io.garner.lineage.sql.StatementLineage.MovesNothing;
import io.garner.lineage.sql.StatementLineage.NotRead;
import io.garner.source.ColumnLineageResolver.Dialect;
import java.util.List;
import java.util.stream.Stream;

/**
 * A statement under statements/, in the form of the corpus; its first line is {@code into TABLE VERB}, {@code nothing} or
 * {@code not read PART-OF-THE-REASON}.
 */
record StatementCase(CorpusView view, String outcome) {

    static List<StatementCase> of(Dialect dialect) {
        return Stream.of(Corpus.resource(
                                "/statements/" + (dialect == Dialect.POSTGRES ? "postgres" : "sqlserver") + ".txt")
                        .split("(?m)^==== "))
                .filter(block -> !block.isBlank())
                .map(block -> read(block, dialect))
                .toList();
    }

    private static StatementCase read(String block, Dialect dialect) {
        String[] parts = block.split("(?m)^---\n");
        String[] lines = parts[1].strip().split("\n", 2);
        String rest = lines.length > 1 ? lines[1] : "";
        return new StatementCase(CorpusView.read("statements", parts[0] + "---\n" + rest, dialect), lines[0].strip());
    }

    Dialect dialect() {
        return view.dialect();
    }

    String sql() {
        return view.sql();
    }

    void check(StatementLineage read) {
        if (outcome.equals("nothing")) {
            assertThat(read).isInstanceOf(MovesNothing.class);
        } else if (outcome.startsWith("not read")) {
            assertThat(read).isInstanceOf(NotRead.class);
            assertThat(((NotRead) read).reason())
                    .contains(outcome.substring("not read".length()).strip());
        } else {
            assertThat(read).isInstanceOf(Moves.class);
            moves((Moves) read);
        }
    }

    private void moves(Moves moves) {
        int verb = outcome.lastIndexOf(' ');
        assertThat(moves.target()).isEqualTo(Corpus.table(Corpus.parts(outcome.substring("into ".length(), verb))));
        assertThat(moves.verb()).hasToString(outcome.substring(verb + 1));
        assertThat(moves.sources()).containsExactlyInAnyOrderElementsOf(view.reads());
        Judge judge = new Judge();
        judge.compare("statement", view, moves.columns());
        assertThat(judge.wrong()).isEmpty();
        assertThat(judge.missed()).isEmpty();
        assertThat(moves.columns().outputs().size() + moves.columns().unread().size())
                .isEqualTo(view.columns().size());
    }

    @Override
    public String toString() {
        return dialect() + " " + view.name();
    }
}
