package io.garner.airflow.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.airflow.AirflowAuth;
import io.garner.airflow.AirflowAuth.Method;
import io.garner.config.Environment;
import io.garner.doctor.CheckResult;
import io.garner.doctor.CheckupSettings;
import io.garner.doctor.Examination;
import io.garner.doctor.Examined;
import io.garner.model.ExitCode;
import io.garner.testkit.TestSecrets;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RestCheckupTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private FakeAirflow airflow;

    @BeforeEach
    void start() throws IOException {
        airflow = FakeAirflow.of(ApiVersion.V2);
        airflow.list("dags", Rows.dag("etl"))
                .list("assets")
                .list("importErrors")
                .document("dags/etl/details", Rows.dag("etl"));
    }

    @AfterEach
    void stop() {
        airflow.close();
    }

    private List<Examined> examined(Optional<AirflowAuth> auth) {
        Examination examination = new Examination(PATIENCE, ExitCode.SOURCE_UNREACHABLE, step -> {});
        CheckupSettings settings = new CheckupSettings(PATIENCE, Environment.of(Map.of()));
        try (RestCheckup checkup = new RestCheckup(Rest.config(airflow.url(), auth), settings)) {
            examination.of(checkup.checks());
        }
        return examination.examined();
    }

    private static CheckResult result(List<Examined> steps, String name) {
        return steps.stream()
                .filter(step -> step.check().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no step " + name + " among " + names(steps)))
                .result();
    }

    private static List<String> names(List<Examined> steps) {
        return steps.stream().map(step -> step.check().name()).toList();
    }

    private static List<CheckResult> results(List<Examined> steps) {
        return steps.stream().map(Examined::result).toList();
    }

    private static CheckResult.Failed failure(List<Examined> steps, String step) {
        assertThat(result(steps, step)).as(steps.toString()).isInstanceOf(CheckResult.Failed.class);
        return (CheckResult.Failed) result(steps, step);
    }

    @Test
    void looksAtTheWayTheVersionTheLoginAndEachRight() {
        List<Examined> steps = examined(Optional.empty());

        assertThat(names(steps))
                .containsExactly(
                        "dns",
                        "reverse-dns",
                        "tcp",
                        "version",
                        "login",
                        "right:dags",
                        "right:tasks",
                        "right:runs",
                        "right:task-instances",
                        "right:assets",
                        "right:import-errors");
        assertThat(results(steps)).allMatch(CheckResult.Passed.class::isInstance);
        assertThat(result(steps, "version").toString()).contains("Airflow 3.3.2, API v2");
    }

    @Test
    void aMissingRoleIsNamedWhereItIsMissing() {
        airflow.interruption = request -> Optional.of(request)
                .filter(asked -> asked.path().endsWith("importErrors"))
                .map(asked -> Reply.json(403, "{\"detail\": \"Forbidden\"}"));

        List<Examined> steps = examined(Optional.empty());

        CheckResult.Failed failure = failure(steps, "right:import-errors");
        assertThat(failure.exitCode()).isEqualTo(ExitCode.AUTHENTICATION);
        assertThat(failure.remedy()).contains("the role Viewer");
        assertThat(results(steps))
                .filteredOn(CheckResult.Failed.class::isInstance)
                .hasSize(1);
    }

    @Test
    void aRefusedLoginEndsThereWithItsRemedy() {
        String password = TestSecrets.random();
        airflow.interruption = request -> Optional.of(request)
                .filter(asked -> !asked.path().endsWith("version"))
                .map(asked -> Reply.json(401, "{\"detail\": \"Invalid credentials\"}"));

        List<Examined> steps = examined(Optional.of(Rest.user(Method.LOGIN, "ann", password)));

        assertThat(failure(steps, "login").remedy()).contains("auth.password");
        assertThat(result(steps, "right:dags")).isInstanceOf(CheckResult.Skipped.class);
        assertThat(steps.toString()).doesNotContain(password);
    }

    @Test
    void aGatewayThatLetsNoPostThroughCostsRequestsAndNothingElse() {
        airflow.interruption = request -> Optional.of(request)
                .filter(asked -> asked.method().equals("POST"))
                .map(asked -> Reply.json(405, "{\"detail\": \"Method Not Allowed\"}"));

        assertThat(result(examined(Optional.empty()), "right:task-instances").toString())
                .contains("Passed")
                .contains("one by one");
    }

    @Test
    void aWrongAddressIsFoundOutAtTheVersion() {
        airflow.interruption = request -> Optional.of(Reply.html(404, "nginx"));

        CheckResult.Failed failure = failure(examined(Optional.empty()), "version");

        assertThat(failure.exitCode()).isEqualTo(ExitCode.SOURCE_UNREACHABLE);
        assertThat(failure.remedy()).contains("Check url");
    }

    @Test
    void aTicketIsLookedAtBeforeItIsUsed() {
        assertThat(names(examined(Optional.of(Rest.ticket("/nowhere/krb5cc")))))
                .containsAll(List.of("krb5.conf", "ticket-cache", "service-ticket", "version"));
        assertThat(airflow.asked).isEmpty();
    }
}
