package io.garner.airflow.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.garner.airflow.AirflowAuth;
import io.garner.airflow.AirflowAuth.Method;
import io.garner.model.ExitCode;
import io.garner.source.SourceException;
import io.garner.testkit.TestSecrets;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.Credentials;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoginTest {

    private static final String PASSWORD = TestSecrets.random();
    private static final String TOKEN = "auth/token";
    private static final Reply UNAUTHORIZED = Reply.json(401, "{\"detail\": \"Not authenticated\"}");

    private Optional<FakeAirflow> running = Optional.empty();

    /** An Airflow that wants this shown for all but its version. */
    private FakeAirflow wanting(ApiVersion api, AtomicReference<String> wanted) throws IOException {
        FakeAirflow airflow = FakeAirflow.of(api);
        running = Optional.of(airflow);
        airflow.list("dags", Rows.dag("etl"));
        airflow.interruption = request -> request.path().endsWith("version")
                        || request.path().endsWith(TOKEN)
                        || request.authorization().equals(Optional.ofNullable(wanted.get()))
                ? Optional.empty()
                : Optional.of(UNAUTHORIZED);
        return airflow;
    }

    private static void exchanging(FakeAirflow airflow, int status, Iterator<String> tokens) {
        var before = airflow.interruption;
        airflow.interruption = request -> request.path().endsWith(TOKEN)
                ? Optional.of(exchanged(request, status, tokens))
                : before.apply(request);
    }

    private static Reply exchanged(Asked request, int status, Iterator<String> tokens) {
        boolean known = request.body()
                .filter(body -> body.path("username").asText().equals("ann")
                        && body.path("password").asText().equals(PASSWORD))
                .isPresent();
        return known
                ? Reply.json(status, "{\"access_token\": \"" + tokens.next() + "\"}")
                : Reply.json(401, "{\"detail\": \"Invalid credentials: " + PASSWORD + "\"}");
    }

    private static int dags(FakeAirflow airflow, AirflowAuth auth) {
        try (RestRoute route = Rest.route(airflow.url(), auth)) {
            return route.dags(finding -> {}).size();
        }
    }

    private static SourceException fault(FakeAirflow airflow, AirflowAuth auth) {
        SourceException fault = catchThrowableOfType(SourceException.class, () -> dags(airflow, auth));
        assertThat(fault.getMessage() + fault.remedy()).doesNotContain(PASSWORD);
        return fault;
    }

    private static long logins(FakeAirflow airflow) {
        return airflow.asked.stream()
                .filter(request -> request.path().endsWith(TOKEN))
                .count();
    }

    @AfterEach
    void stop() {
        running.ifPresent(FakeAirflow::close);
    }

    @Test
    void aUserOfAirflow2IsShownAsBasic() throws IOException {
        FakeAirflow airflow = wanting(ApiVersion.V1, new AtomicReference<>(Credentials.basic("ann", PASSWORD)));

        assertThat(dags(airflow, Rest.user(Method.BASIC, "ann", PASSWORD))).isEqualTo(1);
        assertThat(logins(airflow)).isZero();
        // Nobody who wants no password is told it.
        assertThat(airflow.asked)
                .filteredOn(request -> request.path().endsWith("version"))
                .allSatisfy(request -> assertThat(request.authorization()).isEmpty());
    }

    @Test
    void aPasswordThatAGatewayWantsForTheVersionIsGivenToIt() throws IOException {
        FakeAirflow airflow = FakeAirflow.of(ApiVersion.V1);
        running = Optional.of(airflow);
        airflow.list("dags", Rows.dag("etl"));
        airflow.interruption =
                request -> request.authorization().equals(Optional.of(Credentials.basic("ann", PASSWORD)))
                        ? Optional.empty()
                        : Optional.of(UNAUTHORIZED);

        assertThat(dags(airflow, Rest.user(Method.BASIC, "ann", PASSWORD))).isEqualTo(1);
    }

    @Test
    void aUserOfAirflow3ExchangesThePasswordForATokenOnce() throws IOException {
        for (Method method : List.of(Method.LOGIN, Method.BASIC)) {
            for (int status : List.of(200, 201)) {
                FakeAirflow airflow = wanting(ApiVersion.V2, new AtomicReference<>("Bearer first"));
                exchanging(airflow, status, List.of("first").iterator());

                assertThat(dags(airflow, Rest.user(method, "ann", PASSWORD))).isEqualTo(1);
                assertThat(logins(airflow)).isEqualTo(1);
                airflow.close();
            }
        }
    }

    @Test
    void aTokenThatExpiresMidRunIsFollowedByAnother() throws IOException {
        AtomicReference<String> wanted = new AtomicReference<>("Bearer first");
        FakeAirflow airflow = wanting(ApiVersion.V2, wanted);
        exchanging(airflow, 201, List.of("first", "second").iterator());
        try (RestRoute route = Rest.route(airflow.url(), Rest.user(Method.LOGIN, "ann", PASSWORD))) {
            assertThat(route.dags(finding -> {})).hasSize(1);
            wanted.set("Bearer second");

            assertThat(route.dags(finding -> {})).hasSize(1);
            assertThat(route.dags(finding -> {})).hasSize(1);
        }
        assertThat(logins(airflow)).isEqualTo(2);
        assertThat(airflow.asked("dags")).isEqualTo(1 + 2 + 1);
    }

    @Test
    void aWrongPasswordIsAuthenticationAndIsNotShown() throws IOException {
        FakeAirflow airflow = wanting(ApiVersion.V2, new AtomicReference<>("Bearer first"));
        exchanging(airflow, 201, List.of("first").iterator());

        SourceException fault = fault(airflow, Rest.user(Method.LOGIN, "bob", PASSWORD));

        assertThat(fault.exitCode()).isEqualTo(ExitCode.AUTHENTICATION);
        assertThat(fault.tried()).endsWith("/auth/token");
        assertThat(fault.answer()).contains("Invalid credentials").contains("****");
        assertThat(fault.remedy()).contains("auth.username and auth.password");
        assertThat(logins(airflow)).isEqualTo(1);
    }

    @Test
    void whoLogsInToAnAirflow2IsToldToUseBasic() throws IOException {
        FakeAirflow airflow = wanting(ApiVersion.V1, new AtomicReference<>("Bearer first"));

        SourceException fault = fault(airflow, Rest.user(Method.LOGIN, "ann", PASSWORD));

        assertThat(fault.exitCode()).isEqualTo(ExitCode.AUTHENTICATION);
        assertThat(fault.remedy()).contains("On Airflow 2 set auth.type to basic");
    }

    @Test
    void aUserWithoutTheBasicBackendIsToldOfIt() throws IOException {
        FakeAirflow airflow = wanting(ApiVersion.V1, new AtomicReference<>("nothing"));

        SourceException fault = fault(airflow, Rest.user(Method.BASIC, "ann", PASSWORD));

        assertThat(fault.exitCode()).isEqualTo(ExitCode.AUTHENTICATION);
        assertThat(fault.remedy()).contains("auth_backends");
        assertThat(airflow.asked("dags")).isEqualTo(1);
    }

    @Test
    void aBearerTokenIsReadAgainWhenItIsRefused() throws IOException {
        FakeAirflow airflow = wanting(ApiVersion.V2, new AtomicReference<>("Bearer renewed"));
        Iterator<String> tokens = List.of("old", "old", "renewed").iterator();

        assertThat(dags(airflow, Rest.bearer(tokens::next))).isEqualTo(1);
        assertThat(logins(airflow)).isZero();
    }

    @Test
    void anExpiredBearerTokenIsAuthenticationAndNamesWhereItIsFrom() throws IOException {
        FakeAirflow airflow = wanting(ApiVersion.V2, new AtomicReference<>("Bearer renewed"));

        SourceException fault = fault(airflow, Rest.bearer(() -> PASSWORD));

        assertThat(fault.exitCode()).isEqualTo(ExitCode.AUTHENTICATION);
        assertThat(fault.answer()).isEqualTo("Not authenticated (HTTP 401)");
        assertThat(fault.remedy()).contains("Renew the token from supplier");
    }

    /** Airflow 3 answers so to a token that it cannot read or that has ended; it is no right that is missing. */
    @ParameterizedTest
    @ValueSource(strings = {"Invalid JWT token", "Token Expired"})
    void aTokenThatIsRefusedWith403IsReadAgainAndThenAskedToBeRenewed(String words) throws IOException {
        FakeAirflow airflow = wanting(ApiVersion.V2, new AtomicReference<>("Bearer renewed"));
        refusing(airflow, Reply.json(403, "{\"detail\": \"" + words + "\"}"));
        Iterator<String> tokens = List.of("old", "renewed").iterator();

        assertThat(dags(airflow, Rest.bearer(tokens::next))).isEqualTo(1);

        SourceException fault = fault(airflow, Rest.bearer(() -> PASSWORD));
        assertThat(fault.exitCode()).isEqualTo(ExitCode.AUTHENTICATION);
        assertThat(fault.answer()).isEqualTo(words + " (HTTP 403)");
        assertThat(fault.remedy()).contains("Renew the token from supplier");
    }

    @Test
    void aTokenThatIsRefusedWith403MidRunIsFollowedByAnotherLogin() throws IOException {
        AtomicReference<String> wanted = new AtomicReference<>("Bearer first");
        FakeAirflow airflow = wanting(ApiVersion.V2, wanted);
        refusing(airflow, Reply.json(403, "{\"detail\": \"Invalid JWT token\"}"));
        exchanging(airflow, 201, List.of("first", "second").iterator());
        try (RestRoute route = Rest.route(airflow.url(), Rest.user(Method.BASIC, "ann", PASSWORD))) {
            assertThat(route.dags(finding -> {})).hasSize(1);
            wanted.set("Bearer second");

            assertThat(route.dags(finding -> {})).hasSize(1);
        }
        assertThat(logins(airflow)).isEqualTo(2);
    }

    /** Where another refusal would be. */
    private static void refusing(FakeAirflow airflow, Reply reply) {
        var before = airflow.interruption;
        airflow.interruption = request -> before.apply(request).map(refused -> reply);
    }

    @Test
    void anAirflow3WhereEverybodyIsAdministratorNeedsNoUser() throws IOException {
        FakeAirflow airflow = wanting(ApiVersion.V2, new AtomicReference<>("Bearer everybody"));
        AtomicInteger given = new AtomicInteger();
        var before = airflow.interruption;
        airflow.interruption = request -> request.path().endsWith(TOKEN)
                ? Optional.of(Reply.json(201, "{\"access_token\": \"everybody\"}"))
                        .filter(reply -> request.method().equals("GET") && given.incrementAndGet() > 0)
                : before.apply(request);

        assertThat(dags(airflow, AirflowAuth.NONE)).isEqualTo(1);
        assertThat(given).hasValue(1);
    }

    @Test
    void whoSaysNothingWhereALoginIsWantedIsToldToSaySomething() throws IOException {
        FakeAirflow airflow = wanting(ApiVersion.V2, new AtomicReference<>("Bearer first"));

        SourceException fault = fault(airflow, AirflowAuth.NONE);

        assertThat(fault.exitCode()).isEqualTo(ExitCode.AUTHENTICATION);
        assertThat(fault.remedy()).contains("Say in auth how to log in");
    }
}
