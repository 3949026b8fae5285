package io.garner.ingest;

import static io.garner.ingest.Dags.all;
import static io.garner.ingest.Dags.batch;
import static io.garner.ingest.Dags.dag;
import static io.garner.ingest.Samples.schema;
import static io.garner.ingest.Samples.table;
import static org.assertj.core.api.Assertions.assertThat;

import io.garner.catalog.Fault;
import io.garner.ingest.Forgetting.Census;
import io.garner.ingest.RunReport.Status;
import io.garner.model.Edge;
import io.garner.model.EdgeBatch;
import io.garner.model.Fqn;
import io.garner.openmetadata.EdgeDetails;
import io.garner.openmetadata.EntityType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a pipeline told of edges goes with it. */
class VanishedPipelinesTest {

    private static final Fqn LOAD = Fqn.of("airflow", "load");
    private static final Fqn COPY = Fqn.of("airflow", "copy");

    private static Edge edge(String from, String to, Fqn pipeline) {
        return Edge.between(Edges.fqn("public." + from), Edges.fqn("public." + to))
                .foundBy(Edge.Source.PIPELINE)
                .withColumn("id", "id")
                .through(pipeline);
    }

    /** LOAD alone tells of a to b, both of a to c, and LOAD beside a person of b to c. */
    private static Scheduler filled(String version) {
        Scheduler scheduler = Scheduler.open(version);
        new Shop(scheduler.server(), scheduler.catalog()).run(schema("public", table("a"), table("b"), table("c")));
        assertThat(scheduler
                        .run(
                                batch(dag("load"), dag("copy")),
                                all("load", "copy"),
                                new EdgeBatch(
                                        List.of(
                                                edge("a", "b", LOAD),
                                                edge("a", "c", LOAD),
                                                edge("a", "c", COPY),
                                                Edge.between(COPY, LOAD)
                                                        .foundBy(Edge.Source.PIPELINE)
                                                        .through(LOAD)),
                                        Set.of(LOAD, COPY)))
                        .failures())
                .isEmpty();
        new Edges(scheduler.catalog())
                .put(
                        "public.b",
                        "public.c",
                        Edge.Source.MANUAL,
                        Optional.of("By hand.\ngarner:airflow via airflow.load {\"columns\":[]}"));
        return scheduler;
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0", "2.0.0"})
    void whenItVanishesFromItsSource(String version) {
        try (Scheduler scheduler = filled(version)) {
            String copy = scheduler
                    .catalog()
                    .find(EntityType.PIPELINE, COPY)
                    .orElseThrow()
                    .id();

            RunReport report = scheduler.run(batch(dag("copy")), all("copy"));

            assertThat(report.status()).as(report.failures().toString()).isEqualTo(Status.OK);
            assertThat(report.retired()).isEqualTo(1);
            assertThat(report.edges()).isEqualTo(new EdgeCounts(2, 0, 2));
            Edges edges = new Edges(scheduler.catalog());
            assertThat(edges.into("public.b")).isEmpty();
            EdgeDetails shared = edges.between("public.a", "public.c");
            assertThat(shared.description()).contains("garner:airflow via airflow.copy");
            assertThat(shared.pipeline().orElseThrow().id()).isEqualTo(copy);
            assertThat(shared.columnsLineage().orElseThrow()).hasSize(1);
            assertThat(edges.between("public.b", "public.c").description()).contains("By hand.");
            scheduler.server().requests().clear();
            scheduler.run(batch(dag("copy")), all("copy"));
            assertThat(scheduler.writes()).isZero();
            assertThat(scheduler.server().requests().count("*", "/api/v1/lineage.*"))
                    .isZero();
        }
    }

    @Test
    void orItStaysWhenThatIsRefused() {
        try (Scheduler scheduler = filled("1.6.0")) {
            scheduler
                    .server()
                    .faults()
                    .add(Fault.status(400).on("DELETE", "/api/v1/lineage/.*").times(100));

            RunReport report = scheduler.run(batch(dag("copy")), all("copy"));

            assertThat(report.status()).isEqualTo(Status.PARTIAL);
            assertThat(report.retired()).isZero();
            scheduler.server().faults().clear();
            assertThat(scheduler.run(batch(dag("copy")), all("copy")).retired()).isEqualTo(1);
            assertThat(new Edges(scheduler.catalog()).into("public.b")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whenItsServiceIsForgotten(boolean hard) {
        try (Scheduler scheduler = filled("1.6.0")) {
            Forgetting forgetting = new Forgetting(scheduler.catalog(), Scheduler.SERVICE, hard);

            assertThat(forgetting.census()).contains(new Census(0, 0, 0, 2));
            assertThat(forgetting.run()).isEmpty();

            Edges edges = new Edges(scheduler.catalog());
            assertThat(edges.into("public.b")).isEmpty();
            assertThat(edges.into("public.c")).containsOnlyKeys("public.b");
            assertThat(edges.between("public.b", "public.c").description()).contains("By hand.");
            assertThat(scheduler.catalog().find(EntityType.PIPELINE, COPY)).isEmpty();
            assertThat(scheduler.catalog().find(EntityType.PIPELINE_SERVICE, Fqn.of("airflow")))
                    .isEmpty();
        }
    }
}
