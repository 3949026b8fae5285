package io.garner.airflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.model.Pipeline;
import io.garner.source.Finding;
import io.garner.testkit.junit.PostgresExtension;
import io.garner.testkit.postgres.PostgresServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The databases of real deployments, recorded, and what is told of them. */
class RecordedTest {

    @RegisterExtension
    static final PostgresExtension POSTGRES = PostgresExtension.empty();

    private static final AtomicInteger COUNT = new AtomicInteger();

    @ParameterizedTest
    @ValueSource(strings = {"2.11", "3.3"})
    void isToldInFull(String version) throws Exception {
        AirflowTables airflow = load(version, "dump.sql");

        String listing = listing(airflow.harvest());

        // To be copied over where a difference is meant.
        Files.writeString(Path.of("target", "expected-" + version + ".txt"), listing);
        assertThat(listing).isEqualTo(Files.readString(folder(version).resolve("expected.txt")));
    }

    /** Against what the commands of the same Airflow have said: airflow dags list, tasks list, dags list-runs. */
    @ParameterizedTest
    @ValueSource(strings = {"2.11", "3.3"})
    void isWhatAirflowSays(String version) throws Exception {
        assertThat(load(version, "dump.sql").harvest().pipelines())
                .map(RecordedTest::asAirflowSays)
                .isEqualTo(Files.readAllLines(folder(version).resolve("airflow-says.txt")));
    }

    private static String asAirflowSays(Pipeline dag) {
        return dag.name() + (dag.active().orElse(true) ? "" : " paused")
                + " tasks "
                + dag.tasks().stream().map(Pipeline.Task::name).sorted().toList()
                + " runs "
                + dag.runs().stream()
                        .map(run -> run.id() + " " + word(run.state()))
                        .sorted()
                        .toList();
    }

    private static String word(Pipeline.State state) {
        return switch (state) {
            case SUCCESSFUL -> "success";
            case FAILED -> "failed";
            case PENDING -> "not ended";
            case SKIPPED -> "skipped";
        };
    }

    /** The same files, read by an Airflow that compresses what it serializes; it has had other runs. */
    @ParameterizedTest
    @ValueSource(strings = {"2.11", "3.3"})
    void compressedDagsAreTheSame(String version) throws Exception {
        AirflowTables compressed = load(version, "dump-compressed.sql");

        assertThat(compressed.query("SELECT DISTINCT data::text FROM serialized_dag"))
                .containsExactly("null");
        assertThat(withoutRuns(compressed)).isEqualTo(withoutRuns(load(version, "dump.sql")));
    }

    private static List<String> withoutRuns(AirflowTables airflow) throws SQLException {
        airflow.sql("DELETE FROM dag WHERE dag_id IN ('changing', 'goes_away', 'pagila_lineage')");
        return listing(airflow.harvest())
                .lines()
                .filter(line -> line.matches(" *(pipeline|task|edge) .*"))
                .toList();
    }

    /** What Airflow 3 shows as a schedule is what is told as one. */
    @Test
    void aScheduleReadsAsAirflowShowsIt() throws Exception {
        AirflowTables airflow = load("3.3", "dump.sql");
        List<String> shown =
                airflow.query("SELECT dag_id || ' ' || timetable_summary FROM dag WHERE NOT is_stale ORDER BY dag_id");

        assertThat(airflow.harvest().pipelines())
                .map(dag -> dag.name() + " " + dag.schedule().orElse(""))
                .isEqualTo(shown);
    }

    private static AirflowTables load(String version, String dump) throws Exception {
        PostgresServer server = POSTGRES.server();
        AirflowTables airflow =
                new AirflowTables(server, "recorded" + COUNT.incrementAndGet(), version.startsWith("3") ? 3 : 2);
        server.createDatabase(airflow.name());
        return airflow.sql(Files.readString(folder(version).resolve(dump)));
    }

    private static Path folder(String version) {
        return Path.of("src/test/resources/airflow-" + version);
    }

    private static String listing(Found found) {
        List<String> lines = new ArrayList<>();
        found.pipelines().forEach(pipeline -> pipeline(pipeline, lines));
        found.edges().stream().sorted().map(edge -> "edge " + edge).forEach(lines::add);
        found.findings().stream().map(RecordedTest::finding).sorted().forEach(lines::add);
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    private static void pipeline(Pipeline pipeline, List<String> lines) {
        lines.add("pipeline " + pipeline.name()
                + pipeline.displayName().map(name -> " \"" + name + "\"").orElse("")
                + " schedule " + pipeline.schedule().orElse("not said")
                + (pipeline.active().orElse(true) ? "" : " paused")
                + " owners " + pipeline.owners() + " tags " + pipeline.tags()
                + " start " + pipeline.startDate().map(Object::toString).orElse("never")
                + " at most " + pipeline.concurrency().orElse(0)
                + pipeline.description()
                        .map(text -> " says " + text.replace("\n", "\\n"))
                        .orElse(""));
        pipeline.tasks()
                .forEach(task -> lines.add("  task " + task.name()
                        + task.displayName().map(name -> " \"" + name + "\"").orElse("")
                        + " " + task.type().orElse("") + " owners " + task.owners() + " before "
                        + task.downstream()
                        + task.description()
                                .map(text -> " says " + text.replace("\n", "\\n"))
                                .orElse("")
                        + task.sql()
                                .map(text -> " runs " + text.replace("\n", "\\n"))
                                .orElse("")));
        pipeline.runs()
                .forEach(run -> lines.add("  run " + run.id() + " " + run.moment() + " " + run.state() + " "
                        + run.end().map(Object::toString).orElse("not ended") + ": "
                        + run.tasks().stream()
                                .map(task -> task.task() + " " + task.state())
                                .collect(Collectors.joining(", "))));
    }

    private static String finding(Finding finding) {
        return "finding " + finding.code() + " | " + finding.subject() + " | " + finding.message() + " | "
                + finding.remedy();
    }
}
