package io.garner.airflow.database;

import io.garner.airflow.AirflowConfig;
import io.garner.airflow.AirflowDatabase;
import io.garner.doctor.Check;
import io.garner.doctor.CheckResult;
import io.garner.doctor.Checkup;
import io.garner.doctor.CheckupSettings;
import io.garner.doctor.Endpoint;
import io.garner.doctor.HostChecks;
import io.garner.doctor.SecretChecks;
import io.garner.measure.Measurements;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the doctor looks at in Airflow's database: the way there, the login, and each query of a harvest without its rows. */
public final class DatabaseCheckup implements Checkup {

    private static final String LOGIN = "login";

    private final AirflowConfig config;
    private final AirflowDatabase database;
    private final CheckupSettings settings;
    private Optional<Session> session = Optional.empty();

    public DatabaseCheckup(AirflowConfig config, AirflowDatabase database, CheckupSettings settings) {
        this.config = config;
        this.database = database;
        this.settings = settings;
    }

    @Override
    public List<Check> checks() {
        Endpoint endpoint = Endpoint.ofSource(database.host(), database.port());
        List<Check> checks = new ArrayList<>(new HostChecks(endpoint, settings).checks());
        checks.add(Check.of(LOGIN, "login as " + database.username(), this::login)
                .after(HostChecks.TCP, SecretChecks.named("database.password")));
        Query.afterShape()
                .forEach(query -> checks.add(
                        Check.of(name(query), query.title(), () -> look(query)).after(LOGIN)));
        return checks;
    }

    private static String name(Query query) {
        return "right:" + query.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private CheckResult login() {
        Session opened = Session.open(config, database, Measurements.NONE);
        session = Optional.of(opened);
        return CheckResult.passed("Airflow " + (opened.has("dag_version.version_number") ? "3" : "2") + " in database "
                + database.database());
    }

    private CheckResult look(Query query) {
        Session opened = session.orElseThrow();
        if (!opened.concerns(query)) {
            return CheckResult.passed("this Airflow has no such tables");
        }
        opened.tryOut(query);
        return CheckResult.passed();
    }

    @Override
    public void close() {
        session.ifPresent(Session::close);
    }
}
