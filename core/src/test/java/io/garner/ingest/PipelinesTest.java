package io.garner.ingest;

import static io.garner.ingest.Dags.all;
import static io.garner.ingest.Dags.batch;
import static io.garner.ingest.Dags.dag;
import static io.garner.ingest.Dags.run;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.garner.ingest.RunReport.Status;
import io.garner.model.Harvested;
import io.garner.model.Pipeline;
import io.garner.model.Pipeline.State;
import io.garner.model.Pipeline.Task;
import io.garner.model.PipelineBatch;
import io.garner.source.Finding;
import io.garner.source.ServiceFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pipelines as entities: what is stored of them, what is kept, what is retired. */
class PipelinesTest {

    private static final PipelineBatch TWO = batch(dag("orders", run(0, State.SUCCESSFUL)), dag("stock"));

    private static Scheduler prepared(String version) {
        Scheduler scheduler = Scheduler.open(version);
        new Steward(scheduler.server()).puts("teams", "{'name': 'sellers', 'teamType': 'Group'}");
        return scheduler;
    }

    private static void writesNothing(Scheduler scheduler, Harvested... pieces) {
        scheduler.server().requests().clear();
        RunReport report = scheduler.run(pieces);
        assertThat(report.failures()).isEmpty();
        assertThat(scheduler.writes())
                .as(scheduler.server().requests().all().toString())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.4.0", "1.6.0", "1.11.0", "2.0.0"})
    void arriveWithAllThatTheVersionTakesAndTheNextRunWritesNothing(String version) {
        try (Scheduler scheduler = prepared(version)) {
            RunReport report = scheduler.run(TWO, all("orders", "stock"));

            assertThat(report.failures()).isEmpty();
            assertThat(report.status()).isEqualTo(Status.OK);
            assertThat(report.findings()).isEmpty();
            assertThat(report.created()).as("the service and two pipelines").isEqualTo(3);
            assertThat(report.pipelines()).isEqualTo(new PipelineCounts(2, 1));
            assertThat(report.catalogUrl()).endsWith("/service/pipelineServices/airflow");
            JsonNode orders = scheduler.sees("orders");
            assertThat(orders.path("description").asText()).isEqualTo("Loads orders.");
            assertThat(orders.path("scheduleInterval").asText()).isEqualTo("0 3 * * *");
            assertThat(orders.path("concurrency").asInt()).isEqualTo(16);
            assertThat(orders.path("pipelineLocation").asText()).isEqualTo("/dags/orders.py");
            assertThat(orders.path("sourceUrl").asText()).isEqualTo("http://airflow:8080/dags/orders/grid");
            assertThat(orders.path("startDate").asText()).startsWith("2026-01-01T00:00:00");
            assertThat(orders.at("/tags/0/tagFQN").asText()).isEqualTo("AirflowTags.nightly");
            assertThat(orders.path("state").asText())
                    .isEqualTo(version.startsWith("1.11") || version.startsWith("2") ? "Active" : "");
            assertThat(orders.path("sourceHash").asText()).hasSize(version.startsWith("1.2") ? 0 : 32);
            JsonNode owners = orders.path(new Steward(scheduler.server()).ownerMember());
            assertThat((owners.isArray() ? owners.path(0) : owners).path("name").asText())
                    .isEqualTo("sellers");
            JsonNode extract = orders.at("/tasks/0");
            assertThat(extract.path("name").asText()).isEqualTo("extract");
            assertThat(extract.at("/downstreamTasks/0").asText()).isEqualTo("load");
            assertThat(extract.path("taskType").asText()).isEqualTo("PythonOperator");
            assertThat(extract.path("taskSQL").asText()).isEqualTo("SELECT 1");
            assertThat(extract.at("/tags/0/tagFQN").asText()).isEqualTo("AirflowTags.slow");
            assertThat(extract.has("owner") || extract.has("owners")).isEqualTo(!version.startsWith("1.2"));

            writesNothing(scheduler, TWO, all("orders", "stock"));
            assertThat(scheduler.requests())
                    .as("the service, one page of pipelines, the runs of one")
                    .isEqualTo(3);
        }
    }

    @Test
    void theNumberOfRequestsOfAnUnchangedSourceDoesNotDependOnHowManyPipelinesThereAre() {
        Pipeline[] many = IntStream.range(0, 150).mapToObj(i -> dag("dag_" + i)).toArray(Pipeline[]::new);
        try (Scheduler scheduler = prepared("1.6.0")) {
            assertThat(scheduler.run(batch(many)).created()).isEqualTo(151);

            writesNothing(scheduler, batch(many));

            assertThat(scheduler.requests()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.4.0", "1.6.0", "1.11.0", "2.0.0"})
    void aChangeThatServersDoNotNoticeIsStored(String version) {
        try (Scheduler scheduler = prepared(version)) {
            scheduler.run(TWO);
            PipelineBatch changed = batch(
                    dag("orders", "Loads orders.", "@daily", List.of("nightly"), List.of("sellers")), dag("stock"));

            RunReport report = scheduler.run(changed);

            assertThat(report.updated()).isEqualTo(1);
            assertThat(report.unchanged()).as("the service and the other one").isEqualTo(2);
            assertThat(scheduler.sees("orders").path("scheduleInterval").asText())
                    .isEqualTo("@daily");
            writesNothing(scheduler, changed);
        }
    }

    @Test
    void aChangeThat12CannotStoreAloneIsAFindingAndRidesOnTheNext() {
        try (Scheduler scheduler = prepared("1.2.0")) {
            scheduler.run(TWO);
            PipelineBatch later = batch(
                    dag("orders", "Loads orders.", "@daily", List.of("nightly"), List.of("sellers")), dag("stock"));

            scheduler.server().requests().clear();
            RunReport report = scheduler.run(later);

            assertThat(scheduler.writes()).isZero();
            assertThat(report.findings()).singleElement().satisfies(finding -> {
                assertThat(finding.code()).isEqualTo("kept-by-catalog");
                assertThat(finding.subject()).isEqualTo("airflow.orders");
                assertThat(finding.message()).contains("scheduleInterval");
            });
            PipelineBatch tagged = batch(
                    dag("orders", "Loads orders.", "@daily", List.of("nightly", "new"), List.of("sellers")),
                    dag("stock"));
            assertThat(scheduler.run(tagged).findings()).isEmpty();
            assertThat(scheduler.sees("orders").path("scheduleInterval").asText())
                    .isEqualTo("@daily");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.4.0", "1.6.0", "2.0.0"})
    void tasksComeAndGo(String version) {
        try (Scheduler scheduler = prepared(version)) {
            scheduler.run(batch(Pipeline.of("orders", List.of(Task.of("a"), Task.of("b.c")))));

            RunReport report = scheduler.run(batch(Pipeline.of("orders", List.of(Task.of("b.c"), Task.of("d")))));

            assertThat(report.updated()).isEqualTo(1);
            assertThat(scheduler.sees("orders").path("tasks").findValuesAsText("name"))
                    .containsExactly("b.c", "d");
            writesNothing(scheduler, batch(Pipeline.of("orders", List.of(Task.of("b.c"), Task.of("d")))));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.4.0", "1.6.0", "1.11.0", "2.0.0"})
    void whatPeopleWroteAndGaveStays(String version) {
        try (Scheduler scheduler = prepared(version)) {
            scheduler.run(TWO);
            Steward steward = new Steward(scheduler.server());
            steward.puts("users", "{'name': 'jane', 'email': 'jane@example.com'}");
            steward.preparesTheCatalog();
            steward.set(
                    "pipelines/name/airflow.orders".replace("name/airflow.orders", id(scheduler)),
                    "description",
                    "'By hand.'");
            steward.set("pipelines/" + id(scheduler), "tasks/0/description", "'A task by hand.'");
            steward.set("pipelines/" + id(scheduler), "tags/-", Steward.label("Shop.Hot"));
            PipelineBatch changed =
                    batch(dag("orders", "Anew.", "@daily", List.of("other"), List.of("nobody")), dag("stock"));

            RunReport report = scheduler.run(changed);

            assertThat(report.failures()).isEmpty();
            JsonNode orders = scheduler.sees("orders");
            assertThat(orders.path("description").asText()).isEqualTo("By hand.");
            assertThat(orders.at("/tasks/0/description").asText()).isEqualTo("A task by hand.");
            assertThat(orders.path("tags").findValuesAsText("tagFQN"))
                    .contains("Shop.Hot", "AirflowTags.nightly", "AirflowTags.other");
            assertThat(report.findings()).extracting(Finding::code).contains("descriptions-kept");
            writesNothing(scheduler, changed);
        }
    }

    private static String id(Scheduler scheduler) {
        return scheduler.sees("orders").path("id").asText();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0", "2.0.0"})
    void whereTheSourceOwnsTextsThoseOfTasksAreReplacedToo(String version) {
        Ownership source = new Ownership(TextPolicy.SOURCE, TextPolicy.FILL);
        try (Scheduler scheduler = prepared(version)) {
            scheduler.run(TWO);
            new Steward(scheduler.server()).set("pipelines/" + id(scheduler), "tasks/0/description", "'By hand.'");
            List<Change> changes = new ArrayList<>();

            RunReport report =
                    scheduler.run(builder -> builder.ownership(source).changes(changes::add), TWO);

            assertThat(report.updated()).isEqualTo(1);
            assertThat(scheduler.sees("orders").at("/tasks/0/description").asText())
                    .isEqualTo("Does extract.");
            assertThat(changes)
                    .filteredOn(Change.Update.class::isInstance)
                    .singleElement()
                    .satisfies(change -> assertThat(((Change.Update) change).differences())
                            .containsExactly(
                                    new FieldDifference("tasks.extract.description", "By hand.", "Does extract.")));
        }
    }

    @Test
    void unknownOwnersAreOneFindingAndArriveWhenTheyAreThere() {
        PipelineBatch owned = batch(
                dag("a", "x", "@daily", List.of(), List.of("ann", "bob")),
                dag("b", "x", "@daily", List.of(), List.of("ann")));
        try (Scheduler scheduler = prepared("1.6.0")) {
            RunReport report = scheduler.run(owned);

            assertThat(report.findings()).singleElement().satisfies(finding -> {
                assertThat(finding.code()).isEqualTo("owner-missing");
                assertThat(finding.message()).endsWith(": \"ann\", \"bob\"");
            });
            Steward steward = new Steward(scheduler.server());
            steward.puts("users", "{'name': 'ann', 'email': 'ann@example.com'}");
            steward.puts("users", "{'name': 'bob', 'email': 'bob@example.com'}");

            RunReport second = scheduler.run(owned);

            assertThat(second.updated()).isEqualTo(2);
            assertThat(scheduler.sees("a").path("owners").findValuesAsText("name"))
                    .containsExactlyInAnyOrder("ann", "bob");
            writesNothing(scheduler, owned);
        }
    }

    @Test
    void aTagThatSomebodyDisabledIsLeftOutAndTold() {
        try (Scheduler scheduler = prepared("1.6.0")) {
            scheduler.run(batch(dag("a")));
            Steward steward = new Steward(scheduler.server());
            String id =
                    steward.reads("tags/name/AirflowTags.nightly").path("id").asText();
            steward.set("tags/" + id, "disabled", "true");

            RunReport report = scheduler.run(batch(dag("a"), dag("b")));

            assertThat(report.failures()).isEmpty();
            assertThat(report.findings()).extracting(Finding::code).containsExactly("tag-missing");
            assertThat(scheduler.sees("b").path("tags")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.4.0", "1.6.0", "1.11.0", "2.0.0"})
    void aPipelineThatVanishedIsRetiredAndComesBack(String version) {
        try (Scheduler scheduler = prepared(version)) {
            scheduler.run(TWO, all("orders", "stock"));
            String id = id(scheduler);

            RunReport gone = scheduler.run(batch(dag("stock")), all("stock"));

            assertThat(gone.retired()).isEqualTo(1);
            assertThat(scheduler.sees("orders").path("deleted").asBoolean()).isTrue();
            writesNothing(scheduler, batch(dag("stock")), all("stock"));

            RunReport back = scheduler.run(TWO, all("orders", "stock"));

            assertThat(back.created()).isZero();
            assertThat(back.updated()).isEqualTo(1);
            assertThat(id(scheduler)).isEqualTo(id);
            assertThat(scheduler.sees("orders").path("deleted").asBoolean()).isFalse();
            writesNothing(scheduler, TWO, all("orders", "stock"));
        }
    }

    @Test
    void aPipelineThatAFilterLeavesOutIsNotRetiredAndMassesAreGuarded() {
        Pipeline[] ten = IntStream.range(0, 10).mapToObj(i -> dag("d" + i)).toArray(Pipeline[]::new);
        try (Scheduler scheduler = prepared("1.6.0")) {
            scheduler.run(batch(ten));

            assertThat(scheduler
                            .run(batch(dag("d0")), all("d0", "d1", "d2", "d3", "d4", "d5", "d6", "d7", "d8", "d9"))
                            .retired())
                    .isZero();

            RunReport guarded = scheduler.run(batch(dag("d0")), all("d0"));

            assertThat(guarded.retired()).isZero();
            assertThat(guarded.status()).isEqualTo(Status.PARTIAL);
            assertThat(guarded.findings())
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.message()).startsWith("9 of 10 pipelines"));
        }
    }

    @Test
    void aDryRunWritesNothingAndTellsWhatItWouldDo() {
        try (Scheduler scheduler = prepared("1.6.0")) {
            scheduler.run(batch(dag("stock")));
            scheduler.server().requests().clear();
            List<Change> changes = new ArrayList<>();

            RunReport report = scheduler.run(
                    builder -> builder.dryRun(true).changes(changes::add),
                    batch(dag("orders", run(0, State.FAILED))),
                    all("orders"));

            assertThat(scheduler.writes()).isZero();
            assertThat(report.created()).isEqualTo(1);
            assertThat(report.retired()).isEqualTo(1);
            assertThat(report.pipelines()).isEqualTo(new PipelineCounts(1, 1));
            assertThat(changes.stream()
                            .flatMap(change -> PlannedChange.of("airflow", change).stream())
                            .map(change -> change.action() + " " + change.type() + " " + change.fqn()))
                    .containsExactly("create pipeline airflow.orders", "retire pipeline airflow.stock");
        }
    }

    @Test
    void verifyRepairsWhatTheFingerprintDoesNotShow() {
        try (Scheduler scheduler = prepared("1.6.0")) {
            scheduler.run(TWO);
            Steward steward = new Steward(scheduler.server());
            steward.set("pipelines/" + id(scheduler), "concurrency", "3");
            writesNothing(scheduler, TWO);

            assertThat(scheduler.run(builder -> builder.verify(true), TWO).updated())
                    .isEqualTo(1);

            assertThat(scheduler.sees("orders").path("concurrency").asInt()).isEqualTo(16);
            scheduler.server().requests().clear();
            scheduler.run(builder -> builder.verify(true), TWO);
            assertThat(scheduler.writes()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({"1.2.0, CustomPipeline", "1.4.0, OpenLineage", "2.0.0, OpenLineage"})
    void aServiceOfATypeThatTheVersionDoesNotKnowIsACustomOne(String version, String type) {
        ServiceIdentity service =
                new ServiceIdentity("lineage", ServiceFacts.ofPipelines("OpenLineage", Map.of("topicName", "x")));
        try (Scheduler scheduler = prepared(version)) {
            for (int i = 0; i < 2; i++) {
                RunReport report = scheduler.run(
                        builder -> builder,
                        service,
                        Samples.source(new PipelineBatch(List.of(Pipeline.of("job", List.of())))));
                assertThat(report.failures()).isEmpty();
                assertThat(report.status()).isEqualTo(Status.OK);
            }
            JsonNode stored = new Person(scheduler.server()).reads("services/pipelineServices/name/lineage");
            assertThat(stored.path("serviceType").asText()).isEqualTo(type);
        }
    }

    @Test
    void aServiceThatSomebodyConfiguredIsLeftAsItIs() {
        try (Scheduler scheduler = prepared("1.6.0")) {
            new Person(scheduler.server()).puts("services/pipelineServices", """
                    {"name": "airflow", "serviceType": "Airflow", "description": "theirs", "connection": {"config":
                     {"type": "Airflow", "hostPort": "http://other:1", "connection": {"type": "Backend"}}}}
                    """);
            assertThat(scheduler.run(TWO).status()).isEqualTo(Status.OK);
            JsonNode service = new Person(scheduler.server()).reads("services/pipelineServices/name/airflow");
            assertThat(service.path("description").asText()).isEqualTo("theirs");
            assertThat(service.at("/connection/config/hostPort").asText()).isEqualTo("http://other:1");
        }
    }

    @Test
    void twoPipelinesOfOneNameAreAFinding() {
        try (Scheduler scheduler = prepared("1.6.0")) {
            RunReport report = scheduler.run(batch(dag("a")), batch(dag("a")));
            assertThat(report.findings()).extracting(Finding::code).containsExactly("same-name");
        }
    }
}
