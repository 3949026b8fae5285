package io.garner.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.garner.config.ConfigurationException;
import io.garner.config.Environment;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Credentials;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProxiesTest {

    private static final String CATALOG = "http://catalog.invalid/api/v1/system/version";
    private static final URI HTTPS_CATALOG = URI.create("https://catalog.invalid/");
    private static final List<Proxy> DIRECT = List.of(Proxy.NO_PROXY);

    private final MockWebServer proxy = new MockWebServer();

    @BeforeEach
    void start() throws IOException {
        proxy.start(InetAddress.getLoopbackAddress(), 0);
    }

    @AfterEach
    void stop() {
        proxy.close();
    }

    @Test
    void theOneOfTheEnvironmentIsUsed() throws Exception {
        proxy.enqueue(answer(200));

        assertThat(get(Map.of("http_proxy", at("")))).isEqualTo(200);
        assertThat(proxy.takeRequest().getRequestLine()).startsWith("GET http://catalog.invalid/api/");
    }

    @Test
    void aPasswordMayHoldAnythingAndIsSentWhenTheProxyAsks() throws Exception {
        proxy.enqueue(answer(407));
        proxy.enqueue(answer(200));

        assertThat(get(Map.of("HTTP_PROXY", at("alice:p^ss+%40%2F@")))).isEqualTo(200);

        assertThat(proxy.takeRequest().getHeaders().get("Proxy-Authorization")).isNull();
        assertThat(proxy.takeRequest().getHeaders().get("Proxy-Authorization"))
                .isEqualTo(Credentials.basic("alice", "p^ss+@/"));
    }

    @Test
    void aWrongPasswordIsSentOnce() throws Exception {
        proxy.enqueue(answer(407));
        proxy.enqueue(answer(407));

        assertThat(get(Map.of("HTTP_PROXY", at("alice:wrong@")))).isEqualTo(407);
        assertThat(proxy.getRequestCount()).isEqualTo(2);
    }

    @Test
    void thePasswordOfOneProxyIsNotShownToTheOther() throws Exception {
        proxy.enqueue(answer(407));

        assertThat(get(Map.of("HTTP_PROXY", at(""), "HTTPS_PROXY", "http://alice:hunter2@other.invalid:3128")))
                .isEqualTo(407);

        assertThat(proxy.getRequestCount()).isEqualTo(1);
        assertThat(proxy.takeRequest().getHeaders().get("Proxy-Authorization")).isNull();
    }

    @Test
    void aTunnelGetsThePasswordOfItsOwnProxy() throws Exception {
        proxy.enqueue(answer(403));
        Map<String, String> variables =
                Map.of("HTTPS_PROXY", at("alice:secure@"), "HTTP_PROXY", "http://bob:plain@other.invalid:3128");
        OkHttpClient client = client(variables);

        assertThatThrownBy(
                        () -> client.newCall(request(HTTPS_CATALOG.toString())).execute())
                .isInstanceOf(IOException.class);

        RecordedRequest connect = proxy.takeRequest();
        assertThat(connect.getMethod()).isEqualTo("CONNECT");
        assertThat(connect.getHeaders().get("Proxy-Authorization")).isEqualTo(Credentials.basic("alice", "secure"));
    }

    @ParameterizedTest(name = "{index}")
    @ValueSource(
            strings = {
                "http://alice:hunter2@proxy:port",
                "http://alice:hunter2@proxy:70000",
                "http://alice:hunter2@",
                "http://alice:hunter2@proxy/with/a/path",
                "http://alice:hunter2%zz@proxy:3128",
                "https://alice:hunter2@proxy:3128",
                "socks5://alice:hunter2@proxy:1080"
            })
    void aWrongValueIsNamedByItsVariableAndNotShown(String value) {
        Proxies proxies = environment(Map.of("HTTPS_PROXY", value));

        assertThatThrownBy(() -> proxies.select(HTTPS_CATALOG))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("HTTPS_PROXY")
                .hasMessageNotContaining("hunter2")
                .hasMessageNotContaining("alice")
                .hasNoCause();
    }

    @Test
    void aWrongValueEndsTheRequestThatNeedsItAndNoOther() {
        OkHttpClient client = HttpClients.decorated(
                client(Map.of("HTTP_PROXY", "http://alice:hunter2@proxy:port")), () -> "t", response -> false);

        assertThatThrownBy(() -> client.newCall(request(CATALOG)).execute()).isInstanceOf(ConfigurationException.class);
        proxy.enqueue(answer(200));
        assertThatCode(() -> client.newCall(request(at(""))).execute().close()).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "proxy, proxy:80",
        "proxy:3128, proxy:3128",
        "http://proxy:3128/, proxy:3128",
        "HTTP://alice@proxy:3128, proxy:3128",
        "http://alice:p@ss/w?rd#1@proxy:3128, proxy:3128",
        "http://[2001:db8::1]:3128, [2001:db8::1]:3128"
    })
    void addressesAreReadAsPeopleWriteThem(String value, String address) {
        assertThat(ProxyServer.parse(value, "a test")).hasToString(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://localhost:8585", "http://127.0.0.1:8585", "https://127.3.2.1", "https://[::1]:8585"})
    void thisMachineIsReachedWithoutTheProxyOfTheEnvironment(String url) {
        Proxies proxies = environment(Map.of("HTTPS_PROXY", "http://proxy:3128", "HTTP_PROXY", "http://proxy:3128"));

        assertThat(proxies.select(URI.create(url))).isEqualTo(DIRECT);
    }

    @Test
    void theConfiguredOneIsForEveryRequest() {
        Proxies proxies = Proxies.of(
                settings(Optional.of(URI.create("http://proxy:3128"))), Environment.of(Map.of("NO_PROXY", "*")));

        assertThat(proxies.select(URI.create("http://localhost:8585")).toString())
                .contains("proxy");
        assertThat(proxies.select(HTTPS_CATALOG).toString()).contains("proxy");
    }

    @Test
    void sparesTheHostsOfNoProxy() {
        Proxies proxies =
                environment(Map.of("HTTPS_PROXY", "http://proxy:3128", "NO_PROXY", "localhost, .example.org"));

        assertThat(proxies.select(URI.create("https://catalog.example.org/api")))
                .isEqualTo(DIRECT);
        assertThat(proxies.select(URI.create("https://catalog.example.com/api")).toString())
                .contains("proxy");
        assertThat(proxies.select(URI.create("http://catalog.example.com/api"))).isEqualTo(DIRECT);
    }

    private static Proxies environment(Map<String, String> variables) {
        return Proxies.of(settings(Optional.empty()), Environment.of(variables));
    }

    private static OkHttpClient client(Map<String, String> variables) {
        return HttpClients.plain(settings(Optional.empty()), Environment.of(variables));
    }

    private static HttpSettings settings(Optional<URI> configured) {
        return new HttpSettings(Optional.empty(), configured, Duration.ofSeconds(2), Duration.ofSeconds(2));
    }

    private String at(String userInfo) {
        return "http://" + userInfo + "127.0.0.1:" + proxy.getPort();
    }

    private static int get(Map<String, String> variables) throws IOException {
        try (Response response = client(variables).newCall(request(CATALOG)).execute()) {
            return response.code();
        }
    }

    private static Request request(String url) {
        return new Request.Builder().url(url).build();
    }

    private static MockResponse answer(int status) {
        return new MockResponse.Builder().code(status).build();
    }
}
