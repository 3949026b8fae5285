package io.garner.airflow.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.garner.model.ExitCode;
import io.garner.source.SourceException;
import io.garner.testkit.TestSecrets;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RestFaultsTest {

    private FakeAirflow airflow;

    @BeforeEach
    void start() throws IOException {
        airflow = FakeAirflow.of(ApiVersion.V2);
        airflow.list("dags", Rows.dag("etl"));
    }

    @AfterEach
    void stop() {
        airflow.close();
    }

    private static SourceException fault(String url) {
        return catchThrowableOfType(SourceException.class, () -> dags(url));
    }

    private static int dags(String url) {
        try (RestRoute route = Rest.route(url)) {
            return route.dags(finding -> {}).size();
        }
    }

    private void always(Reply reply) {
        airflow.interruption = request -> Optional.of(reply);
    }

    private void dagsAre(Reply reply) {
        airflow.interruption =
                request -> Optional.of(reply).filter(r -> request.path().endsWith("/dags"));
    }

    @Test
    void aRefusedProbeIsAuthenticationAndNotTheOlderApi() {
        for (int status : List.of(401, 403)) {
            always(Reply.json(status, "{\"detail\": \"no\"}"));
            airflow.asked.clear();

            SourceException fault = fault(airflow.url());

            assertThat(fault.exitCode()).isEqualTo(ExitCode.AUTHENTICATION);
            assertThat(airflow.asked).noneMatch(request -> request.path().contains("v1"));
        }
    }

    @Test
    void whoMayNotSeeDagsNeedsTheRoleViewer() {
        dagsAre(Reply.json(403, "{\"detail\": \"Forbidden\"}"));

        SourceException fault = fault(airflow.url());

        assertThat(fault.exitCode()).isEqualTo(ExitCode.AUTHENTICATION);
        assertThat(fault.answer()).isEqualTo("Forbidden (HTTP 403)");
        assertThat(fault.remedy()).contains("the role Viewer");
    }

    @Test
    void aLoginPageIsCalledOne() {
        always(Reply.html(200, "Sign in to Corp"));

        SourceException fault = fault(airflow.url());

        assertThat(fault.exitCode()).isEqualTo(ExitCode.AUTHENTICATION);
        assertThat(fault.answer())
                .isEqualTo("it answers with an HTML page, \"Sign in to Corp\" (HTTP 200) instead of JSON");
        assertThat(fault.remedy()).contains("programs");
    }

    @Test
    void aRedirectToALoginIsCalledOneAndItsQueryIsNotShown() {
        String secret = TestSecrets.random();
        always(Reply.html(302, "Found").with("Location", "https://sso.corp.example/login?state=" + secret));

        SourceException fault = fault(airflow.url());

        assertThat(fault.exitCode()).isEqualTo(ExitCode.AUTHENTICATION);
        assertThat(fault.answer())
                .contains("https://sso.corp.example/login (HTTP 302)")
                .doesNotContain(secret);
    }

    @Test
    void aRedirectToElsewhereNamesTheAddress() {
        always(Reply.html(301, "Moved").with("Location", "https://airflow.corp.example/api/v2/version"));

        SourceException fault = fault(airflow.url());

        assertThat(fault.exitCode()).isEqualTo(ExitCode.SOURCE_UNREACHABLE);
        assertThat(fault.answer()).contains("https://airflow.corp.example/");
    }

    @Test
    void aServerWithoutTheApiIsToldApart() {
        SourceException fault = fault(airflow.url() + "wrong/");

        assertThat(fault.exitCode()).isEqualTo(ExitCode.SOURCE_UNREACHABLE);
        assertThat(fault.answer())
                .contains("api/v2/version: an HTML page, \"Airflow 404 = lots of circles\" (HTTP 404)");
        assertThat(fault.remedy()).contains("Check url");
    }

    @Test
    void aServerThatMayBeAnotherIsNotCalledAnAirflowThatIsUnwell() {
        always(Reply.json(500, "{\"message\": \"Internal Server Error\"}"));

        SourceException fault = fault(airflow.url());

        assertThat(fault.exitCode()).isEqualTo(ExitCode.SOURCE_UNREACHABLE);
        assertThat(fault.remedy()).startsWith("Check url: nothing that answered there said that it is Airflow.");
        dagsAre(Reply.json(500, "{}"));
        assertThat(fault(airflow.url()).remedy()).doesNotContain("Check url");
    }

    @Test
    void anOutageThatLastsIsUnreachableAfterSomeAttempts() {
        dagsAre(Reply.html(503, "Service Unavailable"));

        SourceException fault = fault(airflow.url());

        assertThat(fault.exitCode()).isEqualTo(ExitCode.SOURCE_UNREACHABLE);
        assertThat(fault.answer()).contains("HTTP 503");
        assertThat(airflow.asked("dags")).isEqualTo(4);
    }

    @Test
    void anUnexplainedFaultOfTheListIsUnreachableToo() {
        dagsAre(Reply.json(500, "{\"detail\": \"Internal Server Error\"}"));

        assertThat(fault(airflow.url()).exitCode()).isEqualTo(ExitCode.SOURCE_UNREACHABLE);
        assertThat(airflow.asked("dags")).isEqualTo(2);
    }

    @Test
    void aServerThatThrottlesIsWaitedForAsLongAsItSays() {
        AtomicInteger refusals = new AtomicInteger(2);
        airflow.interruption = request -> Optional.of(Reply.json(429, "{}").with("Retry-After", "1"))
                .filter(r -> request.path().endsWith("/dags") && refusals.getAndDecrement() > 0);
        long started = System.nanoTime();

        assertThat(dags(airflow.url())).isEqualTo(1);

        assertThat(System.nanoTime() - started).isGreaterThanOrEqualTo(1_900_000_000L);
        assertThat(airflow.asked("dags")).isEqualTo(3);
    }

    @Test
    void aPassingOutageIsNoFault() {
        AtomicInteger refusals = new AtomicInteger(2);
        airflow.interruption =
                request -> Optional.of(Reply.html(502, "Bad Gateway")).filter(r -> refusals.getAndDecrement() > 0);

        assertThat(dags(airflow.url())).isEqualTo(1);
    }

    @Test
    void nobodyThereIsUnreachable() throws IOException {
        int port;
        try (ServerSocket closed = new ServerSocket(0)) {
            port = closed.getLocalPort();
        }

        SourceException fault = fault("http://127.0.0.1:" + port);

        assertThat(fault.exitCode()).isEqualTo(ExitCode.SOURCE_UNREACHABLE);
        assertThat(fault.tried()).isEqualTo("GET http://127.0.0.1:" + port + "/api/v2/version");
        assertThat(fault.remedy()).contains("Check url");
    }

    @Test
    void aRefusalOf422TellsWhatIsWrongAndNotWhatWasSent() {
        String secret = TestSecrets.random();
        dagsAre(Reply.json(
                422,
                "{\"detail\": [{\"type\": \"missing\", \"loc\": [\"body\"], \"msg\": \"Field required\", \"input\": \""
                        + secret + "\"}]}"));

        SourceException fault = fault(airflow.url());

        assertThat(fault.answer()).isEqualTo("Field required (HTTP 422)");
        assertThat(fault.getMessage()).doesNotContain(secret);
    }
}
