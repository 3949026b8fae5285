package io.garner.openmetadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.garner.config.Secret;
import io.garner.model.ExitCode;
import io.garner.model.Fqn;
import io.garner.model.GarnerException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.OkHttpClient;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that a well-behaved catalog does not give; {@code IngestionTest} has the others. */
class OpenMetadataTest {

    private static final Fqn FILM = Fqn.of("pg", "pagila", "public", "film");
    private static final DatabaseBody BODY =
            new DatabaseBody("pagila", Optional.empty(), Optional.empty(), "pg", Optional.empty());

    private final MockWebServer server = new MockWebServer();

    @BeforeEach
    void start() throws IOException {
        server.start(InetAddress.getLoopbackAddress(), 0);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"1.2.0-SNAPSHOT,1.2.0", "1.4.0,1.4.0", "1.11.9,1.11.9", "2.0.0-rc1,2.0.0", "3.0.0,3.0.0"})
    void choosesTheDialectByTheServersVersion(String version, String dialect) {
        answer(200, "{\"version\":\"" + version + "\"}");

        assertThat(connect().dialect().version()).hasToString(dialect);
    }

    @Test
    void aVersionThatTheUserInsistsOnIsNotAskedFor() {
        OpenMetadataConfig config = new OpenMetadataConfig(
                server.url("/").uri(),
                token("t"),
                Optional.empty(),
                Optional.empty(),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                Optional.of("1.4.0"));

        assertThat(OpenMetadata.connect(config).dialect().version()).hasToString("1.4.0");
        assertThat(server.getRequestCount()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/api", "/api/", "//"})
    void takesTheUrlWithAndWithoutApi(String suffix) throws Exception {
        answer(200, "{\"version\":\"1.2.0\"}");

        OpenMetadata.connect(OpenMetadataConfig.of(
                URI.create(server.url("/").toString().replaceAll("/$", "") + suffix), token("t")));

        assertThat(server.takeRequest().getUrl().encodedPath()).isEqualTo("/api/v1/system/version");
    }

    @Test
    void aServerThatIsTooOldIsAConfigurationError() {
        answer(200, "{\"version\":\"1.1.5\"}");

        assertFault(this::connect, ExitCode.CONFIGURATION, "it is 1.1.5");
    }

    @Test
    void aPageThatIsNotOpenMetadataIsNamedAsSuch() {
        answer(200, "<html>Welcome to the proxy</html>");

        assertFault(this::connect, ExitCode.CATALOG_UNREACHABLE, "the answer is not OpenMetadata's: HTTP 200");
    }

    @Test
    void aClosedPortIsACatalogThatCannotBeReached() {
        URI url = server.url("/").uri();
        server.close();

        assertFault(
                () -> OpenMetadata.connect(OpenMetadataConfig.of(url, token("t"))),
                ExitCode.CATALOG_UNREACHABLE,
                "onnect");
    }

    @Test
    void anUnknownHostIsNamed() {
        OpenMetadataConfig config = OpenMetadataConfig.of(URI.create("http://catalog.invalid:8585"), token("t"));

        assertFault(() -> OpenMetadata.connect(config), ExitCode.CATALOG_UNREACHABLE, "no such host: catalog.invalid");
    }

    @Test
    void anExpiredTokenIsExplainedByItsOwnClaims() {
        answer(200, "{\"version\":\"1.2.0\"}");
        answer(401, "{\"code\":401,\"message\":\"Expired token!\"}");
        OpenMetadata catalog = connect("{\"sub\":\"ingestion-bot\",\"isBot\":true,\"exp\":1700000000}");

        assertFault(
                () -> catalog.find(EntityType.TABLE, FILM),
                ExitCode.AUTHENTICATION,
                "the token expired at 2023-11-14T22:13:20Z (HTTP 401)");
    }

    @Test
    void aRightThatIsMissingIsAnAuthenticationFault() {
        answer(200, "{\"version\":\"1.2.0\"}");
        answer(403, "{\"code\":403,\"message\":\"Principal: reader operations [ViewAll] not allowed\"}");
        OpenMetadata catalog = connect();

        assertFault(
                () -> catalog.find(EntityType.TABLE, FILM),
                ExitCode.AUTHENTICATION,
                "operations [ViewAll] not allowed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"responseMessage\":\"An exception with message [HTTP 404 Not Found] was thrown while processing\"}",
                "{\"responseMessage\":\"An exception with message [HTTP 405 Method Not Allowed] was thrown\"}",
                "{\"responseMessage\":\"HTTP 415 Unsupported Media Type\"}",
                "{\"code\":500,\"message\":\"Cannot invoke \\\"Object.toString()\\\" because \\\"x\\\" is null\"}",
                "{\"code\":500,\"message\":\"java.lang.NullPointerException\"}"
            })
    void a500ThatIsAPermanentRefusalInDisguiseIsNotRepeated(String body) {
        answer(200, "{\"version\":\"1.2.0\"}");
        answer(500, body);

        assertThat(connect().put(EntityType.DATABASE, BODY, Kept.NOTHING)).isInstanceOf(Outcome.Refused.class);
        assertThat(server.getRequestCount()).isEqualTo(2);
    }

    @Test
    void another500IsTriedAgain() {
        answer(200, "{\"version\":\"1.2.0\"}");
        answer(500, "{\"message\":\"deadlock detected\"}");
        answer(201, "{\"id\":\"1\",\"name\":\"pagila\",\"fullyQualifiedName\":\"pg.pagila\"}");

        assertThat(connect().put(EntityType.DATABASE, BODY, Kept.NOTHING))
                .asInstanceOf(InstanceOfAssertFactories.type(Outcome.Stored.class))
                .extracting(Outcome.Stored::effect)
                .isEqualTo(Outcome.Effect.CREATED);
    }

    @Test
    void aConflictOfTwoCreatorsIsRepeatedOnce() {
        answer(200, "{\"version\":\"1.2.0\"}");
        answer(409, "{\"code\":409,\"message\":\"Entity already exists\"}");
        answer(200, "{\"id\":\"1\",\"name\":\"pagila\",\"fullyQualifiedName\":\"pg.pagila\"}");

        assertThat(connect().put(EntityType.DATABASE, BODY, Kept.NOTHING)).isInstanceOf(Outcome.Stored.class);
    }

    @Test
    void aNameGoesIntoTheUrlAsOneSegment() throws Exception {
        answer(200, "{\"version\":\"1.2.0\"}");
        answer(404, "{\"code\":404,\"message\":\"not found\"}");

        assertThat(connect().find(EntityType.TABLE, Fqn.of("pg", "my.db", "public", "a/b c%d")))
                .isEmpty();

        server.takeRequest();
        assertThat(server.takeRequest().getTarget())
                .startsWith("/api/v1/tables/name/pg.%22my.db%22.public.a%2Fb%20c%25d?");
    }

    @Test
    void listsPageByPage() throws Exception {
        answer(200, "{\"version\":\"1.2.0\"}");
        answer(200, page("a", "\"after\":\"R3LD/=\","));
        answer(200, page("b", ""));
        List<String> names = new ArrayList<>();

        connect()
                .forEach(
                        EntityType.TABLE,
                        EntityType.DATABASE_SCHEMA,
                        FILM.parent().orElseThrow(),
                        table -> names.add(table.name()));

        assertThat(names).containsExactly("a", "b");
        server.takeRequest();
        assertThat(server.takeRequest().getUrl().queryParameter("databaseSchema"))
                .isEqualTo("pg.pagila.public");
        assertThat(server.takeRequest().getUrl().queryParameter("after")).isEqualTo("R3LD/=");
    }

    @Test
    void theCallersOwnHttpClientIsUsed() {
        answer(200, "{\"version\":\"1.2.0\"}");
        List<String> seen = new ArrayList<>();
        OkHttpClient own = new OkHttpClient.Builder()
                .addInterceptor(chain -> {
                    seen.add(chain.request().url().encodedPath());
                    return chain.proceed(chain.request());
                })
                .build();

        OpenMetadata.connect(OpenMetadataConfig.of(server.url("/").uri(), token("t")), own)
                .close();

        assertThat(seen).containsExactly("/api/v1/system/version");
        assertThat(own.dispatcher().executorService().isShutdown()).isFalse();
    }

    @Test
    void aRedirectIsAFaultThatNamesTheNewAddress() {
        server.enqueue(new MockResponse.Builder()
                .code(301)
                .addHeader("Location", "https://catalog.example.com/api/v1/system/version")
                .build());

        assertFault(this::connect, ExitCode.CATALOG_UNREACHABLE, "https://catalog.example.com/");
    }

    @Test
    void whatTheStoredEntityHasBeyondOurBodyGoesBackWithIt() throws Exception {
        answer(200, "{\"version\":\"1.4.0\"}");
        answer(200, """
                {"id":"1","name":"pagila","fullyQualifiedName":"pg.pagila","retentionPeriod":"P1Y",
                 "dataProducts":[{"id":"2","type":"dataProduct","fullyQualifiedName":"films"}]}""");
        answer(200, "{\"id\":\"1\",\"name\":\"pagila\",\"fullyQualifiedName\":\"pg.pagila\"}");
        OpenMetadata catalog = connect();
        StoredEntity stored =
                catalog.find(EntityType.DATABASE, Fqn.of("pg", "pagila")).orElseThrow();

        catalog.put(EntityType.DATABASE, BODY, stored.kept());

        server.takeRequest();
        assertThat(server.takeRequest().getUrl().queryParameter("fields")).isEqualTo("dataProducts");
        assertThat(server.takeRequest().getBody().utf8())
                .contains("\"retentionPeriod\":\"P1Y\"", "\"dataProducts\":[\"films\"]");
    }

    @Test
    void aTokenThatNoHeaderCanCarryIsNamedByItsReference() {
        answer(200, "{\"version\":\"1.2.0\"}");
        String token = "se\ncret";
        OpenMetadataConfig config = OpenMetadataConfig.of(server.url("/").uri(), Secret.of(() -> token));

        assertThatThrownBy(() -> OpenMetadata.connect(config).find(EntityType.TABLE, FILM))
                .isInstanceOfSatisfying(GarnerException.class, fault -> {
                    assertThat(fault.exitCode()).isEqualTo(ExitCode.CONFIGURATION);
                    assertThat(fault.answer()).contains("character 3 of 7").doesNotContain("cret");
                });
    }

    @Test
    void aPortThatSaysNothingIsFoundOutWithinAFewConnectTimeouts() {
        OpenMetadataConfig config = new OpenMetadataConfig(
                server.url("/").uri(),
                token("t"),
                Optional.empty(),
                Optional.empty(),
                Duration.ofMillis(200),
                Duration.ofMinutes(5),
                Optional.empty());

        assertFault(() -> OpenMetadata.connect(config), ExitCode.CATALOG_UNREACHABLE, "timeout");
    }

    @Test
    void aTokenNeverStandsInAMessage() {
        answer(200, "{\"version\":\"1.2.0\"}");
        answer(401, "{\"code\":401,\"message\":\"Invalid token\"}");
        OpenMetadata catalog = connect("{\"sub\":\"x\"}");

        assertThatThrownBy(() -> catalog.find(EntityType.TABLE, FILM)).message().doesNotContain(jwt("{\"sub\":\"x\"}"));
    }

    private void answer(int status, String body) {
        server.enqueue(new MockResponse.Builder()
                .code(status)
                .addHeader("Content-Type", "application/json")
                .body(body)
                .build());
    }

    private static String page(String name, String cursor) {
        return "{\"data\":[{\"id\":\"1\",\"name\":\"" + name + "\",\"fullyQualifiedName\":\"pg.pagila.public." + name
                + "\"}],\"paging\":{" + cursor + "\"total\":2}}";
    }

    private OpenMetadata connect() {
        return connect("{\"sub\":\"ingestion-bot\",\"isBot\":true}");
    }

    private OpenMetadata connect(String claims) {
        return OpenMetadata.connect(OpenMetadataConfig.of(server.url("/").uri(), token(jwt(claims))));
    }

    private static Secret token(String value) {
        return Secret.of(() -> value);
    }

    private static String jwt(String claims) {
        Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
        return encoder.encodeToString("{}".getBytes(StandardCharsets.UTF_8))
                + "."
                + encoder.encodeToString(claims.getBytes(StandardCharsets.UTF_8))
                + ".c2ln";
    }

    private static void assertFault(Runnable action, ExitCode exitCode, String words) {
        assertThatThrownBy(action::run).isInstanceOfSatisfying(GarnerException.class, fault -> {
            assertThat(fault.exitCode()).isEqualTo(exitCode);
            assertThat(fault.answer()).contains(words);
            assertThat(fault.remedy()).isNotBlank();
        });
    }
}
