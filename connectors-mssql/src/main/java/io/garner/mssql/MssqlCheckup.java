package io.garner.mssql;

import io.garner.doctor.Check;
import io.garner.doctor.CheckResult;
import io.garner.doctor.Checkup;
import io.garner.doctor.CheckupSettings;
import io.garner.doctor.Endpoint;
import io.garner.doctor.HostChecks;
import io.garner.doctor.KerberosChecks;
import io.garner.doctor.SecretChecks;
import io.garner.jdbc.SqlFault;
import io.garner.kerberos.ServicePrincipal;
import io.garner.measure.Measurements;
import io.garner.model.ExitCode;
import io.garner.source.Finding;
import io.garner.source.NameFilter;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the doctor looks at in a SQL Server: the way there, the ticket, the login, and the one right that a harvest needs in
 * each database. TLS begins inside the login, in a wrapping of the protocol's own, so the login tells about it.
 */
final class MssqlCheckup implements Checkup {

    private static final String LOGIN = "login";
    private static final String VERSION = "version";
    private static final String DATABASES = "databases";
    private static final String VIEW_DEFINITION = "right:view-definition";

    private final MssqlConfig config;
    private final CheckupSettings settings;
    private final Logins logins;
    private final MssqlFaults faults;
    private final List<String> chosen = new ArrayList<>();
    private Optional<Session> session = Optional.empty();
    private Optional<Server> server = Optional.empty();

    MssqlCheckup(MssqlConfig config, CheckupSettings settings) {
        this.config = config;
        this.settings = settings;
        this.logins = Logins.of(config);
        this.faults = new MssqlFaults(config);
    }

    @Override
    public List<Check> checks() {
        List<Check> checks = new ArrayList<>(host());
        List<String> before = new ArrayList<>(List.of(HostChecks.DNS, HostChecks.TCP, SecretChecks.named("password")));
        if (config.auth() != LoginMethod.SQL) {
            checks.addAll(
                    new KerberosChecks(Logins.kerberos(config), settings, config.host(), this::services).checks());
            before.add(KerberosChecks.SERVICE_TICKET);
        }
        checks.add(Check.of(LOGIN, "login " + who(), this::login).after(before.toArray(String[]::new)));
        checks.add(Check.of(VERSION, "version", this::version).after(LOGIN));
        checks.add(Check.of(DATABASES, "databases", this::databases).after(VERSION));
        checks.add(Check.of(VIEW_DEFINITION, "VIEW DEFINITION", this::viewDefinition)
                .after(DATABASES));
        return checks;
    }

    /** The port of a named instance is not known before its server is asked for it. */
    private List<Check> host() {
        Endpoint endpoint = Endpoint.ofSource(config.host(), config.port().orElse(MssqlConfig.DEFAULT_PORT));
        boolean named = config.port().isEmpty() && config.instance().isPresent();
        return new HostChecks(endpoint, settings)
                .checks().stream()
                        .filter(check -> !named || !check.name().equals(HostChecks.TCP))
                        .toList();
    }

    private String who() {
        return switch (config.auth()) {
            case SQL -> "as " + config.username().orElse("");
            case KERBEROS -> "with the ticket";
            case KEYTAB -> "as " + config.principal().orElse("");
        };
    }

    private List<ServicePrincipal> services() {
        try {
            return ServicePrincipal.ofSqlServer(
                    config.host(), MssqlConnections.portOf(config), config.spn(), config.realm());
        } catch (SQLException e) {
            throw faults.connecting(config.firstDatabase(), e);
        }
    }

    private CheckResult login() {
        session = Optional.of(Session.open(config, logins, config.firstDatabase(), Measurements.NONE));
        return CheckResult.passed("database " + config.firstDatabase());
    }

    private CheckResult version() {
        try {
            Server found = Server.read(session.orElseThrow().reader(), config.systemObjects());
            server = Optional.of(found);
            String name = found.babelfish()
                    .map(version -> "Babelfish " + version + ", ")
                    .orElse("");
            return CheckResult.passed(name + found.version() + " " + found.editionName(), "login " + found.login());
        } catch (SqlFault e) {
            throw faults.reading(Concept.SERVER.word(), config.firstDatabase(), e.sql());
        }
    }

    private CheckResult databases() {
        List<Finding> findings = new ArrayList<>();
        Notices.report(server.orElseThrow(), config, findings::add);
        if (config.harvestsMany()) {
            List<DatabaseRow> rows = reads(session.orElseThrow(), findings).list(Concept.DATABASES, DatabaseRow::from);
            NameFilter filter = config.databases().orElse(NameFilter.EVERYTHING);
            chosen.addAll(DatabaseChoice.choose(rows, filter, server.orElseThrow(), findings::add));
        } else {
            chosen.add(config.firstDatabase());
        }
        List<String> details = new ArrayList<>(chosen);
        findings.forEach(finding -> details.add(finding.subject() + ": " + finding.message()));
        return chosen.isEmpty()
                ? CheckResult.passed(details, "No database passes the filter: check databases.")
                : CheckResult.passed(details);
    }

    /** Without the right nothing is refused; what is not seen is not harvested. */
    private CheckResult viewDefinition() {
        List<Rights> partial = chosen.stream()
                .map(this::rights)
                .filter(rights -> !rights.seesEverything())
                .toList();
        if (partial.isEmpty()) {
            return CheckResult.passed(chosen);
        }
        return new CheckResult.Failed(
                "the login has no VIEW DEFINITION, so that not all is seen and nothing is retired, in "
                        + String.join(
                                ", ", partial.stream().map(Rights::database).toList()),
                String.join("\n", partial.stream().map(Rights::grant).toList()),
                ExitCode.AUTHENTICATION);
    }

    private Rights rights(String database) {
        try (Session there = Session.open(config, logins, database, Measurements.NONE)) {
            List<SchemaRow> rows = reads(there, new ArrayList<>()).list(Concept.SCHEMAS, SchemaRow::from);
            return Rights.of(database, rows, server.orElseThrow());
        }
    }

    private Reads reads(Session open, List<Finding> findings) {
        return new Reads(open, server.orElseThrow(), faults, findings::add);
    }

    @Override
    public void close() {
        session.ifPresent(Session::close);
    }
}
