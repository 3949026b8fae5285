package io.garner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.config.Environment;
import io.garner.ingest.Change;
import io.garner.ingest.FieldDifference;
import io.garner.model.Fqn;
import io.garner.openmetadata.EntityType;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlanTextTest {

    private static final Fqn FILM = Fqn.of("pg", "pagila", "public", "film");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void saysWhatDiffersLineByLine() {
        PlanText plan = plan(false);

        plan.change("pagila", new Change.Unchanged(EntityType.DATABASE, Fqn.of("pg", "pagila")));
        plan.change("pagila", new Change.Retire(EntityType.TABLE, FILM, "id"));
        plan.change(
                "pagila",
                update(
                        new FieldDifference("columns.title.dataType", "VARCHAR", "TEXT"),
                        new FieldDifference("description", "", "About films."),
                        new FieldDifference("view text", "SELECT 1,\n 2\nFROM x", "SELECT 1,\n 3,\n 4\nFROM x")));

        assertThat(text()).isEqualTo("""
                pagila
                  - table           pg.pagila.public.film
                  ~ table           pg.pagila.public.film
                      columns.title.dataType: VARCHAR → TEXT
                      description: (none) → About films.
                      view text:
                        -  2
                        +  3,
                        +  4
                """);
    }

    @Test
    void showsEdgesFromWhereToWhere() {
        PlanText plan = plan(false);
        Fqn view = Fqn.of("pg", "pagila", "public", "film_list");

        plan.change("pagila", new Change.OfEdge(Change.OfEdge.Action.CREATE, FILM, view, List.of()));
        plan.change("pagila", new Change.OfEdge(Change.OfEdge.Action.RETIRE, view, FILM, List.of()));
        plan.change(
                "pagila",
                new Change.OfEdge(
                        Change.OfEdge.Action.UPDATE,
                        FILM,
                        view,
                        List.of(new FieldDifference("source", "Manual", "ViewLineage"))));

        assertThat(text()).isEqualTo("""
                pagila
                  + edge            pg.pagila.public.film → pg.pagila.public.film_list
                  - edge            pg.pagila.public.film_list → pg.pagila.public.film
                  ~ edge            pg.pagila.public.film → pg.pagila.public.film_list
                      source: Manual → ViewLineage
                """);
    }

    @Test
    void isColouredAtATerminalAndLetsNoTextSteerIt() {
        PlanText plan = plan(true);

        plan.change("pagila", update(new FieldDifference("description", "", "a\u001b[31mb")));

        assertThat(text()).contains("\u001b[33m~\u001b[0m").contains("a?[31mb");
    }

    private static Change update(FieldDifference... differences) {
        return new Change.Update(
                EntityType.TABLE, FILM, new FieldDifference("any", "record", "will do"), List.of(differences));
    }

    private PlanText plan(boolean interactive) {
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        return new PlanText(new Console(stream, stream, Environment.of(Map.of()), interactive));
    }

    private String text() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
