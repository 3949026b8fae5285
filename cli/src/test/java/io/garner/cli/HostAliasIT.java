package io.garner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.garner.catalog.CatalogServer;
import io.garner.testkit.junit.KdcExtension;
import io.garner.testkit.sqlserver.CrmSample;
import io.garner.testkit.sqlserver.EmbeddedSqlServer;
import io.garner.testkit.sqlserver.Flavour;
import io.garner.testkit.tds.TdsServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** The configuration names a server by an alias of DNS, and the KDC may know it by its real name only. */
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class HostAliasIT {

    private static final String REAL_NAME = "sql01.garner.test";
    private static final String ALIAS = "crm.garner.test";

    @RegisterExtension
    static final KdcExtension KDC = KdcExtension.start();

    @TempDir
    private Path folder;

    private final EmbeddedSqlServer engine = CrmSample.server(Flavour.SQL_SERVER_2022);
    private final TdsServer server = TdsServer.builder(engine).start();
    private final CatalogServer catalog = CatalogServer.start("1.2.0");
    private IngestJar jar = new IngestJar(Path.of(""));

    @BeforeEach
    void configure() throws IOException {
        server.logins().addPrincipal("alice@" + KDC.kdc().realm(), "GARNER\\alice");
        Path hosts = Files.writeString(folder.resolve("hosts"), "127.0.0.1 " + REAL_NAME + " " + ALIAS + "\n");
        jar = new IngestJar(folder)
                .secret("CATALOG_TOKEN", catalog.botToken())
                .variable("JAVA_TOOL_OPTIONS", "-Djdk.net.hosts.file=" + hosts)
                .config("""
                        openmetadata: {url: "%s", token: "${CATALOG_TOKEN}"}
                        kerberos: {conf: "%s"}
                        sources:
                          crm: {type: mssql, host: %s, port: %d, encrypt: false, database: crm, ticketCache: "%s"}
                        """.formatted(
                                catalog.url(),
                                KDC.kdc().krb5Conf(),
                                ALIAS,
                                server.port(),
                                KDC.kdc().ticketCache("alice", Duration.ofHours(1))));
    }

    @AfterEach
    void close() {
        catalog.close();
        server.close();
        engine.close();
    }

    @Test
    void theRealNameIsTriedByTheDoctorAndByTheRun() throws IOException {
        server.logins().acceptTickets(KDC.kdc().keytab("MSSQLSvc/" + REAL_NAME + ":" + server.port()));

        JsonNode ticket = step(jar.run("doctor", "--source", "crm", "--json"), "service-ticket");
        Ran ran = jar.run("--source", "crm", "--result-line");

        assertThat(ticket.toString())
                .contains("passed", "for MSSQLSvc/" + REAL_NAME, "does not know MSSQLSvc/" + ALIAS);
        assertThat(ran.exitCode()).as(ran.err() + ran.out()).isZero();
    }

    @Test
    void whenNeitherIsRegisteredDoctorAndRunSayTheSame() throws IOException {
        JsonNode ticket = step(jar.run("doctor", "--source", "crm", "--json"), "service-ticket");
        Ran ran = jar.run("--source", "crm", "--result-line");

        assertThat(ticket.get("exitCode").intValue()).isEqualTo(13);
        assertThat(ran.exitCode()).isEqualTo(13);
        assertThat(ticket.get("remedy").textValue()).contains("setspn -L", "alias");
        assertThat(ran.err())
                .contains(ticket.get("remedy").textValue(), ticket.get("reason").textValue())
                .contains("MSSQLSvc/" + ALIAS, "MSSQLSvc/" + REAL_NAME);
    }

    private static JsonNode step(Ran doctor, String name) throws IOException {
        for (JsonNode patient : new ObjectMapper().readTree(doctor.out()).get("patients")) {
            for (JsonNode step : patient.get("steps")) {
                if (step.get("name").textValue().equals(name)) {
                    return step;
                }
            }
        }
        throw new AssertionError("no step " + name + " in " + doctor.out() + doctor.err());
    }
}
