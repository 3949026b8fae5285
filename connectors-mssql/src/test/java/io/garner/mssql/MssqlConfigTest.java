package io.garner.mssql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.garner.config.ConfigurationException;
import io.garner.config.Doc;
import io.garner.config.Environment;
import io.garner.config.Secret;
import io.garner.config.YamlBinder;
import io.garner.config.YamlDocument;
import io.garner.source.NameFilter;
import io.garner.source.ServiceFacts;
import io.garner.source.SourceProvider;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MssqlConfigTest {

    @Test
    void belongsToAProviderThatTheServiceLoaderFinds() {
        assertThat(ServiceLoader.load(SourceProvider.class)).anySatisfy(provider -> {
            assertThat(provider.type()).isEqualTo("mssql");
            assertThat(provider.configType()).isEqualTo(MssqlConfig.class);
        });
    }

    @Test
    void needsNothingButAHostForALoginWithATicket() {
        MssqlConfig config = bound("{host: sqlserver01.company.com, databases: {include: [CRM]}, auth: kerberos}");

        assertThat(config.auth()).isEqualTo(LoginMethod.KERBEROS);
        assertThat(config.databases()).contains(NameFilter.including("CRM"));
        assertThat(config.address()).isEqualTo("sqlserver01.company.com:1433");
        assertThat(config.encrypt()).isTrue();
        assertThat(config.trustServerCertificate()).isFalse();
        assertThat(config.historyTables()).isTrue();
        assertThat(config.systemObjects()).isFalse();
        assertThat(bound("{host: h}")).isEqualTo(bound("{host: h, auth: kerberos, encrypt: true, loginTimeout: 30s}"));
    }

    @Test
    void isReadFromYamlWithAPassword() {
        MssqlConfig config =
                bound("{host: h, port: 1500, database: crm, auth: sql, username: u, password: \"${CRM_PASSWORD}\"}");

        assertThat(config.password().orElseThrow().reveal()).isEqualTo("hunter2 of the environment");
        assertThat(config.address()).isEqualTo("h:1500");
        assertThat(config.harvestsMany()).isFalse();
    }

    @Test
    void refusesAPasswordForAWindowsAccountAndSaysWhy() {
        assertThatThrownBy(() -> bound("{host: h, auth: sql, username: 'CORP\\alice', password: '${CRM_PASSWORD}'}"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("Windows account")
                .hasMessageContaining("use auth: kerberos");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{host: 'sql01\\CRM'} | as instance",
                "{host: 'sql01,1433'} | as port",
                "{host: 'h;encrypt=false'} | one host name",
                "{host: h, port: 0} | port must be",
                "{host: h, username: u} | a ticket says who we are",
                "{host: h, auth: sql} | needs username and password",
                "{host: h, auth: keytab} | needs keytab",
                "{host: h, auth: keytab, keytab: k} | needs a principal",
                "{host: h, auth: keytab, keytab: k, principal: p, ticketCache: c} | not both",
                "{host: h, keytab: k} | no other auth",
                "{host: h, trustServerCertificate: true, caFile: c} | checks nothing",
                "{host: h, strictEncryption: true, encrypt: false} | encrypt: true",
                "{host: h, strictEncryption: true, trustServerCertificate: true} | always checks",
                "{host: h, lockTimeout: 5m} | lockTimeout must not be longer",
                "{host: h, spn: 'foo bar'} | spn must be as MSSQLSvc/",
                "{host: h, loginTimeout: 100ms} | loginTimeout must be at least 1s",
                "{host: h, database: ' '} | database must not be blank",
            })
    void refusesWhatDoesNotGoTogether(String yaml, String reason) {
        assertThatThrownBy(() -> bound(yaml)).hasMessageContaining(reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password",
                "User",
                "serverName",
                "trustStorePassword",
                "accessToken",
                "gsscredential",
                "encrypt",
                "trustManagerClass",
                "socketFactoryClass",
                "jaasConfigurationName"
            })
    void refusesDriverPropertiesThatCarryCredentialsRerouteOrWeaken(String property) {
        assertThatThrownBy(() -> bound("{host: h, driverProperties: {" + property + ": x}}"))
                .hasMessageContaining("driverProperties must not hold " + property);
    }

    @Test
    void hasTimeoutsForEverythingAndNoSecondLogin() {
        assertThat(DriverProperties.of(bound("{host: h, driverProperties: {packetSize: '4096'}}"), 1433, "a;b"))
                .containsEntry("loginTimeout", "30")
                .containsEntry("queryTimeout", "120")
                .containsEntry("socketTimeout", "135000")
                .containsEntry("lockTimeout", "15000")
                .containsEntry("connectRetryCount", "0")
                .containsEntry("databaseName", "a;b")
                .containsEntry("packetSize", "4096")
                .doesNotContainKey("applicationIntent");
    }

    @Test
    void documentsEveryKey() {
        assertThat(Arrays.stream(MssqlConfig.class.getRecordComponents()))
                .allSatisfy(component -> assertThat(component.getAnnotation(Doc.class))
                        .as(component.getName())
                        .isNotNull());
    }

    @Test
    void tellsTheCatalogNoSecret() {
        MssqlConfig config = bound("{host: h, auth: sql, username: u, password: '${CRM_PASSWORD}'}");

        assertThat(new MssqlProvider().service(config))
                .isEqualTo(new ServiceFacts("Mssql", Map.of("hostPort", "h:1433", "database", "master")));
        assertThat(config.toString()).doesNotContain("hunter2 of the environment");
    }

    @Test
    void isMadeByProgramsInOneLine() {
        MssqlConfig config = MssqlConfig.of("h", 1433, "crm", "u", Secret.of(() -> "x"));

        assertThat(config.statementTimeout()).isEqualTo(Duration.ofMinutes(2));
        assertThat(config.caFile()).isEqualTo(Optional.<Path>empty());
    }

    private static MssqlConfig bound(String yaml) {
        Environment environment = Environment.of(Map.of("CRM_PASSWORD", "hunter2 of the environment"));
        return new YamlBinder(environment).bind(YamlDocument.parse(yaml, "ingest.yaml"), MssqlConfig.class);
    }
}
