package io.garner.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.garner.model.Edge;
import io.garner.model.Edge.ColumnMapping;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BatchTest {

    private static final int TABLES = 40;

    private final Warehouse warehouse = new Warehouse("1.6.0");

    @BeforeEach
    void fill() {
        warehouse.emptyTables(TABLES);
    }

    @AfterEach
    void stop() {
        warehouse.close();
    }

    @Test
    void aThousandEdgesAreTakenAFewAtATimeAndASecondRunWritesNothing() {
        AtomicInteger taken = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        AtomicInteger mostInHand = new AtomicInteger();
        try (LineageEmitter emitter = emitter()) {
            BatchOutcome first = emitter.emitAll(
                    edges().peek(edge -> mostInHand.accumulateAndGet(taken.incrementAndGet() - done.get(), Math::max)),
                    (edge, outcome) -> done.incrementAndGet());

            assertThat(first.created()).isEqualTo(1000);
            assertThat(first.isDone()).isTrue();
            assertThat(done).hasValue(1000);
            // One more has been taken than there are places, and a place is given back after its edge is told.
            assertThat(mostInHand.get()).isBetween(2, Batch.MOST_IN_HAND + Lanes.LANES + 1);
            assertThat(warehouse.puts()).isEqualTo(1000);

            BatchOutcome second = emitter.emitAll(edges());
            assertThat(second.unchanged()).isEqualTo(1000);
            assertThat(warehouse.puts()).isEqualTo(1000);
        }
    }

    @Test
    void whatDidNotArriveIsNamedAndTheRestDoes() {
        try (LineageEmitter emitter = emitter()) {
            Edge lost = Edge.between(Warehouse.SCHEMA.child("t1"), Warehouse.SCHEMA.child("nothing like it"));

            BatchOutcome outcome = emitter.emitAll(Stream.of(Warehouse.edge(1, 2), lost, Warehouse.edge(2, 3)));

            assertThat(outcome.created()).isEqualTo(2);
            assertThat(outcome.endMissing()).isOne();
            assertThat(outcome.edges()).isEqualTo(3);
            assertThat(outcome.isDone()).isFalse();
            assertThat(outcome.undone())
                    .singleElement()
                    .hasToString("dw.db.s.t1 -> dw.db.s.nothing like it: the catalog has no table"
                            + " dw.db.s.nothing like it");
        }
    }

    @Test
    void aStrictEmitterBeginsNoMoreEdges() {
        try (LineageEmitter emitter = emitter().strict()) {
            AtomicInteger taken = new AtomicInteger();
            Stream<Edge> missing = IntStream.iterate(TABLES, i -> i + 1)
                    .mapToObj(i -> Warehouse.edge(i, i + 1))
                    .peek(edge -> taken.incrementAndGet());

            assertThatThrownBy(() -> emitter.emitAll(missing)).isInstanceOf(LineageException.class);
            assertThat(taken.get()).isLessThan(2 * Batch.MOST_IN_HAND);
        }
    }

    @Test
    void edgesOfOnePairAreMergedBeforehand() {
        Edge one = Warehouse.edge(1, 2).withColumn("a", "b").withSql("first");
        Edge two =
                Warehouse.edge(1, 2).withColumn("a", "b").withColumn("c", "d").withSql("second");

        assertThat(Edges.merged(List.of(one, Warehouse.edge(2, 3), two)))
                .hasSize(2)
                .first()
                .satisfies(merged -> {
                    assertThat(merged.columns().stream().map(ColumnMapping::toColumn))
                            .containsExactly("b", "d");
                    assertThat(merged.sql()).contains("first");
                });
    }

    /** A thousand pairs; made one by one, because a flattened stream takes a whole part at a time. */
    private static Stream<Edge> edges() {
        int others = TABLES - 1;
        return IntStream.range(0, 1000)
                .mapToObj(i -> Warehouse.edge(i / others, (i / others + 1 + i % others) % TABLES));
    }

    private LineageEmitter emitter() {
        return LineageEmitter.to(warehouse.catalog).in(RunContext.NONE);
    }
}
