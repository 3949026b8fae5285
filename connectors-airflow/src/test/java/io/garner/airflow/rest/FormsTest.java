package io.garner.airflow.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.airflow.AirflowConfig;
import io.garner.airflow.AirflowTables;
import io.garner.airflow.Found;
import io.garner.airflow.Settings;
import io.garner.source.HarvestScope;
import io.garner.testkit.junit.PostgresExtension;
import io.garner.testkit.postgres.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each form of an inlet or outlet, written in a DAG of a real Airflow and seen by each route. The guide's table of forms is what
 * is seen here; the property {@code garner.rewrite} writes it anew.
 */
class FormsTest {

    @RegisterExtension
    static final PostgresExtension POSTGRES = PostgresExtension.empty();

    private static final Path GUIDE = Path.of("../docs/guide/airflow.md");
    private static final String HEADER =
            "| written in the DAG | what it names | database | REST of 2.x | REST of 3.x | in `om_lineage` |";
    private static final Map<Way, Found> SEEN = new EnumMap<>(Way.class);

    /** A route to a version. */
    private enum Way {
        DATABASE_2,
        DATABASE_3,
        REST_2,
        REST_2_XCOM,
        REST_3
    }

    @BeforeAll
    static void harvest() throws Exception {
        SEEN.put(Way.DATABASE_2, database("2.11", 2));
        SEEN.put(Way.DATABASE_3, database("3.3", 3));
        SEEN.put(Way.REST_2, rest(Recording.AIRFLOW_2, false));
        SEEN.put(Way.REST_2_XCOM, rest(Recording.AIRFLOW_2, true));
        SEEN.put(Way.REST_3, rest(Recording.AIRFLOW_3, false));
    }

    private static Found database(String version, int major) throws Exception {
        PostgresServer server = POSTGRES.server();
        AirflowTables airflow = new AirflowTables(server, "forms" + major, major);
        server.createDatabase(airflow.name());
        airflow.sql(Files.readString(Path.of("src/test/resources/airflow-" + version + "/forms.sql")));
        return harvest(airflow.config());
    }

    private static Found rest(Recording recording, boolean xcom) throws IOException {
        try (FakeAirflow airflow = recording.serveForms()) {
            return harvest(Rest.config(airflow.url(), Optional.empty(), xcom));
        }
    }

    private static Found harvest(AirflowConfig config) {
        return AirflowTables.harvest(
                new Settings(config)
                        .naming(Map.of("crm_db", "corporate-sql-server"), Map.of("corporate-sql-server", "dbo")),
                HarvestScope.EVERYTHING);
    }

    static Stream<Form> forms() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/carriers.tsv")).stream()
                .map(line -> line.split("\t"))
                .map(parts -> new Form(parts[0], parts[1], parts[3]));
    }

    /** Where a form stands: the DAG of the recording that has it there. */
    private enum Side {
        INLET("carriers_in"),
        OUTLET("carriers_out"),
        PARAMETER("carriers_param");

        private final String dag;

        Side(String dag) {
            this.dag = dag;
        }
    }

    /**
     * A form of the guide.
     *
     * @param task the name of the tasks that have it
     */
    record Form(String task, String written, String meaning) {

        boolean isFinding() {
            return meaning.equals("nothing; a finding");
        }

        /** What a task writes may be read, and is nothing that can be written. */
        boolean isTask() {
            return meaning.startsWith("what the task");
        }

        /** The table that is meant. */
        String end() {
            if (isTask()) {
                return "warehouse.staging.public.extracted";
            }
            return meaning.replaceFirst("^column .* of ", "").replaceFirst("`([^`]*)`.*", "$1");
        }

        @Override
        public String toString() {
            return task;
        }
    }

    /** What a route saw of a form: yes, no, what it took it for instead, or empty where no task has it. */
    private static String seen(Form form, Side side, Way way) {
        Found found = Objects.requireNonNull(SEEN.get(way));
        if (found.pipeline(side.dag).tasks().stream()
                .noneMatch(task -> task.name().equals(form.task()))) {
            return "";
        }
        List<String> ends = ends(form, side, found);
        boolean told = found.findings("airflow-lineage-unresolved").stream()
                .anyMatch(finding -> finding.subject().equals(side.dag + ", task " + form.task()));
        if (ends.isEmpty()) {
            return told ? (form.isFinding() ? "yes" : "a finding") : "no";
        }
        int sides = side == Side.PARAMETER && !form.isTask() ? 2 : 1;
        boolean asSaid = ends.size() == sides && ends.stream().allMatch(form.end()::equals);
        return asSaid && told == (side == Side.PARAMETER && form.isTask())
                ? "yes"
                : ends.stream().distinct().collect(Collectors.joining("`, `", "`", "`"));
    }

    /** The tables at the other end of edges that lead to, or from, the end that every route sees. */
    private static List<String> ends(Form form, Side side, Found found) {
        String to = "warehouse.into.public." + form.task();
        String from = "warehouse.from.public." + form.task();
        String columns = form.task().equals("dict_column") ? " \\[id]->id" : "";
        List<String> ends = new ArrayList<>();
        for (String edge : found.edges()) {
            String[] parts = edge.replaceFirst(" via airflow\\." + side.dag + columns + "$", "")
                    .split(" -> ");
            boolean between = parts[0].equals(from) && parts[1].equals(to);
            if (edge.contains(" via airflow." + side.dag) && !between) {
                if (parts[1].equals(to)) {
                    ends.add(parts[0]);
                } else if (parts[0].equals(from)) {
                    ends.add(parts[1]);
                }
            }
        }
        return ends;
    }

    /** The recordings hold what they are there for. */
    @ParameterizedTest
    @MethodSource("forms")
    void isWrittenInSomeVersion(Form form) {
        assertThat(seen(form, Side.INLET, Way.DATABASE_2) + seen(form, Side.INLET, Way.DATABASE_3))
                .isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void theDatabaseShowsItAsItIsDocumented(Form form) {
        assertThat(Stream.of(Way.DATABASE_2, Way.DATABASE_3)
                        .flatMap(way -> Stream.of(seen(form, Side.INLET, way), seen(form, Side.OUTLET, way)))
                        .filter(seen -> !seen.isEmpty()))
                .isNotEmpty()
                .containsOnly("yes");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void inTheParameterEveryRouteShowsIt(Form form) {
        assertThat(Stream.of(Way.values())
                        .map(way -> seen(form, Side.PARAMETER, way))
                        .distinct())
                .hasSize(1)
                .isSubsetOf("yes", "");
    }

    @Test
    void theGuideSaysWhatIsSeen() throws IOException {
        List<String> table = Stream.concat(Stream.of(HEADER, "|---|---|---|---|---|---|"), forms().map(FormsTest::row))
                .toList();
        List<String> guide = Files.readAllLines(GUIDE);
        int begin = (int) guide.stream()
                .takeWhile(line -> !line.startsWith("| written in the DAG |"))
                .count();
        int size = (int) guide.stream()
                .skip(begin)
                .takeWhile(line -> line.startsWith("|"))
                .count();
        if (Boolean.getBoolean("garner.rewrite")) {
            List<String> rewritten = new ArrayList<>(guide.subList(0, begin));
            rewritten.addAll(table);
            rewritten.addAll(guide.subList(begin + size, guide.size()));
            Files.writeString(GUIDE, rewritten.stream().map(line -> line + "\n").collect(Collectors.joining()));
            guide = rewritten;
            size = table.size();
        }

        assertThat(guide.subList(begin, begin + size)).isEqualTo(table);
    }

    private static String row(Form form) {
        return "| `" + form.written() + "` | " + form.meaning() + " | "
                + cell(side -> Stream.of(Way.DATABASE_2, Way.DATABASE_3)
                        .map(database -> seen(form, side, database))
                        .filter(seen -> !seen.isEmpty())
                        .distinct()
                        .collect(Collectors.joining(", ")))
                + " | "
                + cell(side -> ofRest2(form, side)) + " | "
                + cell(side -> seen(form, side, Way.REST_3)) + " | "
                + dash(seen(form, Side.PARAMETER, Way.DATABASE_2)) + " |";
    }

    private static String ofRest2(Form form, Side side) {
        String plain = seen(form, side, Way.REST_2);
        String xcom = seen(form, side, Way.REST_2_XCOM);
        if (!plain.equals("no") || xcom.equals("no")) {
            return plain;
        }
        return "with `xcom`" + (xcom.equals("yes") ? "" : ": " + xcom);
    }

    private interface Seen {
        String on(Side side);
    }

    private static String cell(Seen seen) {
        String inlet = seen.on(Side.INLET);
        String outlet = seen.on(Side.OUTLET);
        return dash(outlet.isEmpty() || inlet.equals(outlet) ? inlet : "outlet: " + outlet + "; inlet: " + inlet);
    }

    private static String dash(String text) {
        return text.isEmpty() ? "–" : text;
    }
}
