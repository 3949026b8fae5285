package io.garner.catalog.observed;

import static io.garner.catalog.observed.Live.on;
import static io.garner.catalog.observed.Live.operation;
import static io.garner.catalog.observed.Live.quoted;
import static org.assertj.core.api.Assertions.assertThat;

import io.garner.catalog.Rest.Answer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Services and their connections. */
class ServicesTest {

    private static final String SERVICES = "services/databaseServices";
    private static final String BARE = "{'name': 'own', 'serviceType': 'Postgres'}";
    private static final String FULL = "{'name': 'own', 'serviceType': 'Postgres', 'connection': {'config': {'type':"
            + " 'Postgres', 'username': 'u', 'authType': {'password': 'open'}, 'hostPort': 'localhost:5432', 'database':"
            + " 'pagila'}}}";
    private static final String PASSWORD = "/connection/config/authType/password";

    private static String minimal(String type) {
        return "{'name': 'own', 'serviceType': '" + type + "', 'connection': {'config': {'type': '" + type + "'}}}";
    }

    @ParameterizedTest
    @CsvSource({"1.2.0, 500", "1.6.0, 200"})
    void putOverOneWithoutConnection(String version, int status) {
        on(version, it -> {
            assertThat(it.put(SERVICES, BARE).status()).isEqualTo(201);
            assertThat(it.put(SERVICES, BARE).status()).isEqualTo(status);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0"})
    void putWithoutConnectionOverOneWithItIsRefused(String version) {
        on(version, it -> {
            it.put(SERVICES, FULL);
            assertThat(it.put(SERVICES, BARE).status()).isEqualTo(400);
            assertThat(it.bot().get(SERVICES + "/name/own").at(PASSWORD).asText())
                    .isEqualTo("open");
        });
    }

    @ParameterizedTest
    @CsvSource({"1.2.0, 500"})
    void patchOfOneWithoutConnection(String version, int status) {
        on(version, it -> {
            String id = it.put(SERVICES, BARE).id();
            assertThat(it.patch(SERVICES + "/" + id, operation("add", "/description", "x"))
                            .status())
                    .isEqualTo(status);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0"})
    void anotherTypeIsRefused(String version) {
        on(version, it -> {
            it.put(SERVICES, FULL);
            assertThat(it.put(SERVICES, minimal("Mssql")).status()).isEqualTo(400);
            assertThat(it.bot().get(SERVICES + "/name/own").text("serviceType")).isEqualTo("Postgres");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"Postgres", "Mssql", "CustomDatabase"})
    void typeAloneIsConnectionEnough(String type) {
        for (String version : new String[] {"1.2.0", "1.6.0"}) {
            on(version, it -> {
                assertThat(it.put(SERVICES, minimal(type)).status()).isEqualTo(201);
                assertThat(it.put(SERVICES, minimal(type)).status()).isEqualTo(200);
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0"})
    void isLookedForByNameAndCreatedOnce(String version) {
        on(version, it -> {
            assertThat(it.bot().get(SERVICES + "/name/own").status()).isEqualTo(404);
            assertThat(it.bot().post(SERVICES, quoted(FULL)).status()).isEqualTo(201);
            assertThat(it.bot().get(SERVICES + "/name/own").status()).isEqualTo(200);
            assertThat(it.bot().post(SERVICES, quoted(FULL)).status()).isEqualTo(409);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0"})
    void minimalConnectionReplacesTheRealOne(String version) {
        on(version, it -> {
            it.admin().put(SERVICES, quoted(FULL));
            assertThat(it.put(SERVICES, minimal("Postgres")).status()).isEqualTo(200);
            Answer stored = it.bot().get(SERVICES + "/name/own");
            assertThat(stored.at("/connection/config").has("hostPort")).isFalse();
            assertThat(stored.at(PASSWORD).isMissingNode()).isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0"})
    void passwordsAreClearToBotsAndMaskedToPeople(String version) {
        on(version, it -> {
            it.put(SERVICES, FULL);
            String path = SERVICES + "/name/own";
            assertThat(it.bot().get(path).at(PASSWORD).asText()).isEqualTo("open");
            assertThat(it.admin().get(path).at(PASSWORD).asText()).isEqualTo("*********");
        });
    }
}
