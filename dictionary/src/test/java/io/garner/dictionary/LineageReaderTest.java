package io.garner.dictionary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.garner.dictionary.LineageGraph.ColumnLink;
import io.garner.dictionary.LineageGraph.Link;
import io.garner.dictionary.LineageGraph.Node;
import io.garner.model.Edge;
import io.garner.model.Edge.ColumnMapping;
import io.garner.model.Fqn;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LineageReaderTest {

    private Warehouse warehouse;

    @BeforeEach
    void start() {
        warehouse = new Warehouse();
        IntStream.range(0, 12).forEach(i -> warehouse.table("t" + i, "id", "x"));
    }

    @AfterEach
    void stop() {
        warehouse.close();
    }

    @Test
    void columnsPipelineAndSourceComeAlong() {
        warehouse.pipeline("airflow", "etl");
        warehouse.put(new Edge(
                table(0),
                table(1),
                List.of(new ColumnMapping(List.of("id", "x"), "x", Optional.of("concat"))),
                Edge.Source.PIPELINE,
                Optional.of(Fqn.of("airflow", "etl")),
                Optional.empty(),
                Optional.empty()));

        LineageGraph graph = read(0, 1);

        assertThat(graph.nodes())
                .containsExactly(
                        new Node("dw.db.s.t0", "table", List.of("id", "x")),
                        new Node("dw.db.s.t1", "table", List.of("x")));
        assertThat(graph.links())
                .containsExactly(new Link(
                        "dw.db.s.t0",
                        "dw.db.s.t1",
                        List.of(
                                new ColumnLink("id", "x", Optional.of("concat")),
                                new ColumnLink("x", "x", Optional.of("concat"))),
                        Optional.of("airflow.etl"),
                        Optional.of("PipelineLineage")));
        assertThat(graph.isCut()).isFalse();
    }

    @Test
    void aChainIsFollowedBeyondWhatOneRequestGives() {
        IntStream.range(0, 11).forEach(i -> feed(i, i + 1));

        assertThat(names(read(0, 2))).hasSize(3);
        assertThat(names(read(0, 7))).hasSize(8).contains("t7").doesNotContain("t8");
        assertThat(names(read(11, 30))).hasSize(12);
        assertThat(names(read(6, 4))).containsExactly("t10", "t2", "t3", "t4", "t5", "t6", "t7", "t8", "t9");
        warehouse.server.requests().clear();
        read(0, 7);
        assertThat(warehouse.server.requests().all())
                .as("three edges a request")
                .hasSize(3);
    }

    @Test
    void whatElseASourceFeedsIsNotFollowed() {
        feed(0, 1);
        feed(0, 2);
        feed(3, 2);

        assertThat(names(read(1, 6))).containsExactly("t0", "t1");
        assertThat(names(read(2, 6))).containsExactly("t0", "t2", "t3");
    }

    @Test
    void aCircleEnds() {
        IntStream.range(0, 8).forEach(i -> feed(i, (i + 1) % 8));

        LineageGraph graph = read(0, 30);

        assertThat(graph.nodes()).hasSize(8);
        assertThat(graph.links()).hasSize(8);
        assertThat(graph.isCut()).isFalse();
    }

    @Test
    void tooManyNodesAreCutToTheNearest() {
        IntStream.range(0, 5).forEach(i -> feed(i, i + 1));
        IntStream.range(6, 12).forEach(i -> feed(0, i));

        LineageGraph graph = new LineageReader(5, 8)
                .read(warehouse.catalog.lineage(), table(0))
                .orElseThrow();

        assertThat(graph.isCut()).isTrue();
        assertThat(names(graph)).containsExactly("t0", "t1", "t10", "t11", "t6", "t7", "t8", "t9");
        assertThat(graph.links()).as("no line leads nowhere").hasSize(7);
    }

    @Test
    void aTableAloneIsAPicture() {
        LineageGraph graph = read(0, 3);

        assertThat(graph.nodes()).containsExactly(new Node("dw.db.s.t0", "table", List.of()));
        assertThat(LineagePicture.SVG.draw(graph)).contains(">t0<");
    }

    @Test
    void aTableThatIsNotThereIsNothing() {
        assertThat(new LineageReader(3).read(warehouse.catalog.lineage(), Fqn.of("dw", "db", "s", "gone")))
                .isEmpty();
    }

    @Test
    void aDepthThatNobodyCanReadIsRefused() {
        assertThatThrownBy(() -> new LineageReader(0)).hasMessage("the depth is 1 to 30, not 0");
        assertThatThrownBy(() -> new LineageReader(31)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LineageReader(1, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private void feed(int from, int to) {
        warehouse.put(Edge.between(table(from), table(to)));
    }

    private static Fqn table(int i) {
        return Fqn.of("dw", "db", "s", "t" + i);
    }

    private LineageGraph read(int table, int depth) {
        return new LineageReader(depth)
                .read(warehouse.catalog.lineage(), table(table))
                .orElseThrow();
    }

    private static List<String> names(LineageGraph graph) {
        return graph.nodes().stream().map(Node::title).toList();
    }
}
