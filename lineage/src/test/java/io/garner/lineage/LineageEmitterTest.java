package io.garner.lineage;

import static io.garner.lineage.LineageEmitter.pipeline;
import static io.garner.lineage.LineageEmitter.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.garner.catalog.Fault;
import io.garner.config.Environment;
import io.garner.model.Edge;
import io.garner.model.ExitCode;
import io.garner.model.Fqn;
import io.garner.openmetadata.EdgeDetails;
import io.garner.openmetadata.EdgeDetails.ColumnsBody;
import io.garner.openmetadata.EdgeOutcome;
import io.garner.openmetadata.ForeignEdges;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineageEmitterTest {

    private static final Node FROM = Warehouse.FROM;
    private static final Node INTO = Warehouse.INTO;

    private Warehouse warehouse = new Warehouse("1.2.0");

    @AfterEach
    void stop() {
        warehouse.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0", "2.0.0"})
    void everythingThatIsSaidOfAnEdgeArrivesAndIsReadBack(String version) {
        start(version);
        warehouse.pipeline("airflow", "customer_etl");
        try (LineageEmitter emitter = emitter()) {
            Emission emission = emitter.from(FROM)
                    .into(INTO)
                    .column("id", "customer_id")
                    .column(List.of("first", "last"), "full_name", "concat")
                    .via(pipeline("airflow", "customer_etl"))
                    .sql("INSERT INTO staging_customers SELECT …")
                    .describedAs("each night");

            assertThat(emission.emit()).isInstanceOf(EdgeOutcome.Created.class);
            assertThat(emission.emit()).isInstanceOf(EdgeOutcome.Unchanged.class);
            assertThat(warehouse.puts()).isOne();
            EdgeDetails stored = warehouse.stored().orElseThrow();
            assertThat(stored.columnsLineage().orElseThrow())
                    .containsExactlyInAnyOrder(
                            new ColumnsBody(
                                    List.of("dw.db.s.customers.id"),
                                    "dw.db.s.staging_customers.customer_id",
                                    Optional.empty()),
                            new ColumnsBody(
                                    List.of("dw.db.s.customers.first", "dw.db.s.customers.last"),
                                    "dw.db.s.staging_customers.full_name",
                                    Optional.of("concat")));
            assertThat(stored.source()).contains("PipelineLineage");
            assertThat(stored.sqlQuery()).contains("INSERT INTO staging_customers SELECT …");
            assertThat(stored.description()).contains("garner:etl\neach night");
            assertThat(stored.pipeline()).isPresent();
            assertThat(emitter.lineageOf(INTO).orElseThrow().edges()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0", "2.0.0"})
    void anEdgeIsTakenBack(String version) {
        start(version);
        try (LineageEmitter emitter = emitter()) {
            Emission emission = emitter.from(FROM).into(INTO);
            emission.emit();

            assertThat(emitter.named("other").from(FROM).into(INTO).remove())
                    .isInstanceOf(EdgeOutcome.KeptForeign.class);
            assertThat(warehouse.stored()).isPresent();
            assertThat(emission.remove()).isInstanceOf(EdgeOutcome.Removed.class);
            assertThat(warehouse.stored()).isEmpty();
            assertThat(emission.remove()).isInstanceOf(EdgeOutcome.Absent.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0", "2.0.0"})
    void missingTablesAreMadeUpWithTheirColumnsButNoService(String version) {
        start(version);
        try (LineageEmitter emitter = emitter()) {
            Emission toNew = emitter.createMissing()
                    .from(table("dw", "lake", "raw", "clicks.2024"))
                    .into(table("dw", "lake", "mart", "visits"))
                    .column("at", "day");
            Emission toNowhere = emitter.createMissing().from(FROM).into(table("nowhere", "db", "s", "t"));

            assertThat(emitter.dryRun()
                            .createMissing()
                            .from(FROM)
                            .into(table("dw", "lake", "mart", "visits"))
                            .emit())
                    .isInstanceOf(EdgeOutcome.EndMissing.class);
            assertThat(toNew.emit()).isInstanceOf(EdgeOutcome.Created.class);
            assertThat(toNew.emit()).isInstanceOf(EdgeOutcome.Unchanged.class);
            assertThat(toNowhere.emit()).isInstanceOf(EdgeOutcome.EndMissing.class);
            assertThat(emitter.lineageOf(table("dw.lake.raw.\"clicks.2024\""))).isPresent();
        }
    }

    @Test
    void anUntypedTargetOrANameThatIsNoneEndsNoEtl() {
        try (LineageEmitter emitter = emitter()) {
            assertThat(emitter.from(FROM).emit()).hasToString("an edge from dw.db.s.customers needs a target: into(…)");
            assertThat(emitter.from(FROM).into(FROM).emit()).isInstanceOf(EdgeOutcome.Refused.class);
            assertThat(emitter.from(table("dw", "", "s", "x")).into(INTO).emit())
                    .isInstanceOf(EdgeOutcome.Refused.class);
            assertThat(emitter.from(table()).into(INTO).emit()).isInstanceOf(EdgeOutcome.Refused.class);
            assertThat(emitter.from(FROM).into(INTO).via(INTO).emit()).isInstanceOf(EdgeOutcome.Refused.class);
            assertThat(emitter.from(FROM)
                            .into(INTO)
                            .column(List.of(), "full_name", "now")
                            .emit())
                    .isInstanceOf(EdgeOutcome.Refused.class);
            assertThat(warehouse.stored()).isEmpty();
        }
    }

    @Test
    void aStrictEmitterThrowsWhatAnotherTells() {
        try (LineageEmitter emitter = emitter()) {
            Node missing = table("dw", "db", "s", "costumers");

            assertThat(emitter.from(missing).into(INTO).emit())
                    .hasToString("the catalog has no table dw.db.s.costumers; nearest: dw.db.s.customers");
            assertThatThrownBy(() -> emitter.strict().from(missing).into(INTO).emit())
                    .isInstanceOfSatisfying(LineageException.class, fault -> {
                        assertThat(fault.exitCode()).isEqualTo(ExitCode.PARTIAL);
                        assertThat(fault.outcome()).isInstanceOf(EdgeOutcome.EndMissing.class);
                    })
                    .hasMessageContaining("nearest: dw.db.s.customers");
            assertThatThrownBy(() -> emitter.strict()
                            .from(missing)
                            .into(INTO)
                            .emitAsync()
                            .join())
                    .hasCauseInstanceOf(LineageException.class);
        }
    }

    @Test
    void aCatalogThatIsAwayIsAnOutcomeAndNotAskedAgainForEachEdge() {
        URI nowhere = URI.create("http://127.0.0.1:1/api");
        try (LineageEmitter emitter = LineageEmitter.to(nowhere, () -> "a.b.c")) {
            List<EdgeOutcome> outcomes = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                outcomes.add(emitter.from(FROM).into(INTO).emit());
            }

            assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome).isInstanceOf(EdgeOutcome.Failed.class));
            assertThat(outcomes.get(3).toString()).startsWith("not tried, because the catalog could not be used");
            BatchOutcome all =
                    emitter.emitAll(java.util.stream.IntStream.range(0, 1000).mapToObj(i -> Warehouse.edge(i, i + 1)));
            assertThat(all.failed()).isEqualTo(1000);
            assertThat(all.undone()).hasSize(100);
        }
    }

    @Test
    void aTokenThatIsRefusedIsAskedForAnewAndThenTold() {
        List<String> asked = new ArrayList<>();
        try (LineageEmitter emitter = LineageEmitter.to(warehouse.server.apiUrl(), () -> {
            asked.add("token");
            return asked.size() == 1 ? "stale" : warehouse.server.botToken();
        })) {
            assertThat(emitter.named("etl").from(FROM).into(INTO).emit()).isInstanceOf(EdgeOutcome.Created.class);
        }
        assertThat(asked).hasSize(2);
        try (LineageEmitter emitter = LineageEmitter.to(warehouse.server.apiUrl(), () -> "stale")) {
            assertThat(emitter.from(FROM).into(INTO).emit())
                    .isInstanceOfSatisfying(
                            EdgeOutcome.Failed.class,
                            failed -> assertThat(failed.exitCode()).isEqualTo(ExitCode.AUTHENTICATION));
        }
    }

    @Test
    void aMomentOfTroubleIsRetried() {
        warehouse.server.faults().add(Fault.status(503).on("PUT", ".*/lineage").times(1));
        try (LineageEmitter emitter = emitter()) {
            assertThat(emitter.from(FROM).into(INTO).emit()).isInstanceOf(EdgeOutcome.Created.class);
        }
    }

    @Test
    void anEdgeIsNotTriedLongerThanItMayTake() {
        warehouse.server.faults().add(Fault.status(503).on("PUT", ".*/lineage"));
        try (LineageEmitter emitter = emitter().within(Duration.ofMillis(400))) {
            assertThat(emitter.from(FROM).into(INTO).emit()).isInstanceOf(EdgeOutcome.Failed.class);
            // Without a limit there are four attempts, the last one two seconds after the first.
            assertThat(warehouse.puts()).isLessThan(4);
        }
    }

    @Test
    void asynchronousEdgesAreThereWhenTheEmitterIsClosed() throws Exception {
        List<CompletableFuture<EdgeOutcome>> futures = new ArrayList<>();
        warehouse.emptyTables(20);
        LineageEmitter emitter = emitter();
        for (int i = 0; i < 19; i++) {
            futures.add(emitter.from(table("dw", "db", "s", "t" + i))
                    .into(table("dw", "db", "s", "t" + (i + 1)))
                    .emitAsync());
        }
        emitter.close();

        assertThat(warehouse.puts()).isEqualTo(19);
        for (CompletableFuture<EdgeOutcome> future : futures) {
            assertThat(future.get(1, TimeUnit.SECONDS)).isInstanceOf(EdgeOutcome.Created.class);
        }
        assertThat(emitter.from(FROM).into(INTO).emitAsync().get(1, TimeUnit.SECONDS))
                .hasToString("the emitter is closed");
    }

    @Test
    void airflowSaysWhoEmitsAndOnWhosePipeline() {
        Map<String, String> airflow = Map.of(
                "OPENMETADATA_URL", warehouse.server.url().toString(),
                "OPENMETADATA_JWT_TOKEN", warehouse.server.botToken(),
                "AIRFLOW_CTX_DAG_ID", "customer_etl",
                "AIRFLOW_CTX_TASK_ID", "load",
                "GARNER_PIPELINE_SERVICE", "airflow");
        try (LineageEmitter emitter = LineageEmitter.fromEnvironment(airflow)) {
            Emission emission = emitter.from(FROM).into(INTO);
            // The DAG is not harvested yet: the edge does not wait for it.
            assertThat(emission.emit()).isInstanceOf(EdgeOutcome.Created.class);
            assertThat(warehouse.stored().orElseThrow().pipeline()).isEmpty();

            warehouse.pipeline("airflow", "customer_etl");
            assertThat(emission.emit()).isInstanceOf(EdgeOutcome.Updated.class);
            EdgeDetails stored = warehouse.stored().orElseThrow();
            assertThat(stored.pipeline()).isPresent();
            assertThat(stored.source()).contains("PipelineLineage");
            assertThat(stored.description()).contains("garner:customer_etl.load");
        }
    }

    @Test
    void withoutATokenTheEnvironmentIsToBlameAndNoEtlEnds() {
        try (LineageEmitter emitter = LineageEmitter.fromEnvironment(
                Map.of("OPENMETADATA_URL", warehouse.server.url().toString()))) {
            assertThat(emitter.from(FROM).into(INTO).emit().toString()).contains("OPENMETADATA_JWT_TOKEN");
        }
    }

    @Test
    void anEdgeOfSomebodyElseIsKeptUnlessThePolicySaysOtherwise() {
        warehouse.catalog.lineage().put(Edge.between(FROM.fqn(), INTO.fqn()).withColumn("id", "full_name"));
        try (LineageEmitter emitter = emitter()) {
            Emission mine = emitter.from(FROM).into(INTO).column("id", "customer_id");
            assertThat(mine.emit()).isInstanceOf(EdgeOutcome.KeptForeign.class);
            assertThat(emitter.strict().from(FROM).into(INTO).emit()).isInstanceOf(EdgeOutcome.KeptForeign.class);
            LineageEmitter merging = emitter.foreignEdges(ForeignEdges.MERGE);
            assertThat(merging.from(FROM).into(INTO).column("id", "customer_id").emit())
                    .isInstanceOf(EdgeOutcome.Updated.class);
            assertThat(warehouse.stored().orElseThrow().columnsLineage().orElseThrow())
                    .hasSize(2);
        }
    }

    @Test
    void emittersWithoutANameGoByTheirPipelinesAndKeepBothTheirColumns() {
        warehouse.pipeline("airflow", "one");
        warehouse.pipeline("airflow", "two");
        try (LineageEmitter emitter = LineageEmitter.to(warehouse.catalog).in(RunContext.NONE)) {
            Emission one = emitter.from(FROM).into(INTO).via(pipeline("airflow", "one"));
            Emission two = emitter.from(FROM).into(INTO).via(pipeline("airflow", "two"));

            assertThat(one.column("id", "customer_id").emit()).isInstanceOf(EdgeOutcome.Created.class);
            assertThat(two.column("first", "full_name").emit()).isInstanceOf(EdgeOutcome.Updated.class);

            assertThat(warehouse.stored().orElseThrow().columnsLineage().orElseThrow())
                    .hasSize(2);
            assertThat(two.remove()).isInstanceOf(EdgeOutcome.Removed.class);
            assertThat(warehouse.stored().orElseThrow().description()).contains("garner:airflow.one");
        }
    }

    @Test
    void aNameIsMadeOfWhatRunsAProgram() {
        Map<String, String> airflow = Map.of("AIRFLOW_CTX_DAG_ID", "etl", "AIRFLOW_CTX_TASK_ID", "load");
        Edge plain = Warehouse.edge(1, 2);
        Edge moved = plain.through(Fqn.of("airflow", "My Etl{}"));

        assertThat(RunContext.NONE.nameFor(plain)).isEqualTo("datakit");
        assertThat(RunContext.NONE.nameFor(moved)).isEqualTo("airflow.My_Etl_}");
        assertThat(RunContext.of(airflow).nameFor(moved)).isEqualTo("etl.load");
        assertThat(RunContext.of(Environment.of(airflow), Fqn.of("airflow", "etl"))
                        .name())
                .isEqualTo("airflow.etl.load");
        assertThat(new RunContext("x".repeat(300), Optional.empty()).name()).hasSize(256);
    }

    private LineageEmitter emitter() {
        return LineageEmitter.to(warehouse.catalog).in(RunContext.NONE).named("etl");
    }

    private void start(String version) {
        warehouse.close();
        warehouse = new Warehouse(version);
    }
}
