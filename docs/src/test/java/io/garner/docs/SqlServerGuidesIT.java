package io.garner.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.catalog.CatalogServer;
import io.garner.testkit.junit.KdcExtension;
import io.garner.testkit.sqlserver.CrmSample;
import io.garner.testkit.sqlserver.EmbeddedSqlServer;
import io.garner.testkit.sqlserver.Flavour;
import io.garner.testkit.tds.TdsEncryption;
import io.garner.testkit.tds.TdsServer;
import io.garner.testkit.tls.CertificateAuthority;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Does what the guides to SQL Server and Kerberos say, with a KDC, a ticket and a server that are here: only the addresses
 * and the paths of the guide's ingest.yaml are others.
 */
class SqlServerGuidesIT {

    private static final String GUIDE = "sql-server.md";
    private static final String TROUBLES = "kerberos-troubleshooting.md";

    /** What is run here and not in {@link GuidesIT}. */
    static final List<String> GUIDES = List.of(GUIDE, TROUBLES);

    @RegisterExtension
    static final KdcExtension KDC = KdcExtension.start();

    @TempDir
    private Path folder;

    private final Markdown guide = Markdown.read(Markdown.DOCS.resolve("guide").resolve(GUIDE));
    private final Markdown troubles =
            Markdown.read(Markdown.DOCS.resolve("guide").resolve(TROUBLES));
    private final CertificateAuthority authority = CertificateAuthority.create("Company authority");
    private final EmbeddedSqlServer engine = CrmSample.server(Flavour.SQL_SERVER_2022);
    private final TdsServer server = TdsServer.builder(engine)
            .encryption(TdsEncryption.ON, authority.issue("sqlserver01", "localhost"))
            .start();
    private final CatalogServer catalog = CatalogServer.start("1.2.0");

    @BeforeEach
    void prepare() throws IOException {
        Files.copy(Path.of(System.getProperty("garner.ingest.jar")), folder.resolve("ingest.jar"));
        Files.writeString(folder.resolve("bot-token"), catalog.botToken());
        authority.own().writeCertificate(folder.resolve("company-ca.pem"));
        server.logins().acceptTickets(KDC.kdc().keytab("MSSQLSvc/localhost:" + server.port()));
        server.logins().addPrincipal("harvester@" + KDC.kdc().realm(), "COMPANY\\harvester");
    }

    @AfterEach
    void stop() {
        catalog.close();
        server.close();
        engine.close();
    }

    @Test
    void everyCommandOfTheGuideWorks() throws IOException, InterruptedException {
        assertThat(run(files() + String.join("", guide.blocks("sh"))))
                .as(output())
                .isZero();

        assertThat(output()).contains("All is well").contains("spn.yaml");
        assertThat(catalog.requests().count("PUT", "/api/v1/tables")).isPositive();
        assertThat(server.log().logins()).isNotEmpty().allMatch(login -> login.isKerberos() && login.encrypted());
    }

    @Test
    void theCommandThatLooksForTroublesFindsNoneWhereThereIsNone() throws IOException, InterruptedException {
        assertThat(run(files() + exports() + String.join("", troubles.blocks("sh"))))
                .as(output())
                .isZero();
    }

    @Test
    void whatAServerSaysThatTakesNoTicketsIsOnThePageInTheseWords() throws IOException, InterruptedException {
        server.logins().refuseTickets();
        String words = troubles.blocks("text").get(0).strip();

        assertThat(run(files() + exports() + "java -jar ingest.jar --source crm\n"))
                .isEqualTo(13);
        assertThat(output()).contains(words);
        String remedy = output().lines()
                .dropWhile(line -> !line.equals("What to do:"))
                .skip(1)
                .findFirst()
                .orElseThrow()
                .strip();
        assertThat(troubles.text()).contains(remedy);

        assertThat(run(files() + exports() + String.join("", troubles.blocks("sh"))))
                .isEqualTo(13);
        assertThat(output()).contains(words, remedy);
    }

    private String exports() {
        return guide.blocks("sh").stream()
                .flatMap(String::lines)
                .filter(line -> line.startsWith("export"))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    /** Blocks that start with the name of a file as a comment are that file. */
    private String files() {
        return Stream.concat(
                        Stream.of("set -e\n"), guide.blocks("yaml").stream().map(this::file))
                .collect(Collectors.joining());
    }

    private String file(String yaml) {
        String name = yaml.lines().findFirst().orElseThrow().replaceFirst("^# ", "");
        String here = yaml;
        for (Map.Entry<String, String> replacement : replacements().entrySet()) {
            here = here.replace(replacement.getKey(), replacement.getValue());
        }
        return "cat > " + name + " <<'END'\n" + here + "END\n";
    }

    private Map<String, String> replacements() {
        return Map.of(
                "http://localhost:8585", catalog.url().toString(),
                "host: sqlserver01.company.com", "host: localhost",
                "port: 1433", "port: " + server.port(),
                "/krb5/conf/krb5.conf", KDC.kdc().krb5Conf().toString(),
                "/krb5/cache/krb5cc",
                        KDC.kdc().ticketCache("harvester", Duration.ofHours(1)).toString());
    }

    private int run(String script) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("bash", "-c", script)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile());
        builder.environment().put("PATH", QuickJava.first(folder));
        Process process = builder.start();
        try {
            assertThat(process.waitFor(4, TimeUnit.MINUTES)).isTrue();
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }

    private String output() throws IOException {
        return Files.readString(folder.resolve("output"));
    }
}
