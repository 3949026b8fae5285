package io.garner.airflow.rest;

import io.garner.airflow.AirflowAuth;
import io.garner.airflow.AirflowAuth.Method;
import io.garner.airflow.AirflowConfig;
import io.garner.config.Environment;
import io.garner.config.Secret;
import io.garner.http.Backoff;
import io.garner.measure.Measurements;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Routes to the server of a test. */
final class Rest {

    private static final Backoff SOON = new Backoff(Duration.ofMillis(1), Duration.ofMillis(5));

    private Rest() {}

    static RestRoute route(String url) {
        return route(config(url, Optional.empty()));
    }

    static RestRoute route(String url, AirflowAuth auth) {
        return route(config(url, Optional.of(auth)));
    }

    static RestRoute route(AirflowConfig config) {
        return RestRoute.of(config, Environment.of(Map.of()), Measurements.NONE, SOON);
    }

    static AirflowConfig config(String url, Optional<AirflowAuth> auth) {
        return config(url, auth, false);
    }

    static AirflowConfig config(String url, Optional<AirflowAuth> auth, boolean xcom) {
        return new AirflowConfig(
                URI.create(url),
                auth,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true,
                10,
                Map.of(),
                Map.of(),
                AirflowConfig.Mode.TASK,
                Optional.empty(),
                Duration.ofSeconds(10),
                Duration.ofSeconds(20),
                xcom,
                false);
    }

    static AirflowAuth user(Method method, String user, String password) {
        return new AirflowAuth(
                method, Optional.of(user), Optional.of(Secret.of(() -> password)), Optional.empty(), Optional.empty());
    }

    static AirflowAuth bearer(Supplier<String> token) {
        return new AirflowAuth(
                Method.BEARER, Optional.empty(), Optional.empty(), Optional.of(Secret.of(token)), Optional.empty());
    }

    static AirflowAuth ticket(String cache) {
        return new AirflowAuth(
                Method.NEGOTIATE, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(cache));
    }
}
