package io.garner.mssql;

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
import io.garner.measure.Measurements;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the doctor looks at in a SQL Server: the way there, the ticket, the login, and what is hidden from it. */
final class MssqlCheckup implements Checkup {

    private static final String LOGIN = "login";
    private static final String VERSION = "version";
    private static final String DATABASES = "databases";

    private static final String INSTANCE = "instance";

    /** The driver counts whole seconds, and the step that it is used in ends with the patience. */
    private static final Duration SHORTEST_LOGIN = Duration.ofSeconds(1);

    private final MssqlConfig config;
    private final CheckupSettings settings;
    private final MssqlFaults faults;
    private final Logins logins;
    private Optional<Integer> found = Optional.empty();
    private Optional<Session> session = Optional.empty();
    private Optional<Visible> visible = Optional.empty();

    MssqlCheckup(MssqlConfig config, CheckupSettings settings) {
        Duration patience = settings.patience().minus(SHORTEST_LOGIN);
        this.config = config.givingUpAfter(patience.compareTo(SHORTEST_LOGIN) < 0 ? SHORTEST_LOGIN : patience);
        this.settings = settings;
        this.faults = new MssqlFaults(this.config);
        this.logins = Logins.of(this.config);
    }

    @Override
    public List<Check> checks() {
        List<Check> checks = new ArrayList<>(network());
        checks.add(Check.of(TlsCheck.TLS, "TLS " + config.address(), this::tls).after(HostChecks.TCP));
        List<String> before = new ArrayList<>(List.of(HostChecks.TCP, TlsCheck.TLS, SecretChecks.named("password")));
        if (config.auth() != LoginMethod.SQL) {
            checks.addAll(kerberos());
            before.add(KerberosChecks.SERVICE_TICKET);
        }
        checks.add(Check.of(LOGIN, "login", this::login).after(before.toArray(String[]::new)));
        checks.add(Check.of(VERSION, VERSION, this::version).after(LOGIN));
        checks.add(Check.of(DATABASES, DATABASES, () -> seen().databases()).after(VERSION));
        checks.add(Check.of(
                        "right:definitions",
                        "VIEW DEFINITION: tables, columns, keys, SQL, descriptions",
                        () -> seen().definitions())
                .after(VERSION));
        Facet.ALL.forEach(
                facet -> checks.add(Check.of("right:" + facet.name(), facet.title(), () -> seen().facet(facet))
                        .after(VERSION)));
        return checks;
    }

    /** One step for each further database, so that many of them are many steps and not a long one. */
    @Override
    public List<Check> further() {
        return visible.map(Visible::furtherDatabases).orElseGet(List::of).stream()
                .map(database -> Check.of(
                                "database:" + database,
                                "database " + database + ": all that a harvest reads",
                                () -> seen().everything(database))
                        .after(VERSION))
                .toList();
    }

    /** The port of a named instance is known only when SQL Server Browser was asked. */
    private List<Check> network() {
        if (!MssqlConnections.asksBrowser(config)) {
            return host(config.port().orElse(MssqlConfig.DEFAULT_PORT)).checks();
        }
        List<Check> checks = new ArrayList<>(host(MssqlConfig.DEFAULT_PORT).checks());
        checks.remove(checks.size() - 1);
        checks.add(Check.of(
                        INSTANCE,
                        "instance " + config.address(),
                        () -> CheckResult.passed("SQL Server Browser says port " + askedPort()))
                .after(HostChecks.DNS));
        checks.add(Check.of(
                        HostChecks.TCP,
                        "TCP " + config.address(),
                        () -> host(port()).connect())
                .after(INSTANCE));
        return checks;
    }

    /** Asked once: where Browser is silent, each question costs its time. */
    private int askedPort() {
        try {
            int port = MssqlConnections.port(config);
            found = Optional.of(port);
            return port;
        } catch (SQLException e) {
            throw faults.connecting(config.firstDatabase(), e);
        }
    }

    /** What the steps that stand on it know; before that, what a server without instances has. */
    private int port() {
        return found.or(config::port).orElse(MssqlConfig.DEFAULT_PORT);
    }

    private HostChecks host(int port) {
        return new HostChecks(Endpoint.ofSource(config.host(), port), settings);
    }

    private CheckResult tls() throws GeneralSecurityException {
        Endpoint endpoint = Endpoint.ofSource(config.host(), port());
        boolean checks = !config.trustServerCertificate();
        TlsCheck.Demands demands =
                new TlsCheck.Demands(checks, checks, config.caFile(), false, config.hostNameInCertificate());
        // What the driver could not read is not tried.
        try (TrustedCertificates readable = TrustedCertificates.of(config.caFile())) {
            return new TlsCheck(endpoint, settings, demands, new StartTlsOfSqlServer(config), new TlsWords(config))
                    .look();
        } catch (SQLException e) {
            throw faults.connecting(config.firstDatabase(), e);
        }
    }

    private List<Check> kerberos() {
        return new KerberosChecks(
                        Logins.kerberos(config), settings, config.host(), () -> Logins.services(config, port()))
                .checks().stream()
                        .map(check ->
                                check.name().equals(KerberosChecks.SERVICE_TICKET) ? check.alsoAfter(INSTANCE) : check)
                        .toList();
    }

    private CheckResult login() {
        session = Optional.of(Session.open(config, logins, config.firstDatabase(), Measurements.NONE));
        return CheckResult.passed("database " + config.firstDatabase());
    }

    private CheckResult version() {
        Session open = session.orElseThrow();
        try {
            Server server = Server.read(open.reader(), config.systemObjects());
            visible = Optional.of(new Visible(config, logins, open, server, faults));
            String product = server.isBabelfish() ? "Babelfish" : "SQL Server";
            return CheckResult.passed(
                    product + " " + server.version() + ", " + server.editionName(), "as login " + server.login());
        } catch (SqlFault e) {
            throw faults.reading(Concept.SERVER.word(), open.database(), e.sql());
        }
    }

    private Visible seen() {
        return visible.orElseThrow();
    }

    @Override
    public void close() {
        visible.ifPresent(Visible::close);
        session.ifPresent(Session::close);
    }
}
