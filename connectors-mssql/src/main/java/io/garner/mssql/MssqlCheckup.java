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
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the doctor looks at in a SQL Server: the way there, the ticket, the login, and what is hidden from it. */
final class MssqlCheckup implements Checkup {

    private static final String LOGIN = "login";
    private static final String VERSION = "version";
    private static final String DATABASES = "databases";

    private final MssqlConfig config;
    private final CheckupSettings settings;
    private final MssqlFaults faults;
    private final Logins logins;
    private Optional<Session> session = Optional.empty();
    private Optional<Visible> visible = Optional.empty();

    MssqlCheckup(MssqlConfig config, CheckupSettings settings) {
        this.config = config;
        this.settings = settings;
        this.faults = new MssqlFaults(config);
        this.logins = Logins.of(config);
    }

    @Override
    public List<Check> checks() {
        List<Check> checks = new ArrayList<>(network());
        checks.add(Check.of(TlsCheck.TLS, "TLS", this::tls).after(HostChecks.TCP));
        List<String> before = new ArrayList<>(List.of(HostChecks.TCP, SecretChecks.named("password")));
        if (config.auth() != LoginMethod.SQL) {
            checks.addAll(kerberos());
            before.add(KerberosChecks.SERVICE_TICKET);
        }
        checks.add(Check.of(LOGIN, "login", this::login).after(before.toArray(String[]::new)));
        checks.add(Check.of(VERSION, VERSION, this::version).after(LOGIN));
        checks.add(Check.of(DATABASES, DATABASES, () -> found().databases()).after(VERSION));
        checks.add(Check.of(
                        "right:definitions",
                        "VIEW DEFINITION: tables, columns, keys, SQL, descriptions",
                        () -> found().definitions())
                .after(VERSION));
        return checks;
    }

    /** The port of a named instance is known only when SQL Server Browser was asked. */
    private List<Check> network() {
        if (!MssqlConnections.asksBrowser(config)) {
            return host(config.port().orElse(MssqlConfig.DEFAULT_PORT)).checks();
        }
        List<Check> checks = new ArrayList<>(host(MssqlConfig.DEFAULT_PORT).checks());
        checks.remove(checks.size() - 1);
        checks.add(Check.of(
                        "instance",
                        "instance " + config.address(),
                        () -> CheckResult.passed("SQL Server Browser says port " + port()))
                .after(HostChecks.DNS));
        checks.add(Check.of(
                        HostChecks.TCP,
                        "TCP " + config.address(),
                        () -> host(port()).connect())
                .after("instance"));
        return checks;
    }

    private int port() {
        try {
            return MssqlConnections.port(config);
        } catch (SQLException e) {
            throw faults.connecting(config.firstDatabase(), e);
        }
    }

    private HostChecks host(int port) {
        return new HostChecks(Endpoint.ofSource(config.host(), port), settings);
    }

    private CheckResult tls() {
        return new CheckResult.Skipped(
                config.encrypt()
                        ? "it begins inside SQL Server's own protocol; \"login\" tells what the driver says of it"
                        : "encrypt is false, so all but the login can be read on the way");
    }

    private List<Check> kerberos() {
        return new KerberosChecks(
                        Logins.kerberos(config), settings, config.host(), () -> Logins.services(config, port()))
                .checks();
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

    private Visible found() {
        return visible.orElseThrow();
    }

    @Override
    public void close() {
        session.ifPresent(Session::close);
    }
}
