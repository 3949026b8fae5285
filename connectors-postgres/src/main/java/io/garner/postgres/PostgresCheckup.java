package io.garner.postgres;

import io.garner.doctor.Check;
import io.garner.doctor.CheckResult;
import io.garner.doctor.Checkup;
import io.garner.doctor.CheckupSettings;
import io.garner.doctor.Endpoint;
import io.garner.doctor.HostChecks;
import io.garner.doctor.KerberosChecks;
import io.garner.doctor.SecretChecks;
import io.garner.doctor.TlsCheck;
import io.garner.jdbc.SqlFault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the doctor looks at in a PostgreSQL: the way there, the login, and each query of a harvest without its rows. */
final class PostgresCheckup implements Checkup {

    private static final String LOGIN = "login";
    private static final String VERSION = "version";

    private final PostgresConfig config;
    private final CheckupSettings settings;
    private final PostgresFaults faults;
    private Optional<Session> session = Optional.empty();
    private Optional<Server> server = Optional.empty();

    PostgresCheckup(PostgresConfig config, CheckupSettings settings) {
        this.config = config;
        this.settings = settings;
        this.faults = new PostgresFaults(config);
    }

    @Override
    public List<Check> checks() {
        Endpoint endpoint = Endpoint.ofSource(config.host(), config.port());
        List<Check> checks = new ArrayList<>(new HostChecks(endpoint, settings).checks());
        List<String> before = new ArrayList<>(
                List.of(HostChecks.TCP, SecretChecks.named("password"), SecretChecks.named("sslKeyPassword")));
        if (config.sslMode() != SslMode.DISABLE) {
            checks.add(new TlsCheck(endpoint, settings, demands(), new StartTlsOfPostgres()).check());
            before.add(TlsCheck.TLS);
        }
        if (config.auth().isKerberos()) {
            checks.addAll(kerberos());
            before.add(KerberosChecks.SERVICE_TICKET);
        }
        checks.add(Check.of(LOGIN, "login as " + config.username(), this::login).after(before.toArray(String[]::new)));
        checks.add(Check.of(VERSION, "version", this::version).after(LOGIN));
        if (config.databases().isPresent()) {
            checks.add(Check.of("databases", "databases", this::databases).after(VERSION));
        }
        Facet.ALL.forEach(
                facet -> checks.add(Check.of("right:" + facet.name(), facet.title(), () -> rights().check(facet))
                        .after(LOGIN)));
        return checks;
    }

    private TlsCheck.Demands demands() {
        return new TlsCheck.Demands(
                config.sslMode().compareTo(SslMode.VERIFY_CA) >= 0,
                config.sslMode() == SslMode.VERIFY_FULL,
                config.sslRootCert().or(PostgresCheckup::rootCertificateOfTheDriver),
                false);
    }

    /** Where libpq and the driver look when nothing is said. */
    private static Optional<Path> rootCertificateOfTheDriver() {
        return Optional.of(Path.of(System.getProperty("user.home"), ".postgresql", "root.crt"))
                .filter(Files::exists);
    }

    private List<Check> kerberos() {
        return new KerberosChecks(
                        PostgresConnections.kerberos(config),
                        settings,
                        config.host(),
                        () -> PostgresConnections.service(config))
                .checks();
    }

    private CheckResult login() {
        session = Optional.of(Session.open(config, config.database()));
        return CheckResult.passed("database " + config.database());
    }

    private CheckResult version() {
        try {
            Server found = Server.read(session.orElseThrow().reader());
            LookAlikes.refuse(found, faults.address(config.database()));
            server = Optional.of(found);
            return CheckResult.passed("PostgreSQL " + found.version());
        } catch (SqlFault e) {
            throw faults.reading(Concept.SERVER.word(), config.database(), e.sql());
        }
    }

    private CheckResult databases() {
        return rights().databases(config.databases().orElseThrow());
    }

    private Rights rights() {
        return new Rights(session.orElseThrow(), server.orElseThrow(), faults);
    }

    @Override
    public void close() {
        session.ifPresent(Session::close);
    }
}
