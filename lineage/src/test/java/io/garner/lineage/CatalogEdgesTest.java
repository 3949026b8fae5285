package io.garner.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.model.Edge;
import io.garner.model.Edge.ColumnMapping;
import io.garner.model.Fqn;
import io.garner.openmetadata.ForeignEdges;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogEdgesTest {

    private Warehouse warehouse = new Warehouse("1.2.0");

    @AfterEach
    void stop() {
        warehouse.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0", "2.0.0"})
    void anEdgeIsReadBackAsItWasTold(String version) {
        start(version);
        warehouse.pipeline("airflow", "customer_etl");
        Edge told = Edge.between(Warehouse.FROM.fqn(), Warehouse.INTO.fqn())
                .withColumn("id", "customer_id")
                .withColumn(new ColumnMapping(List.of("first", "last"), "full_name", Optional.of("concat")))
                .foundBy(Edge.Source.PIPELINE)
                .through(Fqn.of("airflow", "customer_etl"))
                .withSql("INSERT …")
                .describedAs("each night");
        emit(told);

        assertThat(edges(false).around(Warehouse.INTO.fqn(), 1).orElseThrow()).containsExactly(told);
        assertThat(edges(false).around(Warehouse.FROM.fqn(), 1).orElseThrow()).containsExactly(told);
        assertThat(edges(false).of(Fqn.of("dw")).orElseThrow()).containsExactly(told);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "2.0.0"})
    void edgesAreFollowedSoFarAndInOneDirectionEach(String version) {
        start(version);
        warehouse.emptyTables(6);
        // t0 -> t1 -> t2 -> t3 -> t0, and t1 feeds t4, which is none of what feeds t2.
        List.of(List.of(0, 1), List.of(1, 2), List.of(2, 3), List.of(3, 0), List.of(1, 4), List.of(4, 5))
                .forEach(pair -> emit(Warehouse.edge(pair.get(0), pair.get(1))));

        assertThat(edges(false).around(Warehouse.SCHEMA.child("t2"), 1).orElseThrow())
                .containsExactlyInAnyOrder(Warehouse.edge(1, 2), Warehouse.edge(2, 3));
        assertThat(edges(false).around(Warehouse.SCHEMA.child("t5"), 9).orElseThrow())
                .containsExactlyInAnyOrder(
                        Warehouse.edge(4, 5),
                        Warehouse.edge(1, 4),
                        Warehouse.edge(0, 1),
                        Warehouse.edge(3, 0),
                        Warehouse.edge(2, 3),
                        Warehouse.edge(1, 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "2.0.0"})
    void edgesOfOthersCountWhenAsked(String version) {
        start(version);
        Edge theirs = Edge.between(Warehouse.FROM.fqn(), Warehouse.INTO.fqn())
                .withColumn("first", "full_name")
                .describedAs("agreed");
        warehouse.catalog.lineage().put(theirs);

        assertThat(edges(false).of(Fqn.of("dw")).orElseThrow()).isEmpty();
        assertThat(edges(true).of(Fqn.of("dw")).orElseThrow()).containsExactly(theirs);

        // Of an edge that we added to, our columns are ours.
        Edge added = Edge.between(Warehouse.FROM.fqn(), Warehouse.INTO.fqn()).withColumn("id", "customer_id");
        warehouse.catalog.lineage().own("etl", ForeignEdges.MERGE).put(added);
        assertThat(edges(false).of(Fqn.of("dw")).orElseThrow()).containsExactly(added);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.6.0"})
    void whatIsNotThereIsSaidToBe(String version) {
        start(version);

        assertThat(edges(false).around(Warehouse.SCHEMA.child("nothing"), 1)).isEmpty();
        assertThat(edges(false).of(Fqn.of("nobody"))).isEmpty();
    }

    private CatalogEdges edges(boolean ofOthers) {
        return new CatalogEdges(warehouse.catalog, ofOthers);
    }

    private void emit(Edge edge) {
        assertThat(warehouse
                        .catalog
                        .lineage()
                        .own("etl", ForeignEdges.KEEP)
                        .put(edge)
                        .isDone())
                .isTrue();
    }

    private void start(String version) {
        warehouse.close();
        warehouse = new Warehouse(version);
    }
}
