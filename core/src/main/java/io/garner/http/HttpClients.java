package io.garner.http;

import io.garner.config.Environment;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/** Builds HTTP clients. Stateless. */
public final class HttpClients {

    /** Enough for every worker to keep its connection, however many there are; OkHttp alone keeps five. */
    private static final int IDLE_CONNECTIONS = 256;

    private static final int IDLE_MINUTES = 5;

    private HttpClients() {}

    /** A client without decoration: certificates, proxy and timeouts only. It follows no redirects. */
    public static OkHttpClient plain(HttpSettings settings, Environment environment) {
        OkHttpClient.Builder client = followingNothing(new OkHttpClient.Builder())
                .connectTimeout(settings.connectTimeout())
                .readTimeout(settings.requestTimeout())
                .writeTimeout(settings.requestTimeout())
                // A server that sends a byte now and then never lets the read timeout pass.
                .callTimeout(settings.requestTimeout())
                .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, IDLE_MINUTES, TimeUnit.MINUTES))
                .retryOnConnectionFailure(true);
        settings.caFile().ifPresent(file -> TrustedCertificates.fromPem(file).applyTo(client));
        Proxies.of(settings, environment).applyTo(client);
        return client.build();
    }

    /**
     * The same client with our decorators, outermost first: who we are, retries, the token, a measurement and a debug line
     * an attempt, and the whole answer. Each attempt is a call of its own, so that the client's call timeout bounds attempts one by one; interceptors that the
     * client has already stand before ours and see a request once, whatever its attempts. No redirect is followed.
     *
     * @param token read before the first request and again when the server answers 401
     * @param transientAnswer which answers are worth another attempt
     */
    public static OkHttpClient decorated(
            OkHttpClient client, Supplier<String> token, Predicate<Response> transientAnswer) {
        return decorated(client, token, transientAnswer, Backoff.DEFAULT);
    }

    /** The same with pauses of the caller's own between attempts. */
    public static OkHttpClient decorated(
            OkHttpClient client, Supplier<String> token, Predicate<Response> transientAnswer, Backoff backoff) {
        return decorated(client, token, transientAnswer, backoff, Caller.ANYBODY);
    }

    /** The same on behalf of somebody. */
    public static OkHttpClient decorated(
            OkHttpClient client,
            Supplier<String> token,
            Predicate<Response> transientAnswer,
            Backoff backoff,
            Caller caller) {
        return decorated(
                client, Authorization.remembered(() -> "Bearer " + token.get()), transientAnswer, backoff, caller);
    }

    /** The same where requests show something else than a token that is read, or nothing. */
    public static OkHttpClient decorated(
            OkHttpClient client,
            Authorization authorization,
            Predicate<Response> transientAnswer,
            Backoff backoff,
            Caller caller) {
        OkHttpClient.Builder attempt = followingNothing(client.newBuilder());
        attempt.interceptors().clear();
        attempt.addInterceptor(new AuthorizationInterceptor(authorization))
                .addInterceptor(new MeasuringInterceptor(caller.measurements()))
                .addInterceptor(new LoggingInterceptor())
                .addInterceptor(new WholeAnswerInterceptor());
        return client.newBuilder()
                .callTimeout(Duration.ZERO)
                .addInterceptor(new UserAgentInterceptor(caller.runId()))
                .addInterceptor(new RetryInterceptor(attempt.build(), transientAnswer, backoff, caller.measurements()))
                .build();
    }

    /** The proxy that a request to this address takes; empty when it goes there directly. */
    public static Optional<InetSocketAddress> proxyFor(URI address, HttpSettings settings, Environment environment) {
        return Proxies.of(settings, environment).select(address).stream()
                .filter(proxy -> proxy.type() == Proxy.Type.HTTP)
                .map(proxy -> (InetSocketAddress) proxy.address())
                .findFirst();
    }

    /** After a redirect OkHttp drops the token when the host is another, and makes a GET of a PUT. */
    private static OkHttpClient.Builder followingNothing(OkHttpClient.Builder client) {
        return client.followRedirects(false).followSslRedirects(false);
    }
}
