package io.garner.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.garner.config.ConfigurationException;
import io.garner.config.Doc;
import io.garner.config.Environment;
import io.garner.config.YamlBinder;
import io.garner.config.YamlDocument;
import io.garner.source.NameFilter;
import io.garner.source.ServiceFacts;
import io.garner.source.SourceProvider;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresConfigTest {

    private static Configured configured() {
        return Configured.forServer("db.example", 5432).loginWithout("harvester");
    }

    @Test
    void belongsToAProviderThatTheServiceLoaderFinds() {
        assertThat(ServiceLoader.load(SourceProvider.class)).anySatisfy(provider -> {
            assertThat(provider.type()).isEqualTo("postgres");
            assertThat(provider.configType()).isEqualTo(PostgresConfig.class);
        });
    }

    @Test
    void isReadFromYamlWithItsDefaults() {
        PostgresConfig config = bound("""
                {host: localhost, database: pagila, username: harvester, password: "${PAGILA_PASSWORD}"}
                """);

        assertThat(config.port()).isEqualTo(5432);
        assertThat(config.auth()).isEqualTo(LoginMethod.PASSWORD);
        assertThat(config.sslMode()).isEqualTo(SslMode.PREFER);
        assertThat(config.statementTimeout()).isEqualTo(Duration.ofSeconds(60));
        assertThat(config.lockTimeout()).isEqualTo(Duration.ofSeconds(10));
        assertThat(config.sliceAbove()).isEqualTo(20_000);
        assertThat(config.password().orElseThrow().reveal()).isEqualTo("hunter2 of the environment");
        assertThat(config.databases()).isEmpty();
        assertThat(config.driverProperties()).isEmpty();
    }

    @Test
    void isReadFromYamlInFull() {
        PostgresConfig config = bound("""
                host: db.example
                databases: {include: [crm.*], exclude: [crm_old]}
                tables: {exclude: [tmp_.*]}
                username: harvester
                password: {command: [get-token, --for, db]}
                sslMode: verify-full
                sslRootCert: /etc/ca.pem
                statementTimeout: 2m
                driverProperties: {channelBinding: require}
                """);

        assertThat(config.databases()).contains(new NameFilter(List.of("crm.*"), List.of("crm_old")));
        assertThat(config.sslMode()).isEqualTo(SslMode.VERIFY_FULL);
        assertThat(config.statementTimeout()).isEqualTo(Duration.ofMinutes(2));
        assertThat(config.driverProperties()).containsEntry("channelBinding", "require");
    }

    @Test
    void saysWhichRuleAYamlFileBreaks() {
        assertThatThrownBy(() -> bound("{host: h, username: u, driverProperties: {password: x}}"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("driverProperties must not hold password");
    }

    private static PostgresConfig bound(String yaml) {
        Environment environment = Environment.of(Map.of("PAGILA_PASSWORD", "hunter2 of the environment"));
        return new YamlBinder(environment).bind(YamlDocument.parse(yaml, "ingest.yaml"), PostgresConfig.class);
    }

    @Test
    void documentsEveryKey() {
        assertThat(Arrays.stream(PostgresConfig.class.getRecordComponents()))
                .allSatisfy(component -> assertThat(component.getAnnotation(Doc.class))
                        .as(component.getName())
                        .isNotNull());
    }

    @Test
    void tellsTheCatalogNoSecret() {
        assertThat(new PostgresProvider().service(configured().config()))
                .isEqualTo(new ServiceFacts(
                        "Postgres",
                        Map.of("hostPort", "db.example:5432", "username", "harvester", "database", "postgres")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"password", "PGHOST", "socketFactory", "options", "sslpassword", "readOnly", "User"})
    void refusesDriverPropertiesThatCarryCredentialsOrReroute(String property) {
        Configured configured = configured().driverProperty(property, "x");

        assertThatThrownBy(configured::config)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(property);
    }

    @Test
    void passesOtherDriverPropertiesThrough() {
        PostgresConfig config =
                configured().driverProperty("channelBinding", "require").config();

        assertThat(DriverProperties.of(config)).containsEntry("channelBinding", "require");
    }

    @Test
    void keepsASilentConnectionLongerThanAStatement() {
        PostgresConfig config = configured().config();

        assertThat(DriverProperties.of(config))
                .containsEntry("socketTimeout", "75")
                .containsEntry("prepareThreshold", "0")
                .containsEntry("ApplicationName", "garner")
                .containsEntry("tcpKeepAlive", "true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"db.example/other", "user@db.example", "a b", "h1,h2", "", "db?x=y"})
    void wantsOnePlainHost(String host) {
        Configured configured = Configured.forServer(host, 5432).loginWithout("u");

        assertThatThrownBy(configured::config).hasMessageContaining("host must be one host name");
    }

    @Test
    void wantsACertificateForCertificateLoginAndTlsUnderIt() {
        Configured without = configured().auth(LoginMethod.CERTIFICATE).tls(SslMode.REQUIRE);
        Configured plain = configured().auth(LoginMethod.CERTIFICATE).certificate(Path.of("c.crt"), Path.of("c.pk8"));

        assertThatThrownBy(without::config).hasMessageContaining("needs sslCert and sslKey");
        assertThatThrownBy(plain::config).hasMessageContaining("sslMode: require");
    }

    @Test
    void wantsTheKeysOfKerberosOnlyWithItsLogins() {
        Path file = Path.of("file");
        Configured keytabForPassword = configured().keytab("u", file, "u@A").auth(LoginMethod.PASSWORD);
        Configured cacheForPassword = configured().ticketCache("u", file).auth(LoginMethod.PASSWORD);
        Configured withoutKeytab = configured().auth(LoginMethod.KEYTAB);

        assertThatThrownBy(keytabForPassword::config).hasMessageContaining("auth: keytab");
        assertThatThrownBy(withoutKeytab::config).hasMessageContaining("auth: keytab");
        assertThatThrownBy(cacheForPassword::config).hasMessageContaining("ticketCache needs auth: kerberos");
    }

    @Test
    void sayingGssInsteadOfKerberosIsAnsweredWithWhatThereIs() {
        assertThatThrownBy(() -> bound("{host: h, username: u, auth: gss}")).hasMessageContaining("kerberos, keytab");
    }

    @Test
    void wantsALockTimeoutWithinTheStatementTimeout() {
        Configured configured = configured().timeouts(Duration.ofSeconds(61), Duration.ofSeconds(60));

        assertThatThrownBy(configured::config).hasMessageContaining("lockTimeout");
    }

    @Test
    void addressesAnIpv6HostAndAnyDatabaseName() {
        assertThat(PostgresConnections.url(
                        Configured.forServer("::1", 5432).loginWithout("u").config(), "a b/ü?"))
                .isEqualTo("jdbc:postgresql://[::1]:5432/a+b%2F%C3%BC%3F");
    }
}
