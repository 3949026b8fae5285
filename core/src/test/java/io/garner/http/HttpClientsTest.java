package io.garner.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.garner.config.ConfigurationException;
import io.garner.config.Environment;
import io.garner.measure.Measurements;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.net.ssl.SSLException;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import okio.Buffer;
import okio.GzipSink;
import okio.Okio;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HttpClientsTest {

    private static final HttpSettings SETTINGS =
            new HttpSettings(Optional.empty(), Optional.empty(), Duration.ofSeconds(2), Duration.ofSeconds(2));

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
    void saysWhoCallsAndBringsTheToken() throws Exception {
        server.enqueue(answer(200));

        assertThat(get(client(() -> "first"))).isEqualTo(200);

        RecordedRequest request = server.takeRequest();
        assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer first");
        assertThat(request.getHeaders().get("User-Agent")).startsWith("garner/");
    }

    @Test
    void saysWhichRunIsCalling() throws Exception {
        server.enqueue(answer(200));
        Caller caller = new Caller(Optional.of("3f2b"), Measurements.NONE);

        get(HttpClients.decorated(new OkHttpClient(), () -> "t", response -> false, Backoff.DEFAULT, caller));

        assertThat(server.takeRequest().getHeaders().get("User-Agent"))
                .matches("garner/\\S+ \\(Java \\d+; run 3f2b\\)");
    }

    @Test
    void readsTheTokenAgainAfterA401AndSendsTheRequestOnceMore() throws Exception {
        server.enqueue(answer(401));
        server.enqueue(answer(200));
        Iterator<String> tokens = List.of("old", "new").iterator();

        assertThat(get(client(tokens::next))).isEqualTo(200);

        assertThat(server.takeRequest().getHeaders().get("Authorization")).isEqualTo("Bearer old");
        assertThat(server.takeRequest().getHeaders().get("Authorization")).isEqualTo("Bearer new");
    }

    @Test
    void doesNotRepeatA401WithTheSameToken() throws Exception {
        server.enqueue(answer(401));

        assertThat(get(client(() -> "same"))).isEqualTo(401);
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void readsCompressedAnswers() throws Exception {
        Buffer zipped = new Buffer();
        try (var sink = Okio.buffer(new GzipSink(zipped))) {
            sink.writeUtf8("{\"version\":\"2.0.0\"}");
        }
        server.enqueue(new MockResponse.Builder()
                .addHeader("Content-Encoding", "gzip")
                .body(zipped)
                .build());

        try (Response response = client(() -> "t").newCall(request(server)).execute()) {
            assertThat(response.body().string()).isEqualTo("{\"version\":\"2.0.0\"}");
        }
        assertThat(server.takeRequest().getHeaders().get("Accept-Encoding")).contains("gzip");
    }

    @Test
    void trustsACertificateOfTheCompanysOwnAuthority(@TempDir Path folder) throws Exception {
        HeldCertificate authority =
                new HeldCertificate.Builder().certificateAuthority(0).build();
        HeldCertificate own = new HeldCertificate.Builder()
                .signedBy(authority)
                .addSubjectAlternativeName("localhost")
                .addSubjectAlternativeName("127.0.0.1")
                .build();
        try (MockWebServer secure = new MockWebServer()) {
            secure.useHttps(new HandshakeCertificates.Builder()
                    .heldCertificate(own)
                    .build()
                    .sslSocketFactory());
            secure.start(InetAddress.getLoopbackAddress(), 0);
            secure.enqueue(answer(200));
            Path pem = Files.writeString(folder.resolve("ca.pem"), authority.certificatePem());
            OkHttpClient trusting = HttpClients.plain(
                    new HttpSettings(Optional.of(pem), Optional.empty(), Duration.ofSeconds(2), Duration.ofSeconds(2)),
                    Environment.of(Map.of()));

            try (Response response = trusting.newCall(request(secure)).execute()) {
                assertThat(response.code()).isEqualTo(200);
            }
            OkHttpClient wary = HttpClients.plain(SETTINGS, Environment.of(Map.of()));
            assertThatThrownBy(() -> wary.newCall(request(secure)).execute()).isInstanceOf(SSLException.class);
        }
    }

    @Test
    void aCertificateFileThatIsNoneIsNamed(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("ca.pem"), "not a certificate");
        HttpSettings settings =
                new HttpSettings(Optional.of(file), Optional.empty(), Duration.ofSeconds(2), Duration.ofSeconds(2));

        assertThatThrownBy(() -> HttpClients.plain(settings, Environment.of(Map.of())))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(file.toString());
    }

    @Test
    void followsNoRedirect() throws Exception {
        server.enqueue(answer(302)
                .newBuilder()
                .addHeader("Location", server.url("/elsewhere").toString())
                .build());

        assertThat(get(client(() -> "t"))).isEqualTo(302);
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void followsNoRedirectWithAClientOfTheCallersOwnEither() throws Exception {
        server.enqueue(answer(301)
                .newBuilder()
                .addHeader("Location", server.url("/elsewhere").toString())
                .build());

        assertThat(get(HttpClients.decorated(new OkHttpClient(), () -> "t", response -> false)))
                .isEqualTo(301);
    }

    @Test
    void whatTheCallersClientAddsIsSentWithEveryAttempt() throws Exception {
        server.enqueue(answer(503));
        server.enqueue(answer(200));
        AtomicInteger calls = new AtomicInteger();
        OkHttpClient own = new OkHttpClient.Builder()
                .addInterceptor(chain -> {
                    calls.incrementAndGet();
                    return chain.proceed(chain.request()
                            .newBuilder()
                            .header("X-Tenant", "blue")
                            .build());
                })
                .build();

        assertThat(get(HttpClients.decorated(own, () -> "t", response -> response.code() == 503)))
                .isEqualTo(200);
        assertThat(calls).hasValue(1);
        assertThat(server.takeRequest().getHeaders().get("X-Tenant")).isEqualTo("blue");
        assertThat(server.takeRequest().getHeaders().get("X-Tenant")).isEqualTo("blue");
    }

    private static OkHttpClient client(Supplier<String> tokens) {
        return HttpClients.decorated(
                HttpClients.plain(SETTINGS, Environment.of(Map.of())),
                tokens,
                response -> response.code() == 503 || response.code() == 429);
    }

    private int get(OkHttpClient client) throws IOException {
        try (Response response = client.newCall(request(server)).execute()) {
            return response.code();
        }
    }

    private static Request request(MockWebServer server) {
        return new Request.Builder().url(server.url("/api/v1/system/version")).build();
    }

    private static MockResponse answer(int status) {
        return new MockResponse.Builder().code(status).build();
    }
}
