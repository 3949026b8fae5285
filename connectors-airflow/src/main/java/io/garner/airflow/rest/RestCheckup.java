package io.garner.airflow.rest;

import io.garner.airflow.AirflowAuth;
import io.garner.airflow.AirflowAuth.Method;
import io.garner.airflow.AirflowConfig;
import io.garner.doctor.Check;
import io.garner.doctor.CheckResult;
import io.garner.doctor.Checkup;
import io.garner.doctor.CheckupSettings;
import io.garner.doctor.Endpoint;
import io.garner.doctor.HostChecks;
import io.garner.doctor.KerberosChecks;
import io.garner.doctor.SecretChecks;
import io.garner.doctor.TlsCheck;
import io.garner.http.HttpClients;
import io.garner.measure.Measurements;
import io.garner.model.ExitCode;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the doctor looks at in a deployment that is read over REST: the way there, the version, the login, each right. */
public final class RestCheckup implements Checkup {

    static final String VERSION = "version";
    static final String LOGIN = "login";

    private static final int HTTPS_PORT = 443;
    private static final int HTTP_PORT = 80;

    private final AirflowConfig config;
    private final AirflowAuth auth;
    private final CheckupSettings settings;
    private Optional<Opening> opening = Optional.empty();
    private Optional<Session> session = Optional.empty();

    public RestCheckup(AirflowConfig config, CheckupSettings settings) {
        this.config = config;
        this.auth = config.auth().orElse(AirflowAuth.NONE);
        this.settings = settings;
    }

    @Override
    public List<Check> checks() {
        Optional<InetSocketAddress> proxy = HttpClients.proxyFor(
                config.url(),
                Opening.settings(config, settings.patience(), settings.patience()),
                settings.environment());
        List<Check> checks = new ArrayList<>(new HostChecks(endpoint(proxy), settings).checks());
        List<String> before = new ArrayList<>(
                List.of(HostChecks.TCP, SecretChecks.named("auth.password"), SecretChecks.named("auth.token")));
        if (isHttps()) {
            checks.add(tls(proxy));
            before.add(TlsCheck.TLS);
        }
        if (auth.type() == Method.NEGOTIATE) {
            checks.addAll(kerberos());
            before.add(KerberosChecks.SERVICE_TICKET);
        }
        checks.add(Check.of(VERSION, "version", this::version).after(before.toArray(String[]::new)));
        checks.add(Check.of(LOGIN, "login, " + auth.type().name().toLowerCase(Locale.ROOT), this::login)
                .after(VERSION));
        for (RestRight right : RestRight.values()) {
            checks.add(Check.of(right.step(), right.title(), () -> right.look(known(), faults()))
                    .after(LOGIN));
        }
        return checks;
    }

    private Endpoint endpoint(Optional<InetSocketAddress> proxy) {
        URI url = config.url();
        int port = url.getPort() >= 0 ? url.getPort() : isHttps() ? HTTPS_PORT : HTTP_PORT;
        return proxy.map(address -> new Endpoint(
                        address.getHostString(), address.getPort(), ExitCode.SOURCE_UNREACHABLE, "the proxy"))
                .orElseGet(() -> new Endpoint(url.getHost(), port, ExitCode.SOURCE_UNREACHABLE, "url"));
    }

    private Check tls(Optional<InetSocketAddress> proxy) {
        if (proxy.isPresent()) {
            return Check.of(
                            TlsCheck.TLS,
                            "TLS",
                            () -> CheckResult.passed("it goes through the proxy "
                                    + proxy.get().getHostString() + "; the next step tells whether it works"))
                    .after(HostChecks.TCP);
        }
        TlsCheck.Demands demands = new TlsCheck.Demands(true, true, config.caFile(), true);
        return new TlsCheck(endpoint(proxy), settings, demands, TlsCheck.StartTls.AT_ONCE).check();
    }

    private boolean isHttps() {
        return "https".equalsIgnoreCase(config.url().getScheme());
    }

    private List<Check> kerberos() {
        String host = config.url().getHost();
        return new KerberosChecks(Negotiation.settings(auth), settings, host, () -> Negotiation.services(host))
                .checks();
    }

    private CheckResult version() {
        Opening made = new Opening(config, settings, Measurements.NONE);
        opening = Optional.of(made);
        session = Optional.of(made.open());
        return CheckResult.passed("Airflow " + known().deployment().version() + ", API "
                + known().api().segment());
    }

    /** Whether it is taken; what it may do is asked next. */
    private CheckResult login() {
        known().client().ask(RestRight.DAGS.call(known().api()));
        return CheckResult.passed(auth.username().map(user -> "as " + user).orElse("taken"));
    }

    private Session known() {
        return session.orElseThrow();
    }

    private RestFaults faults() {
        return new RestFaults(config);
    }

    @Override
    public void close() {
        opening.ifPresent(Opening::close);
    }
}
