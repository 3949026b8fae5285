package io.garner.examples;

import io.garner.lineage.BatchOutcome;
import io.garner.lineage.LineageEmitter;
import io.garner.model.Edge;
import io.garner.model.Fqn;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Tells the catalog of OPENMETADATA_URL of many edges, with few of them in hand. A run that was killed is run again: what
 * has arrived is found unchanged.
 */
public final class EmitMany {

    private EmitMany() {}

    /** Takes how many tables there are in warehouse.shop.public, and how many edges to emit between them. */
    public static void main(String[] arguments) {
        int tables = Integer.parseInt(arguments[0]);
        int edges = Integer.parseInt(arguments[1]);
        try (LineageEmitter emitter = LineageEmitter.fromEnvironment().named("many")) {
            BatchOutcome outcome = emitter.emitAll(edges(tables, edges));
            System.out.println(outcome);
        }
    }

    /** Each table feeds each other one, in an order that is the same in each run. */
    static Stream<Edge> edges(int tables, int edges) {
        Fqn schema = Fqn.of("warehouse", "shop", "public");
        int others = tables - 1;
        return IntStream.range(0, edges).mapToObj(i -> {
            int from = i / others;
            int to = (from + 1 + i % others) % tables;
            return Edge.between(schema.child("t" + from), schema.child("t" + to))
                    .withColumn("id", "id");
        });
    }
}
