package io.garner.airflow.rest;

import io.garner.airflow.AirflowAuth;
import io.garner.airflow.AirflowConfig;
import io.garner.config.Environment;
import io.garner.config.Secret;
import io.garner.doctor.CheckupSettings;
import io.garner.http.Authorization;
import io.garner.http.Backoff;
import io.garner.http.Caller;
import io.garner.http.HttpClients;
import io.garner.http.HttpSettings;
import io.garner.measure.Measurements;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import okhttp3.Credentials;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/** Opens a session: finds out which API is there, and logs in as that one wants it. */
final class Opening implements AutoCloseable {

    private final AirflowAuth auth;
    private final HttpUrl base;
    private final RestFaults faults;
    private final Measurements measurements;
    private final Backoff backoff;
    private final OkHttpClient plain;

    /** One for all requests: it remembers by which name the server goes. */
    private final Authorization ticket;

    /** With the patience of the doctor. */
    Opening(AirflowConfig config, CheckupSettings settings, Measurements measurements) {
        this(
                config,
                settings.environment(),
                measurements,
                Backoff.DEFAULT,
                settings(config, settings.patience(), settings.patience()));
    }

    Opening(AirflowConfig config, Environment environment, Measurements measurements, Backoff backoff) {
        this(
                config,
                environment,
                measurements,
                backoff,
                settings(config, config.connectTimeout(), config.requestTimeout()));
    }

    private Opening(
            AirflowConfig config,
            Environment environment,
            Measurements measurements,
            Backoff backoff,
            HttpSettings http) {
        this.auth = config.auth().orElse(AirflowAuth.NONE);
        this.base = HttpUrl.get(config.url());
        this.faults = new RestFaults(config);
        this.measurements = measurements;
        this.backoff = backoff;
        this.plain = HttpClients.plain(http, environment);
        this.ticket = Negotiation.of(auth, base.host(), environment);
    }

    static HttpSettings settings(AirflowConfig config, Duration connectTimeout, Duration requestTimeout) {
        return new HttpSettings(config.caFile(), Optional.empty(), connectTimeout, requestTimeout);
    }

    Session open() {
        VersionProbe.Found found = new VersionProbe(as(probing()), faults).ask();
        return new Session(found.api(), found.deployment(), as(asked(found.api())));
    }

    /** Before it is known which login the deployment takes. */
    private Authorization probing() {
        return switch (auth.type()) {
            case BASIC -> new OnDemand(basic());
            case LOGIN -> new OnDemand(exchanged());
            case NONE, BEARER, NEGOTIATE -> asked(ApiVersion.V1);
        };
    }

    /** Airflow 3 knows no passwords but for the exchange. */
    private Authorization asked(ApiVersion api) {
        return switch (auth.type()) {
            case NONE -> new OpenToken(exchange());
            case BASIC -> api == ApiVersion.V1 ? basic() : exchanged();
            case LOGIN -> exchanged();
            case BEARER ->
                Authorization.remembered(() -> "Bearer " + secret(auth.token()).reveal());
            case NEGOTIATE -> ticket;
        };
    }

    private Authorization basic() {
        return Authorization.remembered(() -> Credentials.basic(
                auth.username().orElseThrow(), secret(auth.password()).reveal(), StandardCharsets.UTF_8));
    }

    private Authorization exchanged() {
        return Authorization.remembered(() -> exchange().login(auth.username().orElseThrow(), secret(auth.password())));
    }

    private TokenExchange exchange() {
        return new TokenExchange(as(Authorization.NONE), faults);
    }

    private static Secret secret(Optional<Secret> secret) {
        return secret.orElseThrow(() -> new IllegalStateException("a login without its secret"));
    }

    private RestClient as(Authorization authorization) {
        OkHttpClient client = HttpClients.decorated(
                plain, new AirflowAuthorization(authorization), Opening::isTransient, backoff, Caller.ANYBODY);
        return new RestClient(client, base, faults, measurements);
    }

    private static boolean isTransient(Response response) {
        return switch (response.code()) {
            case 429, 500, 502, 503, 504 -> true;
            default -> false;
        };
    }

    @Override
    public void close() {
        plain.dispatcher().executorService().shutdown();
        plain.connectionPool().evictAll();
    }
}
