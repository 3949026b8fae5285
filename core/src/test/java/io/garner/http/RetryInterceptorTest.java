package io.garner.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.garner.config.Environment;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLException;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** What is tried again, and how often. */
@Isolated
class RetryInterceptorTest {

    private static final Set<Integer> TRANSIENT = Set.of(429, 500, 503);

    private static final Backoff QUICKLY = new Backoff(Duration.ofMillis(5), Duration.ofMillis(20));

    private final MockWebServer server = new MockWebServer();

    @BeforeEach
    void start() throws IOException {
        server.start(InetAddress.getLoopbackAddress(), 0);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void passingFaultsAndBrokenConnections() throws Exception {
        server.enqueue(answer(503));
        server.enqueue(new MockResponse.Builder()
                .onRequestStart(new SocketEffect.CloseSocket())
                .build());
        server.enqueue(answer(200));

        assertThat(get().status()).isEqualTo(200);
    }

    @Test
    void anAnswerThatBreaksOff() throws Exception {
        server.enqueue(new MockResponse.Builder()
                .body("{\"data\":[" + "1,".repeat(50_000) + "1]}")
                .onResponseBody(new SocketEffect.CloseSocket())
                .build());
        server.enqueue(new MockResponse.Builder().body("{\"data\":[]}").build());

        assertThat(get()).isEqualTo(new Got(200, "{\"data\":[]}"));
    }

    @Test
    void anAnswerThatComesInDribsAndDrabs() throws Exception {
        server.enqueue(new MockResponse.Builder()
                .body("slow".repeat(10))
                .throttleBody(1, 200, TimeUnit.MILLISECONDS)
                .build());
        server.enqueue(new MockResponse.Builder().body("quick").build());

        assertThat(get(client(Duration.ofSeconds(1)))).isEqualTo(new Got(200, "quick"));
    }

    @Test
    void fourTimesAtTheMost() throws Exception {
        enqueue(10, 503);

        assertThat(get().status()).isEqualTo(503);
        assertThat(server.getRequestCount()).isEqualTo(RetryPolicies.ATTEMPTS);
    }

    @Test
    void aFaultThatTheServerDoesNotExplainOnceMore() throws Exception {
        enqueue(10, 500);

        assertThat(get().status()).isEqualTo(500);
        assertThat(server.getRequestCount()).isEqualTo(2);
    }

    @Test
    void aConnectionThatKeepsBreakingFourTimes() {
        for (int i = 0; i < 10; i++) {
            server.enqueue(new MockResponse.Builder()
                    .onResponseStart(new SocketEffect.CloseSocket())
                    .build());
        }

        assertThatThrownBy(this::get).isInstanceOf(IOException.class);
        // OkHttp itself repeats what broke on a connection that it had used before; these are all new.
        assertThat(server.getRequestCount()).isEqualTo(RetryPolicies.ATTEMPTS);
    }

    @Test
    void notARefusal() throws Exception {
        server.enqueue(answer(400));

        assertThat(get().status()).isEqualTo(400);
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void notACertificateThatIsNotTrusted() {
        server.useHttps(new HandshakeCertificates.Builder()
                .heldCertificate(new HeldCertificate.Builder()
                        .addSubjectAlternativeName(server.getHostName())
                        .build())
                .build()
                .sslSocketFactory());
        long started = System.nanoTime();

        assertThatThrownBy(this::get).isInstanceOf(SSLException.class);
        // The first repetition would wait for 225 ms or more, three of them for 1.5 s.
        assertThat(server.getRequestCount()).isLessThanOrEqualTo(1);
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofMillis(1500));
    }

    @Test
    void afterAsLongAsTheServerAsksInSecondsOrUntilADate() throws Exception {
        server.enqueue(answer(429).newBuilder().addHeader("Retry-After", "1").build());
        String inTwoSeconds = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                ZonedDateTime.now(ZoneOffset.UTC).plusSeconds(2));
        server.enqueue(
                answer(429).newBuilder().addHeader("Retry-After", inTwoSeconds).build());
        server.enqueue(answer(200));
        long started = System.nanoTime();

        assertThat(get().status()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isGreaterThan(Duration.ofMillis(950));
        assertThat(server.getRequestCount()).isEqualTo(3);
    }

    @Test
    void aServerThatThrottlesEightTimes() throws Exception {
        enqueue(RetryPolicies.ATTEMPTS_WHEN_THROTTLED - 1, 429);
        server.enqueue(answer(200));

        assertThat(get(client(Duration.ofSeconds(5), QUICKLY)).status()).isEqualTo(200);
    }

    @Test
    void silenceTwice() {
        server.enqueue(new MockResponse.Builder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build());
        server.enqueue(new MockResponse.Builder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build());
        server.enqueue(answer(200));

        assertThatThrownBy(() -> get(client(Duration.ofMillis(300), QUICKLY)))
                .isInstanceOf(InterruptedIOException.class);
        assertThat(server.getRequestCount()).isEqualTo(RetryPolicies.ATTEMPTS_AT_SILENCE);
    }

    @Test
    void notBeforeThePauseIsOverThatTheServerAskedAnotherRequestFor() throws Exception {
        server.enqueue(answer(503).newBuilder().addHeader("Retry-After", "1").build());
        enqueue(2, 200);
        OkHttpClient client = client(Duration.ofSeconds(5), QUICKLY);
        ExecutorService other = Executors.newSingleThreadExecutor();
        Future<Got> asked = other.submit(() -> get(client));
        server.takeRequest();
        Thread.sleep(200);
        long started = System.nanoTime();

        assertThat(get(client).status()).isEqualTo(200);

        assertThat(Duration.ofNanos(System.nanoTime() - started)).isGreaterThan(Duration.ofMillis(500));
        assertThat(asked.get(10, TimeUnit.SECONDS).status()).isEqualTo(200);
        other.shutdown();
    }

    @Test
    void notWhenNobodyWaitsAnyMore() {
        server.enqueue(answer(503).newBuilder().addHeader("Retry-After", "50").build());
        AtomicBoolean over = new AtomicBoolean();
        Request request = new Request.Builder()
                .url(server.url("/api/v1/tables"))
                .tag(Patience.class, new Patience(over::get))
                .build();
        CompletableFuture.delayedExecutor(500, TimeUnit.MILLISECONDS).execute(() -> over.set(true));
        long started = System.nanoTime();

        assertThatThrownBy(() -> client(Duration.ofSeconds(5)).newCall(request).execute())
                .isInstanceOf(OutOfPatience.class);

        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(40));
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    private record Got(int status, String body) {}

    private Got get() throws IOException {
        return get(client(Duration.ofSeconds(5)));
    }

    private Got get(OkHttpClient client) throws IOException {
        Request request =
                new Request.Builder().url(server.url("/api/v1/tables")).build();
        try (Response response = client.newCall(request).execute()) {
            return new Got(response.code(), response.body().string());
        }
    }

    private static OkHttpClient client(Duration requestTimeout) {
        return client(requestTimeout, Backoff.DEFAULT);
    }

    private static OkHttpClient client(Duration requestTimeout, Backoff backoff) {
        HttpSettings settings =
                new HttpSettings(Optional.empty(), Optional.empty(), Duration.ofSeconds(2), requestTimeout);
        return HttpClients.decorated(
                HttpClients.plain(settings, Environment.of(Map.of())),
                () -> "t",
                response -> TRANSIENT.contains(response.code()),
                backoff);
    }

    private void enqueue(int times, int status) {
        for (int i = 0; i < times; i++) {
            server.enqueue(answer(status));
        }
    }

    private static MockResponse answer(int status) {
        return new MockResponse.Builder().code(status).build();
    }
}
