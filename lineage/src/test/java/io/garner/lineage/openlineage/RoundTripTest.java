package io.garner.lineage.openlineage;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.lineage.openlineage.Harvests.Harvest;
import io.garner.model.Edge;
import io.garner.model.Edge.ColumnMapping;
import io.garner.model.Fqn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Garner says in events becomes the same edges again. */
class RoundTripTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private static final ServerNames NAMES = ServerNames.of(Harvests.HOSTS, Map.of());

    private static final List<Edge.Source> SOURCES = List.of(Edge.Source.values());

    private static final List<String> ODD =
            List.of("plain", "With Blank", "dot.ted", "\"quoted\"", "[b]", "a/b", "é>x");

    @TempDir
    private Path folder = Path.of("");

    @RepeatedTest(20)
    void edgesComeBackAsTheyWere(RepetitionInfo repetition) throws IOException {
        List<Edge> edges = edges(new Random(repetition.getCurrentRepetition()));

        Harvest harvest = harvest(new EdgeEvents(NAMES).of(edges, NOON).toList());

        assertThat(harvest.findings()).isEmpty();
        assertThat(harvest.pipelines()).as("pipelines are others' to tell of").isEmpty();
        assertThat(text(harvest.edges())).isEqualTo(text(edges));
        assertThat(harvest.edges())
                .extracting(Edge::source)
                .hasSameElementsAs(edges.stream().map(Edge::source).toList());
    }

    @Test
    void tablesHaveTheNamesOfTheirServers() {
        Edge edge = Edge.between(
                        Fqn.of("corporate-sql-server", "CRM", "dbo", "customers"),
                        Fqn.of("warehouse", "staging", "public", "staging_customers"))
                .withColumn("id", "customer_id");

        assertThat(new EdgeEvents(NAMES).of(List.of(edge), NOON))
                .singleElement()
                .asString()
                .contains("\"namespace\":\"mssql://sql1.example.com:1433\",\"name\":\"CRM.dbo.customers\"")
                .contains(
                        "\"namespace\":\"postgres://wh.example.com:5432\",\"name\":\"staging.public.staging_customers\"")
                .contains(
                        "\"eventTime\":\"2026-11-23T12:00:00Z\"", "\"eventType\":\"COMPLETE\"", "\"type\":\"DIRECT\"");
    }

    @Test
    void anEdgeOfAServiceThatIsOnNoKnownServerIsLeftOut() {
        Edge edge = Edge.between(Fqn.of("elsewhere", "a", "b", "c"), Fqn.of("warehouse", "a", "b", "c"));
        EdgeEvents events = new EdgeEvents(NAMES);

        assertThat(events.unnamed(List.of(edge))).containsExactly(edge);
        assertThat(events.of(List.of(edge), NOON)).isEmpty();
    }

    @Test
    void theSameEdgesAreTheSameEvents() {
        List<Edge> edges = edges(new Random(1));

        assertThat(new EdgeEvents(NAMES).of(edges, NOON))
                .containsExactlyElementsOf(new EdgeEvents(NAMES).of(edges, NOON).toList());
    }

    private Harvest harvest(List<String> events) throws IOException {
        return Harvests.of(Files.write(folder.resolve("events.jsonl"), events));
    }

    private static String text(List<Edge> edges) {
        return new Harvest(edges, List.of(), List.of()).text();
    }

    /** One edge for each pair and pipeline, each with mappings of which no two are the same but for their inputs. */
    private static List<Edge> edges(Random random) {
        List<Edge> edges = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            Fqn from = Fqn.of("corporate-sql-server", "CRM", pick(random), "t" + i % 7 + pick(random));
            Fqn to = Fqn.of(random.nextBoolean() ? "warehouse" : "hr-server", "db", pick(random), "u" + i);
            Edge edge = Edge.between(from, to).foundBy(SOURCES.get(i % SOURCES.size()));
            edge = random.nextBoolean() ? edge.through(Fqn.of("air.flow", "dag " + i % 3)) : edge;
            edge = random.nextBoolean() ? edge.withSql("select " + i + "\nfrom \"x\"") : edge;
            edge = random.nextBoolean() ? edge.describedAs("why " + i) : edge;
            for (int c = 0; c < random.nextInt(4); c++) {
                Optional<String> function = random.nextBoolean() ? Optional.of("f" + c) : Optional.empty();
                edge = edge.withColumn(new ColumnMapping(List.of("a" + pick(random), "b" + c), "c" + c, function));
            }
            edges.add(edge);
        }
        return edges;
    }

    private static String pick(Random random) {
        return ODD.get(random.nextInt(ODD.size()));
    }
}
