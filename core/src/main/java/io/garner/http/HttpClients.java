package io.garner.http;

import io.garner.config.Environment;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/** Builds HTTP clients. Stateless. */
public final class HttpClients {

    /** Enough for every worker to keep its connection; OkHttp alone keeps five. */
    private static final int IDLE_CONNECTIONS = 32;

    private static final int IDLE_MINUTES = 5;

    private HttpClients() {}

    /** A client without decoration: certificates, proxy and timeouts only. */
    public static OkHttpClient plain(HttpSettings settings, Environment environment) {
        OkHttpClient.Builder client = new OkHttpClient.Builder()
                .connectTimeout(settings.connectTimeout())
                .readTimeout(settings.requestTimeout())
                .writeTimeout(settings.requestTimeout())
                .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, IDLE_MINUTES, TimeUnit.MINUTES))
                .retryOnConnectionFailure(true);
        settings.caFile().ifPresent(file -> TrustedCertificates.fromPem(file).applyTo(client));
        Proxies.of(settings, environment).applyTo(client);
        return client.build();
    }

    /**
     * The same client with our decorators, outermost first: who we are, retries, the token, a debug line an attempt.
     *
     * @param token read before the first request and again when the server answers 401
     * @param transientAnswer which answers are worth another attempt
     */
    public static OkHttpClient decorated(
            OkHttpClient client, Supplier<String> token, Predicate<Response> transientAnswer) {
        return client.newBuilder()
                .addInterceptor(new UserAgentInterceptor())
                .addInterceptor(new RetryInterceptor(transientAnswer))
                .addInterceptor(new BearerTokenInterceptor(token))
                .addInterceptor(new LoggingInterceptor())
                .build();
    }
}
