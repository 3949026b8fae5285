package io.garner.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.dictionary.LineageGraph.Node;
import io.garner.dictionary.Picture.Box;
import io.garner.dictionary.Picture.Line;
import io.garner.dictionary.Picture.Point;
import io.garner.dictionary.Picture.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LayoutTest {

    static Stream<LineageGraph> graphs() {
        return Stream.of(
                Graphs.small(),
                Graphs.rental(),
                Graphs.hundred(),
                Graphs.hundred().tablesOnly(),
                circle());
    }

    /** Feeds itself, and what it is fed by. */
    private static LineageGraph circle() {
        return new Graphs("s.d.x.a")
                .feeds("s.d.x.a", "s.d.x.a", "id=id", "id=parent")
                .feeds("s.d.x.a", "s.d.x.b", "id=id")
                .feeds("s.d.x.b", "s.d.x.a", "id=back")
                .feeds("s.d.x.c", "s.d.x.c")
                .graph();
    }

    @ParameterizedTest
    @MethodSource("graphs")
    void noTwoBoxesOverlapAndAllAreOnTheSheet(LineageGraph graph) {
        Picture picture = Layout.of(graph);

        assertThat(picture.boxes()).hasSameSizeAs(graph.nodes());
        List<Box> seen = new ArrayList<>();
        for (Box box : picture.boxes()) {
            assertThat(seen).noneMatch(other -> overlap(box, other));
            seen.add(box);
            assertThat(box.x()).isNotNegative();
            assertThat(box.y()).isNotNegative();
            assertThat(box.x() + box.width()).isLessThanOrEqualTo(picture.width());
            assertThat(box.y() + box.height()).isLessThanOrEqualTo(picture.height());
        }
    }

    @ParameterizedTest
    @MethodSource("graphs")
    void everyLineLeadsFromItsColumnAtTheRightToItsColumnAtTheLeft(LineageGraph graph) {
        Picture picture = Layout.of(graph);
        Map<String, Box> boxes = picture.boxes().stream()
                .collect(Collectors.toMap(box -> box.node().name(), Function.identity()));

        assertThat(picture.lines())
                .hasSize(graph.links().stream()
                        .mapToInt(link -> Math.max(1, link.columns().size()))
                        .sum());
        for (Line line : picture.lines()) {
            Box from = Objects.requireNonNull(boxes.get(line.link().from()));
            Box to = Objects.requireNonNull(boxes.get(line.link().to()));
            assertThat(first(line))
                    .isEqualTo(new Point(
                            from.x() + from.width(),
                            from.y() + port(from, line.column().map(c -> c.from()))));
            assertThat(last(line))
                    .isEqualTo(new Point(to.x(), to.y() + port(to, line.column().map(c -> c.to()))));
        }
    }

    @ParameterizedTest
    @MethodSource("graphs")
    void noTextIsWiderThanItsBox(LineageGraph graph) {
        Picture picture = Layout.of(graph);

        for (Box box : picture.boxes()) {
            double room = box.width() - 2 * Box.MARGIN;
            Node node = box.node();
            assertThat(Type.TITLE.width(Labels.title(node))).isLessThanOrEqualTo(room);
            assertThat(Type.PLACE.width(Labels.place(node))).isLessThanOrEqualTo(room);
            assertThat(node.columns())
                    .allSatisfy(column ->
                            assertThat(Type.COLUMN.width(Labels.column(column))).isLessThanOrEqualTo(room));
        }
        assertThat(picture.lines().stream().flatMap(line -> line.tag().stream()))
                .allSatisfy(tag -> assertThat(Type.TAG.width(tag.text())).isLessThan(tag.width()));
    }

    @Test
    void noPipelineIsWrittenOverABoxOrAnotherPipeline() {
        Picture picture = Layout.of(Graphs.rental());
        List<Tag> tags =
                picture.lines().stream().flatMap(line -> line.tag().stream()).toList();

        assertThat(tags).hasSize(3);
        List<Box> taken = new ArrayList<>(picture.boxes());
        for (Tag tag : tags) {
            Box place = new Box(picture.boxes().get(0).node(), tag.x(), tag.y(), tag.width(), tag.height());
            assertThat(taken).noneMatch(other -> overlap(place, other));
            taken.add(place);
        }
    }

    @Test
    void dataFlowsFromLeftToRight() {
        Picture picture = Layout.of(Graphs.hundred());

        assertThat(picture.lines())
                .allSatisfy(line ->
                        assertThat(first(line).x()).isLessThan(last(line).x()));
    }

    @Test
    void columnsStandInTheOrderOfTheirSources() {
        Picture picture = Layout.of(new Graphs("s.d.x.b")
                .feeds("s.d.x.a", "s.d.x.b", "one=first", "two=second", "three=third")
                .feeds("s.d.x.b", "s.d.x.c", "third=x", "second=y", "first=z")
                .graph());

        assertThat(picture.boxes().get(1).node().columns()).containsExactly("first", "second", "third");
        assertThat(picture.boxes().get(2).node().columns()).containsExactly("z", "y", "x");
    }

    @Test
    @Timeout(60)
    void asManyNodesAsAReaderTakesAreLaidOut() {
        Graphs graphs = new Graphs("s.d.x.t0");
        for (int i = 1; i < LineageReader.MOST_NODES; i++) {
            graphs.feeds("s.d.x.t" + (i - 1) / 3, "s.d.x.t" + i, "a=a", "b=b", "c=c");
        }

        assertThat(Layout.of(graphs.graph()).boxes()).hasSize(LineageReader.MOST_NODES);
    }

    @Test
    void columnsThatNobodyCouldFollowAreLeftOut() {
        Graphs graphs = new Graphs("s.d.x.a");
        String[] columns = IntStream.rangeClosed(0, LineageGraph.MOST_MAPPINGS)
                .mapToObj(i -> "a=c" + i)
                .toArray(String[]::new);
        LineageGraph graph = graphs.feeds("s.d.x.a", "s.d.x.b", columns).graph();

        assertThat(graph.isTooDense()).isTrue();
        assertThat(Layout.of(graph).lines()).hasSize(1);
    }

    private static boolean overlap(Box one, Box other) {
        return one.x() < other.x() + other.width()
                && other.x() < one.x() + one.width()
                && one.y() < other.y() + other.height()
                && other.y() < one.y() + one.height();
    }

    private static double port(Box box, Optional<String> column) {
        return column.map(name -> Box.port(box.node().columns().indexOf(name))).orElse(Box.HEADER / 2);
    }

    private static Point first(Line line) {
        return line.points().get(0);
    }

    private static Point last(Line line) {
        return line.points().get(line.points().size() - 1);
    }
}
